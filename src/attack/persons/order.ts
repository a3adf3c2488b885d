import { itemAt } from '../../statistics/item-at.ts';
import type { Bracket, KnownValues, Percentile } from './known-values.ts';

/** Values that stand beside each other in order and have the same bounds. */
export interface Stretch {
  readonly size: number;
  readonly lower: number;
  readonly upper: number;
}

/** What one value, by its place in order from 0, is at least and at most. */
interface Pin {
  readonly rank: number;
  readonly least?: number;
  readonly most?: number;
}

/**
 * Bounds of every value in order, from the percentiles, from how many are up to something, and from one value that is tried.
 * Undefined where there are no such values.
 */
export function blocksOf(known: KnownValues, tried?: { readonly rank: number; readonly value: number }) {
  const { n, percentiles, upTo } = known;
  let pins: Pin[] = [
    ...percentiles.flatMap(pinsOf),
    ...upTo.flatMap(({ most, count }) => [
      ...(count > 0 ? [{ rank: count - 1, most }] : []),
      ...(count < n ? [{ rank: count, least: most + 1 }] : []),
    ]),
    ...(tried === undefined ? [] : [{ rank: tried.rank, least: tried.value, most: tried.value }]),
  ];
  let blocks = cut(known, pins);
  // Of two values that a percentile lies between, each says something of the other.
  for (const one of percentiles.filter(({ part }) => part > 0)) {
    const [low, high] = [blockAt(blocks, one.rank), blockAt(blocks, one.rank + 1)];
    if (low === undefined || high === undefined) continue;
    pins = [...pins, ...pinsBetween(one, low, high)];
    blocks = cut(known, pins);
  }
  return blocks.every(({ lower, upper }) => lower <= upper) ? blocks : undefined;
}

const EPSILON = 1e-9;

function pinsOf({ rank, part, told }: Percentile): Pin[] {
  const [least, most] = [Math.ceil(told.from - EPSILON), Math.floor(told.to + EPSILON)];
  return part === 0
    ? [{ rank, least, most }]
    : [
        { rank, most },
        { rank: rank + 1, least },
      ];
}

function pinsBetween({ rank, part, told }: Percentile, low: Stretch, high: Stretch): Pin[] {
  return [
    { rank, least: Math.ceil((told.from - part * high.upper) / (1 - part) - EPSILON) },
    { rank: rank + 1, most: Math.floor((told.to - (1 - part) * low.lower) / part + EPSILON) },
  ];
}

function cut({ n, each }: KnownValues, pins: readonly Pin[]): Stretch[] {
  const starts = new Set([0]);
  for (const { rank, least, most } of pins) {
    if (least !== undefined) starts.add(rank);
    if (most !== undefined && rank + 1 < n) starts.add(rank + 1);
  }
  const ranks = [...starts].toSorted((a, b) => a - b);
  return ranks.map((from, at) => {
    const to = ranks[at + 1] ?? n;
    const below = pins.flatMap(({ rank, least }) => (least !== undefined && rank <= from ? [least] : []));
    const above = pins.flatMap(({ rank, most }) => (most !== undefined && rank >= to - 1 ? [most] : []));
    return { size: to - from, lower: Math.max(each.from, ...below), upper: Math.min(each.to, ...above) };
  });
}

/** The block that a value lies in. */
export function blockAt(blocks: readonly Stretch[], rank: number): Stretch | undefined {
  let from = 0;
  for (const block of blocks) {
    from += block.size;
    if (rank < from) return block;
  }
  return undefined;
}

/** What all values come to at least and at most. */
export function sumWithin(blocks: readonly Stretch[]): Bracket {
  let [from, to] = [0, 0];
  for (const { size, lower, upper } of blocks) {
    from += size * lower;
    to += size * upper;
  }
  return { from, to };
}

/**
 * The least and the greatest sum of squares of whole values within the blocks that come to a sum. Least when they are as near
 * one another as they can be; greatest when the first are as small and the last as large as they can be, and one makes up the
 * rest: no other values in order are further apart.
 */
export function squaresWithin(blocks: readonly Stretch[], sum: number): Bracket {
  return { from: leastSquares(blocks, sum), to: mostSquares(blocks, sum) };
}

function leastSquares(blocks: readonly Stretch[], sum: number): number {
  const at = (level: number) =>
    blocks.reduce((total, { size, lower, upper }) => total + size * Math.min(Math.max(level, lower), upper), 0);
  let [low, high] = [Math.min(...blocks.map(({ lower }) => lower)), Math.max(...blocks.map(({ upper }) => upper))];
  if (!Number.isFinite(high)) high = Math.max(low, sum);
  // The highest level that comes to no more than the sum.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(middle) <= sum) low = middle;
    else high = middle - 1;
  }
  let [left, squares] = [sum - at(low), 0];
  for (const { size, lower, upper } of blocks) {
    const value = Math.min(Math.max(low, lower), upper);
    const raised = lower <= low && upper > low ? Math.min(left, size) : 0;
    left -= raised;
    squares += (size - raised) * value ** 2 + raised * (value + 1) ** 2;
  }
  return squares;
}

function mostSquares(blocks: readonly Stretch[], sum: number): number {
  let [left, squares] = [sum - sumWithin(blocks).from, 0];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { size, lower, upper } = itemAt(blocks, at);
    const room = upper - lower;
    const full = room === 0 || left <= 0 ? 0 : Math.min(size, Math.floor(left / room));
    const over = full > 0 ? left - full * room : left;
    const one = full < size ? Math.min(over, room) : 0;
    squares += (full > 0 ? full * upper ** 2 : 0) + (one > 0 ? (lower + one) ** 2 : 0);
    squares += (size - full - (one > 0 ? 1 : 0)) * lower ** 2;
    left -= (full > 0 ? full * room : 0) + one;
  }
  return squares;
}
