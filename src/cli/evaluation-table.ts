import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { shortName } from '../definitions/short-name.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { tableName } from '../dictionary/names.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import { countColumn } from '../own/breakdown-rows.ts';
import { cellsOf } from '../own/kinds/figure-cells.ts';
import type { Evaluation, Result } from '../results/result.ts';
import { formatCount } from '../words/numbers.ts';
import { breakdownTable } from './breakdown-table.ts';
import { textTable } from './text-table.ts';

/**
 * An evaluation as a table for people: a block per measure, a line per reporter. Swedish numbers, rounded for reading.
 * @param about of which reporter its results are, where they aren't of all: the rows are of all the same
 */
export function evaluationTable(
  evaluation: Evaluation,
  about: { readonly area: Area; readonly dictionary: Dictionary; readonly year: number; readonly reporter?: string },
): string {
  const { area, dictionary, year, reporter } = about;
  const { definition, extract, results, rows } = evaluation;
  const period = areaPeriod(area, year);
  const heading = [
    area.name,
    `Mätperiod ${period === undefined ? year : `${period.from} – ${period.to}`}, uttag ${extract.asOf}, definitioner version ${definition}${period !== undefined && period.to > extract.asOf ? ', preliminärt: året är inte slut' : ''}`,
    'Oskyddade siffror: för enheten och myndigheten, inte för publicering.',
  ].join('\n');
  const blocks = area.measures.flatMap((measure) => {
    const own = results.filter((result) => result.measure === measure.id);
    if (own.length === 0) return [];
    const heading = `${measure.code} ${measure.name} (${measure.sentences?.label ?? measure.measuredIn.toLowerCase()}${ownDays(own)})\n`;
    return `${heading}${textTable(own.map((result) => line(result, measure, area)))}${beside(own, area, dictionary)}${breakdowns(own, measure, area, dictionary)}`;
  });
  const read = Object.entries(rows).map(([table, { read: all, used, outside, refused }]) => [
    table,
    `${all} lästa`,
    `= ${used} använda`,
    `+ ${outside} utanför`,
    `+ ${refused} avvisade`,
  ]);
  return `${heading}\n\n${blocks.join('\n')}\n${reporter === undefined ? ROWS : ROWS_OF_ALL}\n${textTable(read)}`;
}

const ROWS = 'Rader (använda: i någon siffra här ovan; utanför: i ingen)';
/** Beside the figures of one reporter. */
const ROWS_OF_ALL = 'Rader i hela underlaget (använda: i någon siffra, vilken enhet den än gäller; utanför: i ingen)';

/** What stands beside the figures of a measure: who has not reported, and how many refused rows the figures lack. */
function beside(own: readonly Result[], area: Area, dictionary: Dictionary): string {
  const name = (id: string) => shortName(area, id);
  const [refused] = own.flatMap((result) => (result.refused === undefined ? [] : [result.refused]));
  const lines = [
    ...own.flatMap(({ reporters }) =>
      reporters === undefined
        ? []
        : `Riket är ${reporters.reported} av ${reporters.expected}; ej rapporterat: ${reporters.missing.map(name).join(', ')}.`,
    ),
    ...Object.entries(refused ?? {}).map(
      ([table, rows]) =>
        `Avvisade rader i ${tableName(dictionary, table)}: ${formatCount(rows)}. ${table === DELIVERY.table ? 'Det som står i dem om vad som är lämnat gäller inte.' : 'De räknas inte.'}`,
    ),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

/** The days of figures over several years, which are not the year's that stand at the top. */
function ownDays(results: readonly Result[]): string {
  const long = results.find(({ part }) => part.from < part.to);
  return long === undefined ? '' : `, ${long.period.from} – ${long.period.to}`;
}

function line({ reporter, figure }: Result, measure: Measure, area: Area): string[] {
  return [nameOf(reporter, area), ...cellsOf(figure, measure)];
}

function nameOf(reporter: string, area: Area): string {
  if (reporter === NATION) return 'Riket';
  return shortName(area, reporter);
}

/** A count by each of its breakdowns. */
function breakdowns(results: readonly Result[], measure: Measure, area: Area, dictionary: Dictionary): string {
  const columns = results.map((result) => countColumn(nameOf(result.reporter, area), result));
  return definedParts(measure.computation.figure)
    .breakdowns.map((breakdown) => breakdownTable(breakdown, measure, columns, dictionary))
    .join('');
}
