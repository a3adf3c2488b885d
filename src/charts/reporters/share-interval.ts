import type { Absence, Shown } from '../../disclosure/public-result.ts';
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
import { type Canvas, NARROW, type PictureWords, straightLine } from '../kit/svg.ts';
import { type TargetLine, targetKey } from '../kit/targets.ts';
import { caption } from '../kit/text-lines.ts';

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
  readonly lower: Shown;
  readonly upper: Shown;
  readonly preliminary: boolean;
}

/** Shares from 0 to 100 % as dots, with their 95 % interval as a line and what they stand on in words. */
export function shareInterval({ words, heading, rows, targets = [] }: ShareIntervals, canvas: Canvas): Markup {
  const plot = plotOf(canvas, true);
  const scale = scaleFromZero(1, [0, plot.width], canvas.width < NARROW ? 2 : 5);
  const labelled = rows.map((row) => labelledRow(row, scale));
  const preliminary = rows.some((row) => row.preliminary && typeof row.share === 'number');
  const samples = [
    { words: 'andel', draw: (x: number, y: number) => dot(x, y, { nation: false, hollow: false }) },
    { words: '95 % konfidensintervall', draw: (x: number, y: number) => whisker(x - 11, x + 11, y, PALETTE.unit) },
    ...(preliminary
      ? [{ words: 'preliminärt', draw: (x: number, y: number) => dot(x, y, { nation: false, hollow: true }) }]
      : []),
  ].map((sample) => ({ ...sample, width: sample.words === '95 % konfidensintervall' ? 24 : 12 }));
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key([...samples, ...targetKey(targets)], canvas, top),
    onAxis(labelled, canvas, plot, scale, (share) => `${Math.round(share * 100)}${FIXED_SPACE}%`, targets),
  ]);
}

function labelledRow(row: ShareRow, scale: (value: number) => number): LabelledRow {
  const { name, nation, detail, share, lower, upper, preliminary } = row;
  const common = { name, nation, ...(detail === undefined ? {} : { detail }) };
  if (typeof share !== 'number' || typeof lower !== 'number' || typeof upper !== 'number')
    return { ...common, facts: [], height: 16, draw: (x, y) => placeholder(reason(share), x, y + 1) };
  const interval = `intervall ${formatShareRange(lower, upper)}`;
  return {
    ...common,
    facts: [formatShare(share), interval, ...(preliminary ? ['preliminärt'] : [])],
    height: 16,
    draw: (x, y) =>
      markup`${whisker(x + scale(lower), x + scale(upper), y + 8, nation ? PALETTE.nation : PALETTE.unit)}${dot(x + scale(share), y + 8, { nation, hollow: preliminary })}`,
  };
}

const reason = (value: Shown): Absence => (typeof value === 'number' ? { absent: 'withheld' } : value);

function whisker(from: number, to: number, y: number, colour: string): Markup {
  return markup`${straightLine([from, y], [to, y], { colour, width: 2 })}${[from, to].map((x) => straightLine([x, y - 4], [x, y + 4], { colour, width: 2 }))}`;
}
