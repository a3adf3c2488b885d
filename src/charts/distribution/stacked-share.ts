import type { Absence } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { percent } from '../../words/numbers.ts';
import { type Fill, fillOf } from '../kit/fills.ts';
import { type KeyItem, key } from '../kit/key.ts';
import { type LabelledRow, labelledRows, plotOf } from '../kit/labelled-rows.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { absenceBox, placeholder } from '../kit/placeholder.ts';
import { stackedPicture } from '../kit/stack.ts';
import { type Canvas, type PictureWords, px, text } from '../kit/svg.ts';
import { caption, drawLines, heightOf, styledLines } from '../kit/text-lines.ts';
import { textWidth } from '../kit/text-width.ts';

export interface StackedShares {
  readonly words: PictureWords;
  readonly heading: string;
  /** The categories' names in the order to stack them. */
  readonly categories: readonly string[];
  /** The name of those of whom it isn't known; drawn apart, last. */
  readonly missing: string;
  readonly bars: readonly StackedBar[];
  /** In print each bar is low, with its name beside it and its numbers left to the table: there are many. */
  readonly isLow?: boolean;
}

/** All of one group, from 0 to 100 %. */
export interface StackedBar {
  readonly heading?: string;
  readonly name: string;
  readonly nation: boolean;
  /** How many there are in all. */
  readonly detail?: string;
  /** Set when there is nothing to draw. */
  readonly absent?: Absence;
  /** Of 1, for each category and last for the missing; undefined where the number is withheld. */
  readonly shares: readonly (number | undefined)[];
  /** Every number in words, under the bar. */
  readonly numbers: string;
}

const HEIGHT = { screen: 26, paper: 18 } as const;
/** Between what is known and the missing. */
const APART = 6;

/**
 * Shares of categories that exclude each other as parts of a whole bar: told apart by pattern, place and number, with those
 * missing apart, and what is withheld as one hatched part since its whole is known anyway.
 */
export function stackedShare(
  { words, heading, categories, missing, bars, isLow }: StackedShares,
  canvas: Canvas,
): Markup {
  const rows = bars.map((bar) => rowOf(bar, canvas, isLow === true));
  const drawn = bars.filter(({ absent }) => absent === undefined);
  const isHidden = drawn.some(({ shares }) => shares.some((share) => share === undefined));
  const hasMissing = drawn.some(({ shares }) => shares.slice(-1).some((share) => share !== undefined && share > 0));
  const samples: KeyItem[] = [
    ...categories.map((name, at) => sample(name, fillOf(at))),
    ...(hasMissing ? [sample(missing, MISSING)] : []),
    ...(isHidden ? [hiddenSample] : []),
  ];
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key(samples, canvas, top),
    (top) => labelledRows(rows, canvas, top),
  ]);
}

function rowOf({ absent, shares, numbers, ...row }: StackedBar, canvas: Canvas, isLow: boolean): LabelledRow {
  const common = { ...row, isLow, facts: [] };
  if (absent !== undefined) return { ...common, height: 16, draw: (x, y) => placeholder(absent, x - 10, y + 1) };
  const { width } = plotOf(canvas, false);
  const height = HEIGHT[canvas.paper === true ? 'paper' : 'screen'];
  const lines = isLow && canvas.paper === true ? [] : styledLines(numbers, width, TEXT.small);
  return {
    ...common,
    height: height + (lines.length > 0 ? 3 : 0) + heightOf(lines),
    draw: (x, y, room) =>
      markup`${wholeBar(shares, { x, y, width: room, height })}${drawLines(lines, x, y + height + 3)}`,
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function wholeBar(shares: readonly (number | undefined)[], { x: left, y, width, height }: Box): Markup[] {
  const missing = shares.at(-1);
  const known = shares.slice(0, -1);
  const room = width - (missing === undefined || missing > 0 ? APART : 0);
  const drawn: Markup[] = [];
  let x = left;
  known.forEach((share = 0, at) => {
    drawn.push(part({ x, y, width: share * room, height }, fillOf(at), share));
    x += share * room;
  });
  const hidden = 1 - shares.reduce<number>((sum, share = 0) => sum + share, 0);
  if (shares.includes(undefined)) {
    drawn.push(absenceBox({ absent: 'withheld' }, x + 1, y, Math.max(3, hidden * room - 2), height));
    x += hidden * room;
  }
  if (missing !== undefined && missing > 0)
    drawn.push(part({ x: x + APART, y, width: missing * room, height }, MISSING, missing));
  return drawn;
}

function part({ x, y, width, height }: Box, fill: Fill, share: number): Markup {
  if (share === 0) return markup``;
  const box = fill.draw(x + 0.5, y, Math.max(1.5, width - 1), height);
  const words = percent(share);
  if (textWidth(words, TEXT.small, true) + 8 > width) return box;
  const style = { anchor: 'middle', size: TEXT.small, bold: true, colour: fill.ink } as const;
  return markup`${box}${text(words, x + width / 2, y + height / 2 + 4.5, { ...style, rim: fill.rim })}`;
}

const MISSING: Fill = {
  ink: PALETTE.ink,
  rim: false,
  draw: (x, y, width, height) =>
    markup`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${PALETTE.paper}" stroke="${PALETTE.absent}" stroke-dasharray="3 3"/>
`,
};

const sample = (words: string, fill: Fill): KeyItem => ({
  words,
  width: 22,
  draw: (x, y) => fill.draw(x - 11, y - 7, 22, 14),
});

const hiddenSample: KeyItem = {
  words: 'dolt',
  width: 22,
  draw: (x, y) => absenceBox({ absent: 'withheld' }, x - 11, y - 7, 22, 14),
};
