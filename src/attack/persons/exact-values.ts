import type { ProgramRow, Solver } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import { isSampleFound } from './found-sample.ts';
import type { KnownValues } from './known-values.ts';
import { blocksOf, type Stretch, sumWithin } from './order.ts';
import { squaresOf } from './possible-values.ts';

/** Of so many sums, and so many values, all are asked; of more some, where a sample may be found all the same. */
const LIMITS = { values: 130, sums: 8, n: 60 } as const;

/**
 * Whether a value in order can be so much: `true` where whole values are found whose sum and squares fit and that stand where the
 * percentiles say. Otherwise a solver is asked how many of the values there can be of each size.
 * @param solver undefined where it isn't to be asked
 * @returns undefined where nothing was found, and there are too many values or sums to ask
 */
export function canBe(known: KnownValues, rank: number, value: number, solver?: Solver): boolean | undefined {
  const blocks = blocksOf(known, { rank, value });
  if (blocks === undefined) return false;
  const among = sumWithin(blocks);
  const [from, to] = [Math.ceil(Math.max(known.sum.from, among.from)), Math.floor(Math.min(known.sum.to, among.to))];
  if (sumsWithin(from, to).some((sum) => isSampleFound(blocks, sum, squaresOf(known, sum)))) return true;
  const lowest = itemAt(blocks, 0).lower;
  const last = itemAt(blocks, blocks.length - 1);
  const highest = Math.min(last.upper, to - (among.from - last.lower));
  const isMany = known.n > LIMITS.n || to - from >= LIMITS.sums || highest - lowest > LIMITS.values;
  if (isMany || solver === undefined) return undefined;
  for (let sum = from; sum <= to; sum++) if (hasSample(known, blocks, [lowest, highest], sum, solver)) return true;
  return false;
}

/** Whole numbers between two, all or some, those in the middle first. */
function sumsWithin(from: number, to: number): number[] {
  const middle = Number.isFinite(to) ? Math.round((from + to) / 2) : from;
  const near = Array.from({ length: 2 * LIMITS.sums }, (_, at) => middle + (at % 2 === 0 ? -at / 2 : (at + 1) / 2));
  return near.filter((sum) => sum >= from && sum <= to);
}

function hasSample(
  known: KnownValues,
  blocks: readonly Stretch[],
  [lowest, highest]: readonly [number, number],
  sum: number,
  solver: Solver,
): boolean {
  const values = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
  const { n } = known;
  const row = (of: (value: number) => number, lower: number, upper: number): ProgramRow => ({
    terms: values.flatMap((value, at) => (of(value) === 0 ? [] : [[at, of(value)] as const])),
    lower,
    upper,
  });
  // Around the middle, squares are small numbers.
  const middle = Math.round(sum / n);
  const { from, to } = squaresOf(known, sum);
  const shift = n * middle ** 2 - 2 * middle * sum;
  const rows = [
    row(() => 1, n, n),
    row((value) => value - middle, sum - n * middle, sum - n * middle),
    ...(Number.isFinite(to) ? [row((value) => (value - middle) ** 2, from + shift, to + shift)] : []),
    ...edges(blocks).flatMap(({ rank, least, most }) => [
      row((value) => (value < least ? 1 : 0), 0, rank),
      row((value) => (value <= most ? 1 : 0), rank + 1, n),
    ]),
  ];
  return solver({ columns: values.map(() => ({ lower: 0, upper: n, cost: 0 })), rows }) !== undefined;
}

/** The bounds of the first and the last of each block, from which those between follow. */
function edges(blocks: readonly Stretch[]): { rank: number; least: number; most: number }[] {
  let from = 0;
  return blocks.flatMap(({ size, lower, upper }) => {
    const ranks = size === 1 ? [from] : [from, from + size - 1];
    from += size;
    return ranks.map((rank) => ({ rank, least: lower, most: upper }));
  });
}
