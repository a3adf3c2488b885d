import { TEXT } from './palette.ts';
import { textWidth } from './text-width.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Segment = readonly [from: readonly [x: number, y: number], to: readonly [x: number, y: number]];

/** A number to write at a mark. */
export interface WantedLabel {
  readonly words: string;
  /** The middle of the mark. */
  readonly x: number;
  /** The ends of the mark, or of the interval through it. */
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly words: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
}

/** From a mark to its number's baseline: over it, under it, and a little further away. */
const OFFSETS = [-10, 21, -17, 28, -24, 35] as const;
/** Between a number and anything else. */
const AIR = 1.5;

/**
 * Numbers beside their marks, each where it lies on nothing: no line, no mark, no other number. The first ones have the first
 * choice, and one that has no place is left out: the table has it.
 * @param within the numbers must keep inside @param lines and @param marks what they must keep off
 */
export function freeLabels(
  wanted: readonly WantedLabel[],
  within: Box,
  lines: readonly Segment[],
  marks: readonly Box[],
): PlacedLabel[] {
  const taken: Box[] = [...marks];
  return wanted.flatMap(({ words, x, top, bottom }) => {
    const half = textWidth(words, TEXT.size, true) / 2 / FONT_MARGIN;
    const middle = Math.min(Math.max(x, within.left + half), within.right - half);
    for (const offset of OFFSETS) {
      const baseline = offset + (offset < 0 ? top : bottom);
      const box = boxOf(middle, baseline, half);
      const isFree =
        box.top >= within.top &&
        box.bottom <= within.bottom &&
        !taken.some((other) => overlap(box, other)) &&
        !lines.some((line) => crosses(line, box));
      if (!isFree) continue;
      taken.push(box);
      return [{ words, x: middle, y: baseline }];
    }
    return [];
  });
}

/** What textWidth adds for other fonts than the report's own. */
const FONT_MARGIN = 1.12;

function boxOf(middle: number, baseline: number, half: number): Box {
  return {
    left: middle - half - AIR,
    right: middle + half + AIR,
    top: baseline - 0.72 * TEXT.size - AIR,
    bottom: baseline + AIR,
  };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a line runs through a box (Liang and Barsky 1984). */
export function crosses([[x1, y1], [x2, y2]]: Segment, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}
