import { isShown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatCount, formatDecimals } from '../../words/numbers.ts';
import { onAxis } from '../kit/axis.ts';
import { type Scale, scaleFromZero } from '../kit/d3.ts';
import { dot } from '../kit/dot.ts';
import { key } from '../kit/key.ts';
import { type LabelledRow, plotOf } from '../kit/labelled-rows.ts';
import { PALETTE } from '../kit/palette.ts';
import { placeholder } from '../kit/placeholder.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, NARROW, type PictureWords } from '../kit/svg.ts';
import { caption } from '../kit/text-lines.ts';
import { whisker } from '../kit/whisker.ts';
import type { Rate } from './rates.ts';

export interface RateIntervals {
  readonly words: PictureWords;
  readonly heading: string;
  readonly rows: readonly RateRow[];
}

export interface RateRow extends Rate {
  readonly name: string;
  /** The count in words. */
  readonly detail: string;
  readonly nation: boolean;
}

const HEIGHT = 16;

/** Numbers per 100,000 inhabitants as dots, with their exact 95 % interval as a line and what they stand on in words. */
export function rateIntervals({ words, heading, rows }: RateIntervals, canvas: Canvas): Markup {
  const plot = plotOf(canvas, true);
  const numbers = rows.flatMap(({ upper }) => (typeof upper === 'number' ? [upper] : []));
  const scale = scaleFromZero(Math.max(0, ...numbers), [0, plot.width], canvas.width < NARROW ? 3 : 5);
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key(SAMPLES, canvas, top),
    onAxis(
      rows.map((row) => labelledRow(row, scale)),
      canvas,
      plot,
      scale,
      onTick,
    ),
  ]);
}

/** Fewer than ten have one decimal: `2,5`; a whole number is one. */
const onTick = (value: number) => (Number.isInteger(value) ? formatCount(value) : formatDecimals(value, 1));

/** A rate with one decimal, none without: `3,6`, `0`. */
export const formatRate = (value: number) => (value === 0 ? formatCount(0) : formatDecimals(value, 1));
/** Two rates as a range, alike in their decimals: `0,0–3,6`. */
export const formatRateRange = (lower: number, upper: number) =>
  [lower, upper].map((end) => formatDecimals(end, 1)).join('–');

const SAMPLES = [
  {
    words: 'per 100 000 invånare',
    width: 12,
    draw: (x: number, y: number) => dot(x, y, { nation: false, hollow: false }),
  },
  {
    words: `95${FIXED_SPACE}% konfidensintervall`,
    width: 24,
    draw: (x: number, y: number) => whisker(x - 11, x + 11, y, PALETTE.unit),
  },
];

function labelledRow({ name, nation, detail, rate, lower, upper }: RateRow, scale: Scale): LabelledRow {
  const common = { name, nation, height: HEIGHT };
  if (!isShown(rate) || !isShown(lower) || !isShown(upper))
    return { ...common, facts: [], draw: (x, y) => (isShown(rate) ? NOTHING : placeholder(rate, x, y + 1)) };
  const middle = HEIGHT / 2;
  const colour = nation ? PALETTE.nation : PALETTE.unit;
  return {
    ...common,
    detail,
    facts: [formatRate(rate), `intervall ${formatRateRange(lower, upper)}`],
    draw: (x, y) =>
      markup`${whisker(x + scale(lower), x + scale(upper), y + middle, colour)}${dot(x + scale(rate), y + middle, { nation, hollow: false })}`,
  };
}

const NOTHING = markup``;
