import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import type { AbsenceReason, ChoiceCount, Evaluation, Figure, Result } from '../results/result.ts';
import { textTable } from './text-table.ts';

/** An evaluation as a table for people: a block per measure, a line per reporter. Swedish numbers, rounded for reading. */
export function evaluationTable(evaluation: Evaluation, area: Area, year: number): string {
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
    return `${measure.code} ${measure.name} (${measure.measuredIn.toLowerCase()})\n${textTable(own.map((result) => line(result, measure, area)))}${beside(own, area)}`;
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

function line({ reporter, figure }: Result, measure: Measure, area: Area): string[] {
  const name =
    reporter === NATION ? 'Riket' : (area.reporters.find(({ id }) => id === reporter)?.shortName ?? reporter);
  return [name, ...cells(figure, measure)];
}

const WORDS: Readonly<Record<AbsenceReason, string>> = {
  withheld: 'dolt',
  'not-reported': 'ej rapporterat',
  'not-applicable': 'ej tillämpligt',
  'not-poolable': 'kan inte vägas samman',
  unreadable: 'oläslig',
};
const number = (value: number | null | undefined, decimals = 1) =>
  value === undefined || value === null
    ? '–'
    : value.toLocaleString('sv-SE', {
        maximumFractionDigits: decimals,
        minimumFractionDigits: Number.isInteger(value) ? 0 : decimals,
      });

function shareOf({ numerator, denominator }: ChoiceCount): string {
  const share = denominator === 0 ? '–' : `${number((100 * numerator) / denominator)} %`;
  return `${number(numerator)}/${number(denominator)} ${share}`;
}

const unknown = (missing: number) => (missing === 0 ? '' : `, ${number(missing)} okända`);

/** What a choice or a group is called; a group that is a code has only its id. */
function partName(id: string, { computation: { figure } }: Measure): string {
  const parts = figure.kind === 'choices' ? figure.choices : figure.kind === 'survival' ? (figure.by.groups ?? []) : [];
  return parts.find((part) => part.id === id)?.name ?? id;
}

function cells(figure: Figure, measure: Measure): string[] {
  switch (figure.kind) {
    case 'absent':
      return [WORDS[figure.reason]];
    case 'count':
      return [number(figure.n), ...(figure.unique === undefined ? [] : [`${number(figure.unique)} unika`])];
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
            `${partName(id, measure)} (n ${number(n)}) median ${median === null ? '–' : `${number(median)} dagar`}`,
        ),
        ...(figure.missing === 0 ? [] : [`${number(figure.missing)} utan grupp`]),
      ];
    case 'summary':
      return [
        `n ${number(figure.n)}`,
        `medel ${number(figure.mean)}`,
        `sd ${number(figure.sd)}`,
        `p10 ${number(figure.p10)}`,
        ...(figure.p25 === undefined ? [] : [`p25 ${number(figure.p25)}`]),
        `median ${number(figure.median)}`,
        ...(figure.p75 === undefined ? [] : [`p75 ${number(figure.p75)}`]),
        `p90 ${number(figure.p90)}`,
      ];
    case 'proportion':
      return [
        `${number(figure.numerator)}/${number(figure.denominator)}`,
        `${number((100 * figure.numerator) / figure.denominator)} %`,
        ...(figure.missing ? [`${number(figure.missing)} okända`] : []),
        ...(figure.preliminary ? ['preliminärt'] : []),
      ];
  }
}
