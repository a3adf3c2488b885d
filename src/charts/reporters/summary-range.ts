import type { Absence, Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { shortAbsence } from '../../words/absence.ts';
import { withWords } from '../../words/counted-words.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatCount, formatMean, formatPercentile, formatPercentileRange } from '../../words/numbers.ts';
import { onAxis } from '../kit/axis.ts';
import { type Scale, scaleFromZero } from '../kit/d3.ts';
import { dot } from '../kit/dot.ts';
import { type KeyItem, key } from '../kit/key.ts';
import { type LabelledRow, plotOf } from '../kit/labelled-rows.ts';
import { PALETTE } from '../kit/palette.ts';
import { placeholder } from '../kit/placeholder.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, NARROW, type PictureWords, px, straightLine } from '../kit/svg.ts';
import { type TargetLine, targetKey } from '../kit/targets.ts';
import { caption } from '../kit/text-lines.ts';
import { BOUND_DASH } from '../kit/whisker.ts';

export interface SummaryRanges {
  readonly words: PictureWords;
  readonly heading: string;
  /** What a value is counted in: `dagar`, `år`. */
  readonly unit: string;
  readonly rows: readonly SummaryRow[];
  readonly targets?: readonly TargetLine[];
}

/** A summary's statistics; those that the level leaves out are not there, those that are absent say why. */
export interface SummaryRow {
  readonly name: string;
  readonly nation: boolean;
  readonly detail?: string;
  /** Set when there is nothing at all to draw. */
  readonly absent?: Absence;
  readonly mean?: Shown;
  readonly sd?: Shown;
  readonly p10?: Shown;
  readonly p25?: Shown;
  readonly median?: Shown;
  /** Between what the median's 95 % interval lies, where that is shown. */
  readonly medianLimits?: { readonly lower: number; readonly upper: number };
  readonly p75?: Shown;
  readonly p90?: Shown;
}

const HEIGHT = 20;

/**
 * Per row the range from p10 to p90 (or between the quartiles) with the median as a dot and the mean as a stroke. On one axis stands one kind
 * of spread: where any row has a range, one whose range is hidden has its points alone, and mean ± SD where none has.
 */
export function summaryRange({ words, heading, unit, rows, targets = [] }: SummaryRanges, canvas: Canvas): Markup {
  const plot = plotOf(canvas, true);
  const hasSpread = spreadIn(rows);
  const largest = Math.max(
    0,
    ...targets.map(({ value }) => value),
    ...rows.flatMap((row) => {
      const { mean, sd, median, medianLimits } = row;
      return [
        number(rangeOf(row)?.[1]),
        number(median),
        number(medianLimits?.upper),
        number(mean) + (hasSpread(row) ? number(sd) : 0),
      ];
    }),
  );
  const scale = scaleFromZero(largest, [0, plot.width], canvas.width < NARROW ? 4 : 6);
  const labelled = rows.map((row) => labelledRow(row, scale, unit, hasSpread(row)));
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key([...keyItems(rows), ...targetKey(targets)], canvas, top),
    onAxis(labelled, canvas, plot, scale, formatCount, targets),
  ]);
}

/**
 * What a summary's figures say in words, the main one first: beside the marks and in the picture's description.
 * @param besideAxis the unit stands with the main one alone: the axis is in it
 */
export function summaryFacts(
  { mean, sd, p10, p25, median, medianLimits, p75, p90 }: SummaryRow,
  unit: string,
  besideAxis = false,
): string[] {
  const inUnit = (words: string) => `${words}${FIXED_SPACE}${unit}`;
  const withUnit = (words: string) => (besideAxis ? words : inUnit(words));
  const spread = typeof sd === 'number' ? `${FIXED_SPACE}±${FIXED_SPACE}${formatMean(sd)}` : '';
  const means = typeof mean === 'number' ? [`medelvärde ${withUnit(`${formatMean(mean)}${spread}`)}`] : [];
  const medians =
    median === undefined ? [] : [`median${stated(median, (value) => withWords(value, formatPercentile(value), unit))}`];
  const limits =
    medianLimits === undefined
      ? []
      : [`medianens KI ryms i ${withUnit(formatPercentileRange(medianLimits.lower, medianLimits.upper))}`];
  const range = (name: string, from: Shown | undefined, to: Shown | undefined) => {
    if (typeof from === 'number' && typeof to === 'number')
      return [`${name} ${withUnit(formatPercentileRange(from, to))}`];
    const ends = [from, to].filter((end) => end !== undefined);
    const told = ends.map((end) => (typeof end === 'number' ? formatPercentile(end) : shortAbsence(end.absent)));
    return told.length === 0 ? [] : [`${name}: ${[...new Set(told)].join('–')}`];
  };
  return [...medians, ...limits, ...means, ...range('kvartiler', p25, p75), ...range('percentiler', p10, p90)];
}

