import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import type { ChoiceCount, Evaluation, Figure, Result } from '../results/result.ts';
import { absenceWords } from '../words/absence.ts';
import { midSentence } from '../words/letters.ts';
import { formatCount, formatMean, formatPercentile, formatShare } from '../words/numbers.ts';
import { breakdownTable, type CountColumn } from './breakdown-table.ts';
import { textTable } from './text-table.ts';

/** An evaluation as a table for people: a block per measure, a line per reporter. Swedish numbers, rounded for reading. */
export function evaluationTable(
  evaluation: Evaluation,
  about: { readonly area: Area; readonly dictionary: Dictionary; readonly year: number },
): string {
  const { area, dictionary, year } = about;
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
    const heading = `${measure.code} ${measure.name} (${measure.measuredIn.toLowerCase()}${ownDays(own)})\n`;
    return `${heading}${textTable(own.map((result) => line(result, measure, area)))}${beside(own, area)}${breakdowns(own, measure, area, dictionary)}`;
  });
  const read = Object.entries(rows).map(([table, { read: all, used, outside, refused }]) => [
    table,
    `${all} lästa`,
    `= ${used} använda`,
    `+ ${outside} utanför`,
    `+ ${refused} avvisade`,
  ]);
  return `${heading}\n\n${blocks.join('\n')}\nRader\n${textTable(read)}`;
}

/** What stands beside the figures of a measure: who has not reported, and how many refused rows the figures lack. */
function beside(own: readonly Result[], area: Area): string {
  const name = (id: string) => area.reporters.find((reporter) => reporter.id === id)?.shortName ?? id;
  const [refused] = own.flatMap((result) => (result.refused === undefined ? [] : [result.refused]));
  const lines = [
    ...own.flatMap(({ reporters }) =>
      reporters === undefined
        ? []
        : `Riket är ${reporters.reported} av ${reporters.expected}; ej rapporterat: ${reporters.missing.map(name).join(', ')}.`,
    ),
    ...Object.entries(refused ?? {}).map(
      ([table, rows]) => `Avvisade rader i ${table}: ${number(rows)}. De räknas inte.`,
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
  return [nameOf(reporter, area), ...cells(figure, measure)];
}

function nameOf(reporter: string, area: Area): string {
  if (reporter === NATION) return 'Riket';
  return area.reporters.find(({ id }) => id === reporter)?.shortName ?? reporter;
}

/** A count by each of its breakdowns. */
function breakdowns(results: readonly Result[], measure: Measure, area: Area, dictionary: Dictionary): string {
  const { figure: definition } = measure.computation;
  if (definition.kind !== 'count') return '';
  const columns = results.map(({ reporter, figure }): CountColumn => {
    const name = nameOf(reporter, area);
    if (figure.kind === 'count') return { name, figure };
    return { name, figure: figure.kind === 'absent' ? absenceWords(figure.reason) : '–' };
  });
  return definition.breakdowns.map((breakdown) => breakdownTable(breakdown, measure, columns, dictionary)).join('');
}

type Absent = null | undefined;
const number = (value: number | Absent) => known(value, formatCount);
const mean = (value: number | Absent) => known(value, formatMean);
const percentile = (value: number | Absent) => known(value, formatPercentile);

/** As a page writes it, or a dash. */
function known(value: number | Absent, format: (value: number) => string): string {
  return value === undefined || value === null ? '–' : format(value);
}

function share(numerator: number, denominator: number): string {
  return denominator === 0 ? '–' : formatShare(numerator / denominator);
}

function shareOf({ numerator, denominator }: Pick<ChoiceCount, 'numerator' | 'denominator'>): string {
  return `${number(numerator)}/${number(denominator)} ${share(numerator, denominator)}`;
}

const unknown = (missing: number) => (missing === 0 ? '' : `, ${number(missing)} okända`);

/** What a choice or a group is called; a group that is a code has only its id. */
function partName(id: string, { computation: { figure } }: Measure): string {
  const parts = figure.kind === 'choices' ? figure.choices : figure.kind === 'survival' ? (figure.by.groups ?? []) : [];
  return parts.find((part) => part.id === id)?.name ?? id;
}

/** What a figure beside is called: as its definition says, in the middle of a line. */
function besideName(id: string, { computation: { figure } }: Measure): string {
  const beside =
    figure.kind === 'proportion'
      ? figure.beside
      : figure.kind === 'coverage' && figure.everyone
        ? [figure.everyone]
        : [];
  const name = beside.find((one) => one.id === id)?.name ?? id;
  return midSentence(name);
}

function cells(figure: Figure, measure: Measure): string[] {
  switch (figure.kind) {
    case 'absent':
      return [absenceWords(figure.reason)];
    case 'count':
      return [number(figure.n), ...(figure.unique === undefined ? [] : [`${number(figure.unique)} olika personer`])];
    case 'choices':
      return [
        `n ${number(figure.n)}`,
        ...Object.entries(figure.choices).map(
          ([id, choice]) => `${partName(id, measure)} ${shareOf(choice)}${unknown(choice.missing)}`,
        ),
      ];
    case 'survival':
      return [
        `n ${number(figure.n)}`,
        `döda ${number(figure.events)}`,
        ...Object.entries(figure.groups).map(
          ([id, { n, median }]) =>
            `${partName(id, measure)} (n ${number(n)}) median ${median === null ? '–' : `${percentile(median)} dagar`}`,
        ),
        ...(figure.missing === 0 ? [] : [`${number(figure.missing)} utan grupp`]),
      ];
    case 'summary':
      return [
        `n ${number(figure.n)}`,
        ...(figure.persons === undefined ? [] : [`${number(figure.persons)} olika personer`]),
        `medel ${mean(figure.mean)}`,
        `sd ${mean(figure.sd)}`,
        `p10 ${percentile(figure.p10)}`,
        ...(figure.p25 === undefined ? [] : [`p25 ${percentile(figure.p25)}`]),
        `median ${percentile(figure.median)}`,
        ...(figure.p75 === undefined ? [] : [`p75 ${percentile(figure.p75)}`]),
        `p90 ${percentile(figure.p90)}`,
      ];
    case 'proportion':
      return [
        `${number(figure.numerator)}/${number(figure.denominator)}`,
        share(figure.numerator, figure.denominator),
        ...(figure.missing ? [`${number(figure.missing)} okända`] : []),
        ...Object.entries(figure.beside ?? {}).map(([id, beside]) => `${besideName(id, measure)} ${shareOf(beside)}`),
        ...(figure.preliminary ? ['preliminärt'] : []),
      ];
  }
}
