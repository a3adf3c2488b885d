import type { Measure } from '../definitions/measure.ts';
import type { Explanation } from '../engine/explain.ts';
import type { Decision } from '../engine/population/case.ts';
import { textTable } from './text-table.ts';

const VERDICTS: Readonly<Record<Decision['verdict'], string>> = {
  counted: 'räknas',
  excluded: 'räknas inte: listas',
  outside: 'utanför',
};

/** An explanation for people: a line per row, and how many there are of each verdict. */
export function explanationTable(
  { decisions, reporter }: Explanation,
  measure: Measure,
  about: { year: number; person: string | undefined },
): string {
  const heading = `${measure.code} ${measure.name}, ${reporter}, ${about.year}\n`;
  if (decisions.length === 0)
    return `${heading}\n  ${about.person === undefined ? 'Inga rader' : 'Personen har inga rader'} som måttet ser på vid enheten.\n`;
  const rows = decisions.map(({ person, table, row, verdict, reason }) => ({
    head: [person, `${table} rad ${row}`, VERDICTS[verdict]],
    reason,
  }));
  const heads = textTable(rows.map(({ head }) => head)).split('\n');
  const lines = rows.map(({ reason }, place) => `${heads[place]}  ${reason}\n`).join('');
  const counts = Map.groupBy(decisions, ({ verdict }) => verdict);
  const summary = [...counts].map(([verdict, all]) => `${all.length} ${VERDICTS[verdict]}`).join(', ');
  return `${heading}\n${lines}\n  ${decisions.length} rader: ${summary}\n`;
}
