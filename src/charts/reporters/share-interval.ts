import { isTold, type Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatShare, formatShareRange } from '../../words/numbers.ts';
import { onAxis } from '../kit/axis.ts';
import { scaleFromZero } from '../kit/d3.ts';
import { dot } from '../kit/dot.ts';
import { key } from '../kit/key.ts';
import { type LabelledRow, plotOf } from '../kit/labelled-rows.ts';
import { PALETTE } from '../kit/palette.ts';
import { placeholder } from '../kit/placeholder.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, NARROW, type PictureWords } from '../kit/svg.ts';
import { type TargetLine, targetKey } from '../kit/targets.ts';
import { caption } from '../kit/text-lines.ts';
import { whisker } from '../kit/whisker.ts';

export interface ShareIntervals {
  readonly words: PictureWords;
  readonly heading: string;
  readonly rows: readonly ShareRow[];
  readonly targets?: readonly TargetLine[];
}

export interface ShareRow {
  readonly name: string;
  readonly nation: boolean;
  /** Numerator and denominator in words. */
  readonly detail?: string;
  readonly share: Shown;
  /** 95 % limits; none of a share of all, which no chance is in. */
  readonly lower?: Shown;
  readonly upper?: Shown;
  readonly preliminary: boolean;
}

const INTERVAL = '95\u00a0% konfidensintervall';

/** Shares from 0 to 100 % as dots, with their 95 % interval as a line and what they stand on in words. */
export function shareInterval({ words, heading, rows, targets = [] }: ShareIntervals, canvas: Canvas): Markup {
  const plot = plotOf(canvas, true);
  const scale = scaleFromZero(1, [0, plot.width], canvas.width < NARROW ? 2 : 5);
  const labelled = rows.map((row) => labelledRow(row, scale));
  const preliminary = rows.some((row) => row.preliminary && typeof row.share === 'number');
  const samples = [
    { words: 'andel', draw: (x: number, y: number) => dot(x, y, { nation: false, hollow: false }) },
    ...(rows.some(({ lower }) => lower !== undefined)
      ? [{ words: INTERVAL, draw: (x: number, y: number) => whisker(x - 11, x + 11, y, PALETTE.unit) }]
      : []),
    ...(preliminary
      ? [{ words: 'preliminärt', draw: (x: number, y: number) => dot(x, y, { nation: false, hollow: true }) }]
      : []),
  ].map((sample) => ({ ...sample, width: sample.words === INTERVAL ? 24 : 12 }));
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key([...samples, ...targetKey(targets)], canvas, top),
    onAxis(labelled, canvas, plot, scale, (share) => `${Math.round(share * 100)}${FIXED_SPACE}%`, targets),
  ]);
}

function labelledRow(row: ShareRow, scale: (value: number) => number): LabelledRow {
  const { name, nation, detail, share, lower, upper, preliminary } = row;
  const common = { name, nation, ...(detail === undefined ? {} : { detail }) };
  if (typeof share !== 'number')
    return {
      ...common,
      facts: preliminary && isTold(share) ? ['preliminärt'] : [],
      height: 16,
      draw: (x, y) => placeholder(share, x, y + 1),
    };
  const limits = typeof lower === 'number' && typeof upper === 'number' ? { lower, upper } : undefined;
  const interval = limits === undefined ? [] : [`intervall ${formatShareRange(limits.lower, limits.upper)}`];
  const colour = nation ? PALETTE.nation : PALETTE.unit;
  return {
    ...common,
    facts: [formatShare(share), ...interval, ...(preliminary ? ['preliminärt'] : [])],
    height: 16,
    draw: (x, y) =>
      markup`${limits !== undefined && whisker(x + scale(limits.lower), x + scale(limits.upper), y + 8, colour)}${dot(x + scale(share), y + 8, { nation, hollow: preliminary })}`,
  };
}
