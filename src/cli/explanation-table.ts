import type { Measure } from '../definitions/measure.ts';
import type { Decision } from '../engine/population/case.ts';
import { cellsOf } from '../own/kinds/figure-cells.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';
import type { ExplainedMeasure } from '../work/explain-measure.ts';
import { textTable } from './text-table.ts';

const VERDICTS: Readonly<Record<Decision['verdict'], string>> = {
  counted: 'räknas',
  excluded: 'räknas inte: listas',
  numerator: 'i täljaren',
  outside: 'utanför',
};

/** An explanation for people: first the figure in the words of `evaluate`, then a line per row, how many there are of each verdict, and the rows that were refused. */
export function explanationTable(
  { result, decisions, reporter, refused }: ExplainedMeasure,
  measure: Measure,
  about: { year: number; person: string | undefined },
): string {
  const heading = `${measure.code} ${measure.name}, ${reporter}, ${about.year}\n  ${figureText(result, measure)}\n`;
  return `${heading}\n${decisionsText(decisions, refused.length > 0, about.person)}${refusedText(refused)}`;
}

/** Rows may be counted one by one where the figure that they make can't be told: then it is said that they make none. */
function figureText({ figure }: Result, measure: Measure): string {
  const said = cellsOf(figure, measure).join('  ');
  const { absent } = resultParts(figure);
  const isWithheld = absent === 'unreadable' || absent === 'not-reported';
  return isWithheld ? `${said}: raderna nedan blir ingen siffra.` : said;
}

function decisionsText(decisions: readonly Decision[], areMoreRefused: boolean, person: string | undefined): string {
  if (decisions.length === 0) {
    const whose = person === undefined ? 'Inga' : areMoreRefused ? 'Personen har inga andra' : 'Personen har inga';
    return `  ${whose} rader som måttet ser på vid enheten.\n`;
  }
  const rows = decisions.map(({ person: id, table, row, verdict, reason }) => ({
    head: [id, `${table} rad ${row}`, VERDICTS[verdict]],
    reason,
  }));
  const heads = textTable(rows.map(({ head }) => head)).split('\n');
  const lines = rows.map(({ reason }, place) => `${heads[place]}  ${reason}\n`).join('');
  const counts = Map.groupBy(decisions, ({ verdict }) => verdict);
  const summary = [...counts].map(([verdict, all]) => `${all.length} ${VERDICTS[verdict]}`).join(', ');
  return `${lines}\n  ${decisions.length} rader: ${summary}\n`;
}

function refusedText(refused: ExplainedMeasure['refused']): string {
  if (refused.length === 0) return '';
  const lines = refused.map(
    ({ table, row, reasons }) => `  ${table} rad ${row}  ${reasons.join(' ') || 'avvisad när tabellen lästes'}\n`,
  );
  return `\nAvvisade rader, som inte ingår i någon siffra:\n${lines.join('')}`;
}
