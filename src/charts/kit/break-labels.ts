import { TEXT } from './palette.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Room at both sides of a panel's years. */
export const EDGE = 14;

/** Where a year stands in a panel, from its left edge. */
export function xOf(at: number, count: number, width: number): number {
  return EDGE + ((at + 0.5) * (width - 2 * EDGE)) / count;
}

export interface BreakLabel {
  /** Where the break's line stands, from the panel's left edge. */
  readonly line: number;
  readonly words: readonly string[];
  readonly middle: number;
  /** Under the words, from the top of them all. */
  readonly bottom: number;
}

/** The words over each break between years, each in the first storey where it does not run into another. */
export function breakLabels(
  years: readonly { readonly breakBefore?: string }[],
  width: number,
): { labels: BreakLabel[]; height: number } {
  const storeys: number[] = [];
  const placed = years.flatMap(({ breakBefore }, at) => {
    if (breakBefore === undefined || at === 0) return [];
    const words = wrapText(breakBefore, width - 4, TEXT.small);
    const wide = Math.max(...words.map((line) => textWidth(line, TEXT.small)));
    const line = (xOf(at - 1, years.length, width) + xOf(at, years.length, width)) / 2;
    const start = Math.min(Math.max(0, line - wide / 2), width - wide);
    const free = storeys.findIndex((end) => end + 8 <= start);
    const storey = free === -1 ? storeys.length : free;
    storeys[storey] = start + wide;
    return [{ line, words, middle: start + wide / 2, storey }];
  });
  const storeyHeight = Math.max(0, ...placed.map(({ words }) => words.length)) * TEXT.smallLine + 4;
  const height = storeys.length * storeyHeight;
  return {
    labels: placed.map(({ storey, ...label }) => ({ ...label, bottom: (storey + 1) * storeyHeight })),
    height,
  };
}
