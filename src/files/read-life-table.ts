import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LIFE_TABLE_FORM, LIFE_TABLE_SEXES } from '../followup/life-table-form.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { type LifeTable, type LifeTableRow, lifeTable } from '../statistics/life-table.ts';
import { readTextTable } from './read-text-table.ts';

/** Reads a population life table from a CSV file: kon, alder, ar, dodssannolikhet. Every problem at once. */
export async function readLifeTable(
  path: string,
): Promise<{ readonly table: LifeTable } | { readonly problems: readonly Problem[] }> {
  const file = basename(path);
  if ((await stat(path).catch(() => undefined)) === undefined)
    return { problems: [tableProblem('path-missing', { file: path })] };
  const rows: LifeTableRow[] = [];
  const reading = await readTextTable({ format: 'csv', file, path }, LIFE_TABLE_FORM, async (some) => {
    for (const { values } of some)
      rows.push({
        sex: LIFE_TABLE_SEXES.indexOf(String(values['kon'])),
        age: Number(values['alder']),
        year: Number(values['ar']),
        probability: Number(values['dodssannolikhet']),
      });
  });
  const refused = reading.problems.filter(({ severity }) => severity === 'error');
  if (refused.length > 0) return { problems: refused };
  try {
    return { table: lifeTable(rows) };
  } catch (error) {
    // Every cell is right by itself, so what is left is a table with holes.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [problem('life-table-incomplete', { file }, { file })] };
  }
}
