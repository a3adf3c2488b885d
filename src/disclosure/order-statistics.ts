import type { ProgramRow, Solver } from '../statistics/integer-program.ts';
import { itemAt } from '../statistics/item-at.ts';
import { quantile } from '../statistics/quantile.ts';

/** A statistic as it is told: the number that it has of any sample, already rounded as the public sees it. */
export interface Told<Name extends string = string> {
  readonly name: Name;
  readonly of: (sample: Sample) => number;
  /** Of a percentile, the share below it. Whoever stands there is told of by the statistic itself, and by what else it may. */
  readonly share?: number;
  /**
   * Of a percentile that is told as a bound of itself, what whoever stands there has at least or at most; undefined of a sample
   * where it is told as it is. Such a one isn't told of by it.
   */
  readonly bound?: (sample: Sample) => RankBound | undefined;
  /** Of a standard deviation, half of what it is rounded by. */
  readonly spread?: number;
}

/** What a value is at least, or at most. */
export interface RankBound {
  readonly least?: number;
  readonly most?: number;
}

/** Whole numbers in ascending order, with their sum and their sum of squares. */
export interface Sample {
  readonly sorted: readonly number[];
  readonly sum: number;
  readonly squares: number;
}

/** The values that anybody's can be, both ends included. */
export interface Possible {
  readonly from: number;
  readonly to: number;
  /** It is told elsewhere how many of them are at most so large. */
  readonly limits?: readonly number[];
}

/**
 * Which of the statistics of a sample can be told so that nobody's value is known: of the lowest, of the next lowest and so
 * on, at least `least` values are possible for a reader of all that is told. Shown by finding other samples that give the very
 * same statistics: by small moves, and where they find none by a program in whole numbers. Not asked of the one who stands at
 * a percentile that is told: that is what telling it means. Statistics go in the order given, until the others can be told.
 */
export function tellable<Name extends string>(
  values: readonly number[],
  told: readonly Told<Name>[],
  possible: Possible,
  least: number,
  solver: Solver,
): Set<Name> {
  const truth = sampleOf(values.toSorted((a, b) => a - b));
  const isSafe = (all: readonly Told[]) => all.length === 0 || hidesEverybody(truth, all, possible, least, solver);
  let kept = [...told];
  while (!isSafe(kept)) kept = kept.slice(1);
  // What went before the one that mattered comes back, the last gone first.
  for (const one of told.filter((each) => !kept.includes(each)).toReversed()) {
    const more = told.filter((each) => each === one || kept.includes(each));
    if (isSafe(more)) kept = more;
  }
  return new Set(kept.map(({ name }) => name));
}

/** Beyond so many, one person's value is lost in the rounding of a mean and a spread. */
const MANY = 1000;
/** How far a value is moved to find another one for its rank. */
const FARTHEST = 6;
/** How many small moves are tried to get back to what is told. */
const PATIENCE = 2000;

function hidesEverybody(
  truth: Sample,
  told: readonly Told[],
  possible: Possible,
  least: number,
  solver: Solver,
): boolean {
  const pins = told.flatMap((one) => pinsOf(one, truth));
  const named = new Set(pins.flatMap(({ rank, least, most }) => (least === most ? [rank] : [])));
  const room = roomOf(truth, told, possible);
  // Between two percentiles there is the same room for all. It holds one value more than are asked for: that a statistic is
  // withheld tells that there was no more room, and then there are still enough.
  const limits = limitsOf(truth, possible);
  const edges = [0, ...pins.map(({ rank }) => rank), ...limits.map(({ count }) => count - 1)]
    .flatMap((rank) => [rank, rank + 1])
    .filter((rank) => rank >= 0 && rank < truth.sorted.length);
  if (edges.some((rank) => !named.has(rank) && room(rank).to - room(rank).from + 1 <= least)) return false;
  // Of so many one may have another value by a few, and no mean or spread that is rounded shows it.
  if (truth.sorted.length > MANY) return true;
  const seen = truth.sorted.map((value) => new Set([value]));
  const aims = told.map(({ of }) => ({ of, value: of(truth) }));
  const fits = (sample: Sample) =>
    aims.every(({ of, value }) => of(sample) === value) &&
    limits.every(({ limit, count }) => countUpTo(sample, limit) === count);
  const keep = (sample: Sample) => {
    for (const [rank, value] of sample.sorted.entries()) seen[rank]?.add(value);
  };
  const isDone = (rank: number) => named.has(rank) || itemAt(seen, rank).size >= least;
  const ways = [
    (rank: number, value: number) => {
      const moved = movedTo(truth, rank, value, possible);
      return moved && mended(moved, truth, new Set([...named, rank]), fits, possible);
    },
    (rank: number, value: number) => otherSample(truth, told, { rank, value }, possible, solver),
  ];
  for (const rank of truth.sorted.keys()) {
    const { from, to } = room(rank);
    for (const way of ways)
      for (let far = 1; far <= FARTHEST && !isDone(rank); far++)
        for (const step of [far, -far]) {
          const value = itemAt(truth.sorted, rank) + step;
          if (isDone(rank) || seen[rank]?.has(value) || value < from || value > to) continue;
          const found = way(rank, value);
          if (found !== undefined && fits(found)) keep(found);
        }
    if (!isDone(rank)) return false;
  }
  return true;
}

