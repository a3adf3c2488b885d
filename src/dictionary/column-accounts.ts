import type { Problem, Where } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import type { Variable } from './dictionary.ts';
import type { Account } from './read-value.ts';
import { shown } from './shown-value.ts';

/** How many spellings of a column are told one by one; the others are counted together. */
const MOST_TOLD = 6;

/** So many different spellings are remembered of a column; a column has few, but a column of numbers may have many. */
const MOST_KEPT = 1000;

/** The readings of a table's cells that were certain though written otherwise, summed by column: "JA → ja, 14 celler". */
export class ColumnAccounts {
  readonly #columns = new Map<string, { variable: Variable; readings: Map<string, number>; others: number }>();

  add(variable: Variable, account: Account, cells = 1): void {
    const column = this.#columns.get(variable.id) ?? { variable, readings: new Map<string, number>(), others: 0 };
    this.#columns.set(variable.id, column);
    const reading = inWords(variable, account);
    const known = column.readings.get(reading);
    if (known === undefined && column.readings.size >= MOST_KEPT) column.others += cells;
    else column.readings.set(reading, (known ?? 0) + cells);
  }

  /** One note for each column, in the order they were first met. */
  problems(where: Where): Problem[] {
    return [...this.#columns.values()].map(({ variable: { id, name }, readings, others }) => {
      const byCount = [...readings].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      const told = byCount.slice(0, MOST_TOLD).map(([reading, cells]) => `${reading}, ${inCells(cells)}`);
      const rest = byCount.slice(MOST_TOLD).reduce((sum, [, cells]) => sum + cells, others);
      const more = rest === 0 ? [] : [`andra skrivsätt, ${inCells(rest)}`];
      const words = { name: `${name} (${id})`, other: [...told, ...more].join('; ') };
      const cells = byCount.reduce((sum, [, each]) => sum + each, others);
      return { ...tableProblem('value-normalised', { ...where, column: id }, words), cells };
    });
  }
}

/** A spelling, and what it was read as; without the value where the variable points out a person. */
function inWords(variable: Variable, { from, to, quoted }: Account): string {
  if (!quoted) return `${from} → ${to}`;
  const value = shown(variable, from);
  return value === undefined ? 'annat skrivsätt → registrets' : `${value.slice(1, -1)} → ${to}`;
}

const inCells = (cells: number) => `${cells} ${cells === 1 ? 'cell' : 'celler'}`;
