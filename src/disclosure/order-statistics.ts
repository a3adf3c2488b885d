import { quantile } from '../statistics/quantile.ts';

/** A statistic as it is told: the number that it has of any sample, already rounded as the public sees it. */
export interface Told<Name extends string = string> {
  readonly name: Name;
  readonly of: (sample: Sample) => number;
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
 * on, at least `least` values are possible whatever reader knows all that is told. Shown by finding other samples that give
 * the very same statistics. One that can't be told goes, in the order given, the first that helps first.
 */
export function tellable<Name extends string>(
  values: readonly number[],
  told: readonly Told<Name>[],
  possible: Possible,
  least: number,
): Set<Name> {
  const truth = sampleOf(values.toSorted((a, b) => a - b));
  const isSafe = (all: readonly Told[]) => all.length === 0 || hidesEverybody(truth, all, possible, least);
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

function hidesEverybody(truth: Sample, told: readonly Told[], possible: Possible, least: number): boolean {
  const seen = truth.sorted.map((value) => new Set([value]));
  const aims = told.map(({ of }) => ({ of, value: of(truth) }));
  const fits = (sample: Sample) => aims.every(({ of, value }) => of(sample) === value);
  const keep = (sample: Sample) => {
    for (const [rank, value] of sample.sorted.entries()) seen[rank]?.add(value);
  };
  const isDone = (rank: number) => (seen[rank]?.size ?? 0) >= least;
  for (const rank of truth.sorted.keys()) {
    for (let far = 1; far <= FARTHEST && !isDone(rank); far++)
      for (const step of [far, -far]) {
        if (isDone(rank)) break;
        const moved = movedTo(truth, rank, (truth.sorted[rank] ?? 0) + step, possible);
        const found = moved && mended(moved, truth, rank, fits, possible);
        if (found !== undefined) keep(found);
      }
    if (!isDone(rank)) return false;
  }
  return true;
}

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
