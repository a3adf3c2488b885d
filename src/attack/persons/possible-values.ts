import type { Bracket, KnownValues } from './known-values.ts';
import { blockAt, blocksOf, squaresWithin, sumWithin } from './order.ts';

/**
 * Whether a value in order (from 0) may be so much, as far as can be seen from the sums alone: `false` when no whole values in
 * order have the sum, a sum of squares that fits, and stand where the percentiles say.
 */
export function mayBe(known: KnownValues, rank: number, value: number): boolean {
  const blocks = blocksOf(known, { rank, value });
  if (blocks === undefined) return false;
  const { from, to } = sumsWithin(known, sumWithin(blocks));
  if (from > to) return false;
  if (known.sd === undefined && !Number.isFinite(known.squares.to)) return true;
  // From the middle out: there most fits.
  const middle = Math.round((from + to) / 2);
  for (let far = 0; far <= to - from; far++) {
    if (far > MANY) return true;
    for (const sum of far === 0 ? [middle] : [middle - far, middle + far]) {
      if (sum < from || sum > to) continue;
      const allowed = squaresOf(known, sum);
      const there = squaresWithin(blocks, sum);
      if (hasParity(Math.max(allowed.from, there.from), Math.min(allowed.to, there.to), sum)) return true;
    }
  }
  return false;
}

/** So many sums are gone through; beyond them it is left open. */
const MANY = 2000;

/** The sums that are possible among those of the blocks. */
function sumsWithin({ sum }: KnownValues, among: Bracket): Bracket {
  return { from: Math.ceil(Math.max(sum.from, among.from)), to: Math.floor(Math.min(sum.to, among.to)) };
}

/** The sums of squares that a spread leaves, of values that come to a sum. */
export function squaresOf({ n, sd, squares }: KnownValues, sum: number): Bracket {
  const of = (one: number) => (n - 1) * Math.max(0, one) ** 2 + sum ** 2 / n;
  const own = sd === undefined ? { from: 0, to: Number.POSITIVE_INFINITY } : { from: of(sd.from), to: of(sd.to) };
  return {
    from: Math.ceil(Math.max(own.from, squares.from) - SLACK),
    to: Math.floor(Math.min(own.to, squares.to) + SLACK),
  };
}

const SLACK = 1e-6;

/** Whether a whole number within is odd or even as the sum is: a square is so when its number is. */
function hasParity(from: number, to: number, sum: number): boolean {
  if (from > to) return false;
  return from !== to || (from - sum) % 2 === 0;
}

/**
 * The values that one in order may have: all, when they are fewer than are asked for, and otherwise so many.
 * @param least so many are enough
 */
export function possibleValues(known: KnownValues, rank: number, least: number): number[] {
  const blocks = blocksOf(known);
  const block = blocks && blockAt(blocks, rank);
  if (blocks === undefined || block === undefined) return [];
  const { lower } = block;
  const upper = Math.min(block.upper, mostOf(known, sumWithin(blocks).from - lower));
  const start = Math.min(Math.max(Math.round(guess(known, rank)), lower), upper);
  const found: number[] = [];
  for (let far = 0; start - far >= lower || start + far <= upper; far++)
    for (const value of far === 0 ? [start] : [start - far, start + far]) {
      if (value < lower || value > upper || !mayBe(known, rank, value)) continue;
      found.push(value);
      if (found.length >= least) return found.toSorted((a, b) => a - b);
    }
  return found.toSorted((a, b) => a - b);
}

/** Nothing is further out than what is left of the sum, or than a spread lets one value be. */
function mostOf({ n, sum, sd, squares, each }: KnownValues, others: number): number {
  const bySquares = Math.sqrt(squares.to);
  const bySpread = sd === undefined ? Number.POSITIVE_INFINITY : (sum.to + (n - 1) * sd.to * Math.sqrt(n)) / n + 1;
  return Math.floor(Math.min(each.to, sum.to - others, bySquares, bySpread, FARTHEST));
}

/** No time is longer, in days. */
const FARTHEST = 40_000;

/** Where a value may well be: in the middle of its block, or some spreads from the mean. */
function guess(known: KnownValues, rank: number): number {
  const { n, sum, sd } = known;
  const mean = Number.isFinite(sum.to) ? (sum.from + sum.to) / 2 / n : undefined;
  const blocks = blocksOf(known) ?? [];
  const { lower = 0, upper = 0 } = blockAt(blocks, rank) ?? {};
  if (mean === undefined) return Number.isFinite(upper) ? (lower + upper) / 2 : lower + 1;
  const step = n === 1 ? 0 : (2 * rank) / (n - 1) - 1;
  return mean + step * 1.7 * (sd === undefined ? 0 : sd.from);
}