/** The values that there are at most for a rank: between the percentiles that are told, and for the lowest up to the mean. */
function roomOf(truth: Sample, told: readonly Told[], possible: Possible): (rank: number) => Possible {
  const { from, to } = possible;
  const limits = limitsOf(truth, possible);
  const pins = told.flatMap((one) => pinsOf(one, truth));
  const mean = told.some(({ share }) => share === undefined) ? meanOf(truth) : to;
  return (rank) => {
    const most = Math.min(
      rank === 0 ? Math.floor(mean) : to,
      ...pins.flatMap((pin) => (pin.rank >= rank ? (pin.most ?? []) : [])),
      ...limits.filter(({ count }) => rank < count).map(({ limit }) => limit),
    );
    const least = Math.max(
      from,
      ...pins.flatMap((pin) => (pin.rank <= rank ? (pin.least ?? []) : [])),
      ...limits.filter(({ count }) => rank >= count).map(({ limit }) => limit + 1),
    );
    return { from: least, to: most };
  };
}

/** How many are at most so large as is told elsewhere. */
function limitsOf(truth: Sample, { limits = [] }: Possible): { readonly limit: number; readonly count: number }[] {
  return limits.map((limit) => ({ limit, count: countUpTo(truth, limit) }));
}

const countUpTo = ({ sorted }: Sample, limit: number) => sorted.filter((value) => value <= limit).length;

/** What whoever stands at the ranks (from 0) that a percentile lies at or between has at least and at most. */
function pinsOf({ share, bound }: Told, truth: Sample): (RankBound & { readonly rank: number })[] {
  if (share === undefined) return [];
  const { sorted } = truth;
  const position = (sorted.length - 1) * share;
  const ranks = [...new Set([Math.floor(position + 1e-9), Math.ceil(position - 1e-9)])];
  const own = bound?.(truth);
  return ranks.map((rank) => {
    const value = itemAt(sorted, rank);
    return { rank, ...(own ?? { least: value, most: value }) };
  });
}

/**
 * Another sample with a value at a rank and the same statistics, as how many have each value: the same sum, a sum of squares
 * that is rounded to the same spread, and the same values where percentiles lie.
 */
function otherSample(
  truth: Sample,
  told: readonly Told[],
  wanted: { readonly rank: number; readonly value: number },
  possible: Possible,
  solver: Solver,
): Sample | undefined {
  const n = truth.sorted.length;
  const [lowest = 0, highest = 0] = [truth.sorted[0], truth.sorted.at(-1)];
  const from = Math.max(possible.from, lowest - FARTHEST);
  const to = Math.min(possible.to, highest + FARTHEST);
  const values = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const row = (of: (value: number) => number, lower: number, upper: number): ProgramRow => ({
    terms: values.flatMap((value, at) => (of(value) === 0 ? [] : [[at, of(value)] as const])),
    lower,
    upper,
  });
  /** The value at a rank: no more than the rank are below it, and more are not above it. */
  const standsAt = (rank: number, { least, most }: RankBound) => [
    ...(least === undefined ? [] : [row((one) => (one < least ? 1 : 0), 0, rank)]),
    ...(most === undefined ? [] : [row((one) => (one <= most ? 1 : 0), rank + 1, n)]),
  ];
  const spread = told.find((one) => one.spread !== undefined)?.spread;
  const rows = [
    row(() => 1, n, n),
    ...standsAt(wanted.rank, { least: wanted.value, most: wanted.value }),
    ...told.flatMap((one) => pinsOf(one, truth)).flatMap((pin) => standsAt(pin.rank, pin)),
    ...limitsOf(truth, possible).map(({ limit, count }) => row((one) => (one <= limit ? 1 : 0), count, count)),
  ];
  if (told.some(({ share }) => share === undefined))
    rows.push(row((value) => value - from, truth.sum - n * from, truth.sum - n * from));
  if (spread !== undefined) {
    const sd = Math.max(0, sdOf(truth) - spread / 2);
    const slack = (n - 1) * (sdOf(truth) ** 2 - sd ** 2);
    rows.push(row((value) => (value - from) ** 2, shifted(truth, from) - slack, shifted(truth, from) + slack));
  }
  const counts = solver({ columns: values.map(() => ({ lower: 0, upper: n, cost: 0 })), rows });
  return counts && sampleOf(values.flatMap((value, at) => Array.from({ length: itemAt(counts, at) }, () => value)));
}