/** After its name: ` 12 dagar`, or `: dolt`. */
const stated = (value: Shown, format: (value: number) => string) =>
  typeof value === 'number' ? ` ${format(value)}` : `: ${shortAbsence(value.absent)}`;
const number = (value: Shown | undefined) => (typeof value === 'number' ? value : 0);
/** What the band reaches over: the widest that the level lists. */
const rangeOf = ({ p10, p25, p75, p90 }: SummaryRow) =>
  p10 === undefined && p90 === undefined ? [p25, p75] : [p10, p90];
const hasRange = (row: SummaryRow) => rangeOf(row).every((end) => typeof end === 'number');
/** Which of the rows are drawn with mean ± SD: those that have it, where none has a range. */
function spreadIn(rows: readonly SummaryRow[]): (row: SummaryRow) => boolean {
  if (rows.some(hasRange)) return () => false;
  return ({ mean, sd }) => typeof mean === 'number' && typeof sd === 'number';
}

function labelledRow(row: SummaryRow, scale: Scale, unit: string, hasSpread: boolean): LabelledRow {
  const { name, nation, detail, absent } = row;
  const common = { name, nation, height: HEIGHT, ...(detail === undefined ? {} : { detail }) };
  if (absent !== undefined) return { ...common, facts: [], draw: (x, y) => placeholder(absent, x, y + 3) };
  return {
    ...common,
    facts: summaryFacts(row, unit, true),
    draw: (x, y) => drawSummary(row, scale, x, y + HEIGHT / 2, hasSpread),
  };
}

function drawSummary(row: SummaryRow, scale: Scale, x: number, y: number, hasSpread: boolean): Markup {
  const { nation, mean, sd, median, medianLimits } = row;
  const [low, high] = rangeOf(row);
  const at = (value: number) => x + scale(value);
  return markup`${typeof low === 'number' && typeof high === 'number' && band(at(low), at(high), y, nation)}${
    hasSpread && spread(at(Math.max(0, number(mean) - number(sd))), at(number(mean) + number(sd)), y, nation)
  }${medianLimits !== undefined && sureness(at(medianLimits.lower), at(medianLimits.upper), y, nation)}${typeof mean === 'number' && meanMark(at(mean), y)}${typeof median === 'number' && dot(at(median), y, { nation, hollow: false })}`;
}

function band(from: number, to: number, y: number, nation: boolean): Markup {
  return markup`<rect x="${px(from)}" y="${px(y - 5)}" width="${px(to - from)}" height="10" fill="${nation ? PALETTE.nationTint : PALETTE.unitTint}" stroke="${nation ? PALETTE.nation : PALETTE.unit}"/>
`;
}

/** Within what the median's interval lies: dotted along the middle of the band, since the interval itself isn't told. */
function sureness(from: number, to: number, y: number, nation: boolean): Markup {
  return straightLine([from, y], [to, y], {
    colour: nation ? PALETTE.nation : PALETTE.unit,
    width: 3,
    dash: BOUND_DASH,
  });
}

function spread(from: number, to: number, y: number, nation: boolean): Markup {
  const colour = nation ? PALETTE.nation : PALETTE.unit;
  const ends = [from, to].map((x) => straightLine([x, y - 4], [x, y + 4], { colour, width: 1.5 }));
  return markup`${straightLine([from, y], [to, y], { colour, width: 1.5, dash: '4 3' })}${ends}`;
}

function meanMark(x: number, y: number): Markup {
  return straightLine([x, y - 9], [x, y + 9], { colour: PALETTE.ink, width: 2 });
}

function keyItems(rows: readonly SummaryRow[]): KeyItem[] {
  const some = (has: (row: SummaryRow) => boolean) => rows.some(has);
  return [
    some(({ median }) => typeof median === 'number') && {
      words: 'median',
      width: 12,
      draw: (x: number, y: number) => dot(x, y, { nation: false, hollow: false }),
    },
    some(({ medianLimits }) => medianLimits !== undefined) && {
      words: 'däri ryms medianens 95\u00a0% konfidensintervall',
      width: 26,
      draw: (x: number, y: number) => sureness(x - 13, x + 13, y, false),
    },
    some(({ mean }) => typeof mean === 'number') && { words: 'medelvärde', width: 4, draw: meanMark },
    some(hasRange) && {
      words: some((row) => hasRange(row) && row.p10 === undefined)
        ? 'undre till övre kvartilen'
        : '10:e till 90:e percentilen',
      width: 26,
      draw: (x: number, y: number) => band(x - 13, x + 13, y, false),
    },
    some(spreadIn(rows)) && {
      words: 'medelvärde ± standardavvikelse',
      width: 26,
      draw: (x: number, y: number) => spread(x - 13, x + 13, y, false),
    },
  ].filter((item) => item !== false);
}
