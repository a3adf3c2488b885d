import type { Breakdown } from '../definitions/figure-definition.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { tableName } from '../dictionary/names.ts';
import { html, type Markup, markupText } from '../markup.ts';
import type { Problem } from '../problems/problem.ts';
import { SEVERITY_WORDS } from '../problems/severity-words.ts';
import type { Result } from '../results/result.ts';
import { longDate } from '../words/dates.ts';
import { WORDS } from '../words/language.ts';
import { formatCount } from '../words/numbers.ts';
import { breakdownRows } from './breakdown-rows.ts';
import { cellsOf } from './kinds/figure-cells.ts';
import { type AccountedMeasure, countColumns, PERSONAL, type UnitAccount, VERDICTS } from './unit-account.ts';
import { UNIT_STYLE } from './unit-style.ts';

/** The page needs nothing beside it: no script, no font, no address. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The unit's own page: the figures as they would be reported, each opening into its rows, and what should be looked at first. */
export function unitPage(account: UnitAccount): string {
  const { area, unit, year, asOf, notices, measures } = account;
  return markupText(html`<!DOCTYPE html>
<html lang="${WORDS.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${unit.shortName} ${String(year)} – ${area.shortName}</title>
<style>${UNIT_STYLE}</style>
</head>
<body>
<header>
<p class="personal">${PERSONAL}. Oskyddade siffror: för enheten, inte för publicering.</p>
${notices.map((notice) => html`<p class="notice">${notice}</p>`)}
</header>
<main>
<h1>${unit.name}, ${String(year)}</h1>
<p class="lead">${area.name}. Kända uppgifter till och med ${longDate(asOf)}.</p>
<h2>${heading(account)}</h2>
${summary(account)}
<h2 id="att-gora">Att se på före inrapporteringen</h2>
${toDo(account.problems)}
${measures.map((one) => measureSection(one, account))}
</main>
</body>
</html>
`);
}

/** The authority's form has the measures in the area's order; a register has none. */
const heading = ({ area }: UnitAccount) => (area.permits.length > 0 ? 'Siffrorna i formulärets ordning' : 'Siffrorna');

function summary(account: UnitAccount): Markup {
  const { measures, year } = account;
  const rows = measures.map(
    ({
      measure,
      result,
      before,
    }) => html`<tr><th scope="row"><a href="#${anchor(measure.id)}">${measure.code} ${measure.name}</a></th>
<td>${said(result, measure)}</td><td>${before === undefined ? '–' : said(before, measure)}</td></tr>
`,
  );
  return html`<div class="scroll" role="region" aria-label="${heading(account)}" tabindex="0"><table>
<thead><tr><th scope="col">Mått</th><th scope="col">${String(year)}</th><th scope="col">${String(year - 1)}</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

const anchor = (id: string) => id.toLowerCase();

const said = (result: Result, measure: AccountedMeasure['measure']) => cellsOf(result.figure, measure).join(' · ');

function toDo(problems: readonly Problem[]): Markup {
  const kinds = [
    ...Map.groupBy(
      problems.filter(({ severity, more }) => severity !== 'note' && more === undefined),
      ({ severity, message, remedy, file, sheet }) => JSON.stringify([severity, message, remedy, file, sheet]),
    ).values(),
  ];
  if (kinds.length === 0) return html`<p>Inget: alla rader gick att läsa, och inget i dem är tveksamt.</p>`;
  const items = kinds.map((same) => {
    const [first] = same;
    if (first === undefined) return '';
    const rows = same.flatMap(({ row }) => (row === undefined ? [] : [String(row)]));
    const where = [first.sheet ?? first.file, rows.length === 0 ? undefined : `rad ${rows.join(', ')}`];
    const place = where.filter((each) => each !== undefined).join(', ');
    return html`<li><strong>${SEVERITY_WORDS[first.severity]}:</strong> ${first.message}
<span class="place">${place}</span> <span class="remedy">${first.remedy}</span></li>
`;
  });
  return html`<ul class="problems">
${items}</ul>`;
}

function measureSection(one: AccountedMeasure, account: UnitAccount): Markup {
  const { measure, result, before, decisions, refused } = one;
  const groups = (['counted', 'excluded', 'numerator', 'outside'] as const).map((verdict) => ({
    verdict,
    rows: decisions.filter((decision) => decision.verdict === verdict),
  }));
  return html`<section id="${anchor(measure.id)}">
<h2>${measure.code} ${measure.name}</h2>
<p class="figure"><strong>${String(account.year)}:</strong> ${said(result, measure)}</p>
${before === undefined ? '' : html`<p class="before">${String(account.year - 1)}: ${said(before, measure)}</p>`}
${result.preliminary ? html`<p>Preliminärt: det kan fortfarande komma uppgifter för året.</p>` : ''}
${definedParts(measure.computation.figure).breakdowns.map((breakdown) => breakdownOf(breakdown, one, account))}
${groups.map(({ verdict, rows }) =>
  rowsOf(
    measure.code,
    VERDICTS[verdict],
    rows.map(({ person, table, row, reason }) => [person, placeOf(table, row, account), reason]),
  ),
)}
${rowsOf(
  measure.code,
  'Avvisade rader, som inte ingår i någon siffra',
  refused.map(({ table, row, reasons }) => ['–', placeOf(table, row, account), reasons.join(' ')]),
)}
</section>
`;
}

function breakdownOf(breakdown: Breakdown, one: AccountedMeasure, account: UnitAccount): Markup {
  const columns = countColumns(one, account.year);
  const [header, ...rows] = breakdownRows(breakdown, one.measure, columns, account.dictionary);
  if (header === undefined) return html``;
  return html`<table class="breakdown"><thead><tr>${header.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([
    name,
    ...cells
  ]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>
`,
)}</tbody></table>`;
}

function rowsOf(code: string, heading: string, rows: readonly (readonly string[])[]): Markup {
  if (rows.length === 0) return html``;
  return html`<details><summary>${heading}: ${formatCount(rows.length)} ${rows.length === 1 ? 'rad' : 'rader'}</summary>
<div class="scroll" role="region" aria-label="${code}: ${heading}" tabindex="0"><table><thead><tr><th scope="col">Person</th><th scope="col">Rad</th><th scope="col">Varför</th></tr></thead>
<tbody>
${rows.map(
  (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div></details>`;
}

const placeOf = (table: string, row: number, { dictionary }: UnitAccount) =>
  `${tableName(dictionary, table)}, rad ${row}`;
