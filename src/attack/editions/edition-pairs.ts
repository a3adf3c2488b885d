import { figureKey, type PublishedFigure, type Read } from '../published.ts';

/** A figure in the earlier edition, and in the later. */
export type EditionPair = readonly [earlier: PublishedFigure, later: PublishedFigure];

/** The same figures in two editions. */
export function editionPairs(earlier: readonly PublishedFigure[], later: readonly PublishedFigure[]): EditionPair[] {
  const before = new Map(earlier.map((figure) => [figureKey(figure), figure]));
  return later.flatMap((now) => {
    const old = before.get(figureKey(now));
    return old === undefined ? [] : [[old, now] as const];
  });
}

/** By how much a number has grown; undefined where it isn't shown in both. */
export function grownBy([old, now]: EditionPair, name: string): number | undefined {
  const [before, after] = [shown(old.numbers.get(name)), shown(now.numbers.get(name))];
  return before === undefined || after === undefined ? undefined : after - before;
}

const shown = (read: Read | undefined) => (typeof read === 'number' ? read : undefined);
