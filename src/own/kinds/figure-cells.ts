import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { ChoiceCount, Figure } from '../../results/result.ts';
import type { Histogram } from '../../statistics/histogram.ts';
import { medianLimits } from '../../statistics/median-limits.ts';
import { absenceWords } from '../../words/absence.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { midSentence } from '../../words/letters.ts';
import { formatCount, formatMean, formatPercentile, formatPercentileRange, formatShare } from '../../words/numbers.ts';

const CELLS: {
  readonly [K in Figure['kind']]: (figure: Extract<Figure, { kind: K }>, measure: Measure) => string[];
} = {
  absent: ({ reason }) => [absenceWords(reason)],
  count: ({ n, unique }) => [number(n), ...persons(unique)],
  summary: ({ n, persons: behind, mean: average, sd, p10, p25, median, p75, p90, histogram }) => [
    `n ${number(n)}`,
    ...persons(behind),
    `medel ${mean(average)}`,
    `sd ${mean(sd)}`,
    `p10 ${percentile(p10)}`,
    ...(p25 === undefined ? [] : [`p25 ${percentile(p25)}`]),
    `median ${percentile(median)}${median === undefined ? '' : interval(histogram)}`,
    ...(p75 === undefined ? [] : [`p75 ${percentile(p75)}`]),
    `p90 ${percentile(p90)}`,
  ],
  proportion: ({ numerator, denominator, missing, beside, preliminary }, measure) => [
    `${number(numerator)}/${number(denominator)}`,
    share(numerator, denominator),
    ...(missing ? [`${number(missing)} ${unknownWord(missing)}`] : []),
    ...Object.entries(beside ?? {}).map(([id, of]) => `${besideName(id, measure)} ${shareOf(of)}`),
    ...(preliminary ? ['preliminärt'] : []),
  ],
  choices: ({ n, choices }, measure) => [
    `n ${number(n)}`,
    ...Object.entries(choices).map(
      ([id, choice]) => `${partName(id, measure)} ${shareOf(choice)}${unknown(choice.missing)}`,
    ),
  ],
  survival: ({ n, events, groups, missing }, measure) => [
    `n ${number(n)}`,
    `döda ${number(events)}`,
    ...Object.entries(groups).map(
      ([id, group]) =>
        `${partName(id, measure)} (n ${number(group.n)}) median ${group.median === null ? '–' : `${percentile(group.median)} dagar`}`,
    ),
    ...(missing === 0 ? [] : [`${number(missing)} utan grupp`]),
  ],
};

/** A figure's numbers in words, a cell each. */
export function cellsOf(figure: Figure, measure: Measure): string[] {
  return (CELLS[figure.kind] as (one: Figure, measure: Measure) => string[])(figure, measure);
}

/** The exact 95 % limits of a median in brackets, where the values behind it are known and enough to have them. */
function interval(histogram: Histogram | undefined): string {
  const limits = histogram && medianLimits(histogram);
  return limits === undefined ? '' : ` (95${FIXED_SPACE}% KI ${formatPercentileRange(limits.lower, limits.upper)})`;
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

const unknownWord = (n: number) => (n === 1 ? 'okänd' : 'okända');
const unknown = (missing: number) => (missing === 0 ? '' : `, ${number(missing)} ${unknownWord(missing)}`);

const persons = (n: number | undefined) => (n === undefined ? [] : [`${number(n)} olika personer`]);

/** What a choice or a group is called; a group that is a code has only its id. */
function partName(id: string, { computation: { figure } }: Measure): string {
  const { choices, followed } = definedParts(figure);
  return [...choices, ...(followed?.by.groups ?? [])].find((part) => part.id === id)?.name ?? id;
}

/** What a figure beside is called: as its definition says, in the middle of a line. */
function besideName(id: string, { computation: { figure } }: Measure): string {
  return midSentence(definedParts(figure).beside.find((one) => one.id === id)?.name ?? id);
}