/** The sum of squares from another zero. */
const shifted = ({ sorted }: Sample, from: number) => sorted.reduce((sum, value) => sum + (value - from) ** 2, 0);

/** The sample with another value at a rank, those on its way moved along. */
function movedTo({ sorted }: Sample, rank: number, value: number, { from, to }: Possible): Sample | undefined {
  if (value < from || value > to) return undefined;
  return sampleOf(
    sorted.map((old, at) => (at === rank ? value : at < rank ? Math.min(old, value) : Math.max(old, value))),
  );
}

/**
 * The moved sample with small changes elsewhere, so that it tells what the truth tells; undefined where none are found. First
 * the sum is brought back, then the sum of squares, by pairs of which one moves up and the other down.
 * @param fixed ranks that stay where they are
 */
function mended(
  moved: Sample,
  truth: Sample,
  fixed: ReadonlySet<number>,
  fits: (sample: Sample) => boolean,
  { from, to }: Possible,
): Sample | undefined {
  const draft = [...moved.sorted];
  let { sum, squares } = moved;
  const now = () => ({ sorted: draft, sum, squares });
  /** The rank that can move one step without overtaking: the last of those with the same value. */
  const movable = (start: number, step: number): number | undefined => {
    const value = itemAt(draft, start);
    let at = start;
    while (draft[at + step] === value) at += step;
    return fixed.has(at) || value + step < from || value + step > to ? undefined : at;
  };
  const gain = (at: number, step: number) => 2 * step * itemAt(draft, at) + 1;
  const move = (at: number, step: number) => {
    sum += step;
    squares += gain(at, step);
    draft[at] = itemAt(draft, at) + step;
  };
  // The same for the same figures: no clock and no chance.
  let turn = 1;
  const next = () => {
    turn = (turn * 48_271) % 2_147_483_647;
    return turn % draft.length;
  };
  for (let patience = PATIENCE; patience > 0; patience--) {
    if (fits(now())) return sampleOf([...draft]);
    const start = next();
    if (sum !== truth.sum) {
      const step = sum < truth.sum ? 1 : -1;
      const at = movable(start, step);
      if (at !== undefined) move(at, step);
      continue;
    }
    const [down, up] = [movable(start, -1), movable(next(), 1)];
    if (down === undefined || up === undefined || down === up) continue;
    const after = squares + gain(down, -1) + gain(up, 1);
    if (Math.abs(after - truth.squares) >= Math.abs(squares - truth.squares)) continue;
    move(down, -1);
    move(up, 1);
  }
  return undefined;
}

function sampleOf(sorted: readonly number[]): Sample {
  let [sum, squares] = [0, 0];
  for (const value of sorted) {
    sum += value;
    squares += value ** 2;
  }
  return { sorted, sum, squares };
}

/** The mean of a sample. */
export const meanOf = ({ sorted, sum }: Sample) => sum / sorted.length;

/** The standard deviation of a sample of whole numbers, n − 1 below; of two or more. */
export const sdOf = ({ sorted: { length: n }, sum, squares }: Sample) =>
  Math.sqrt(Math.max(0, squares - sum ** 2 / n) / (n - 1));

/** A percentile of a sample, as everywhere. */
export const percentileOf =
  (share: number) =>
  ({ sorted }: Sample) =>
    quantile(sorted, share);
