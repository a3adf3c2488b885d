import type { ProgramRow, Solver } from '../statistics/integer-program.ts';
import { quantile } from '../statistics/quantile.ts';

/** A statistic as it is told: the number that it has of any sample, already rounded as the public sees it. */
export interface Told<Name extends string = string> {
  readonly name: Name;
  readonly of: (sample: Sample) => number;
  /** Of a percentile, the share below it. Whoever stands there is told of by the statistic itself, and by what else it may. */
  readonly share?: number;
  /** Of a standard deviation, half of what it is rounded by. */
  readonly spread?: number;
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

/** How far a value is moved to find another one for its rank. */
const FARTHEST = 6;
/** How many small moves are tried to get back to what is told. */
const PATIENCE = 400;

function hidesEverybody(
  truth: Sample,
  told: readonly Told[],
  possible: Possible,
  least: number,
  solver: Solver,
): boolean {
  const seen = truth.sorted.map((value) => new Set([value]));
  const named = new Set(told.flatMap((one) => ranksOf(one, truth)));
  const aims = told.map(({ of }) => ({ of, value: of(truth) }));
  const fits = (sample: Sample) => aims.every(({ of, value }) => of(sample) === value);
  const keep = (sample: Sample) => {
    for (const [rank, value] of sample.sorted.entries()) seen[rank]?.add(value);
  };
  const isDone = (rank: number) => named.has(rank) || (seen[rank]?.size ?? 0) >= least;
  const ways = [
    (rank: number, value: number) => {
      const moved = movedTo(truth, rank, value, possible);
      return moved && mended(moved, truth, rank, fits, possible);
    },
    (rank: number, value: number) => otherSample(truth, told, { rank, value }, possible, solver),
  ];
  for (const rank of truth.sorted.keys()) {
    for (const way of ways)
      for (let far = 1; far <= FARTHEST && !isDone(rank); far++)
        for (const step of [far, -far]) {
          const value = (truth.sorted[rank] ?? 0) + step;
          if (isDone(rank) || seen[rank]?.has(value) || value < possible.from || value > possible.to) continue;
          const found = way(rank, value);
          if (found !== undefined && fits(found)) keep(found);
        }
    if (!isDone(rank)) return false;
  }
  return true;
}

/** The ranks (from 0) that a percentile lies at or between. */
function ranksOf({ share }: Told, { sorted }: Sample): number[] {
  if (share === undefined) return [];
  const position = (sorted.length - 1) * share;
  return [...new Set([Math.floor(position + 1e-9), Math.ceil(position - 1e-9)])];
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
  const standsAt = (rank: number, value: number) => [
    row((one) => (one < value ? 1 : 0), 0, rank),
    row((one) => (one <= value ? 1 : 0), rank + 1, n),
  ];
  const spread = told.find((one) => one.spread !== undefined)?.spread;
  const rows = [
    row(() => 1, n, n),
    ...standsAt(wanted.rank, wanted.value),
    ...told.flatMap((one) => ranksOf(one, truth)).flatMap((rank) => standsAt(rank, truth.sorted[rank] ?? 0)),
  ];
  if (told.some(({ share }) => share === undefined)) rows.push(row((value) => value - from, truth.sum - n * from, truth.sum - n * from));
  if (spread !== undefined) {
    const sd = Math.max(0, sdOf(truth) - spread / 2);
    const slack = (n - 1) * (sdOf(truth) ** 2 - sd ** 2);
    rows.push(row((value) => (value - from) ** 2, shifted(truth, from) - slack, shifted(truth, from) + slack));
  }
  const counts = solver({ columns: values.map(() => ({ lower: 0, upper: n, cost: 0 })), rows });
  return counts && sampleOf(values.flatMap((value, at) => Array.from({ length: counts[at] ?? 0 }, () => value)));
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
 * the sum is brought back, then the sum of squares by pairs that move apart or together, nearest to the mean's middle last.
 */
function mended(
  moved: Sample,
  truth: Sample,
  rank: number,
  fits: (sample: Sample) => boolean,
  possible: Possible,
): Sample | undefined {
  if (fits(moved)) return moved;
  const value = moved.sorted[rank] ?? 0;
  const draft = [...moved.sorted];
  let { sum, squares } = moved;
  const now = () => ({ sorted: draft, sum, squares });
  // Who may move: nobody to or over the moved rank's other side.
  const canMove = (at: number, step: number) => {
    const to = (draft[at] ?? 0) + step;
    const beside = draft[at + step];
    if (at === rank || to < possible.from || to > possible.to) return false;
    if (beside !== undefined && (step > 0 ? to > beside : to < beside)) return false;
    return at < rank ? to <= value : to >= value;
  };
  const move = (at: number, step: number) => {
    const old = draft[at] ?? 0;
    draft[at] = old + step;
    sum += step;
    squares += (old + step) ** 2 - old ** 2;
  };
  const ranks = [...draft.keys()];
  const lastOf = (step: number, start: number, from: number, to: number) => {
    for (let at = start; at >= from && at < to; at += step) if (canMove(at, step)) return at;
    return undefined;
  };
  let patience = PATIENCE;
  for (let turn = 0; sum !== truth.sum && patience > 0; turn++, patience--) {
    const step = sum < truth.sum ? 1 : -1;
    // Each turn begins somewhere else, so that what is added or taken is spread out.
    const start = (turn * 7 + (step > 0 ? 0 : 3)) % ranks.length;
    const at = ranks.find((one) => canMove((one + start) % ranks.length, step));
    if (at === undefined) break;
    move((at + start) % ranks.length, step);
    if (fits(now())) return sampleOf([...draft]);
  }
  // Pairs that keep the sum: apart for more spread, together for less.
  for (; patience > 0; patience--) {
    if (fits(now())) return sampleOf([...draft]);
    const isTooNarrow = squares < truth.squares;
    const pairs = isTooNarrow ? ([-1, 1] as const) : ([1, -1] as const);
    const middle = ranks.length / 2;
    const reach = (patience * 13) % Math.max(1, Math.floor(middle));
    const low = isTooNarrow
      ? lastOf(-1, Math.floor(middle) - 1 - Math.min(reach, Math.floor(middle) - 1), 0, ranks.length)
      : lastOf(1, Math.min(reach, ranks.length - 1), 0, Math.ceil(middle));
    const high = isTooNarrow
      ? lastOf(1, Math.min(ranks.length - 1, Math.ceil(middle) + reach), 0, ranks.length)
      : lastOf(-1, ranks.length - 1 - reach, Math.floor(middle), ranks.length);
    if (low === undefined || high === undefined || low === high) return undefined;
    move(low, pairs[0]);
    move(high, pairs[1]);
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
