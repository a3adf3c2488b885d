import { NATION } from '../definitions/nation.ts';
import type { Policy } from '../definitions/policy.ts';
import type { Result } from '../results/result.ts';
import { publicParts } from './kinds/public-parts.ts';
import type { SummaryField } from './kinds/summary.ts';
import { isShown, type PublicFigure, type PublicSummary } from './public-result.ts';

/** A figure, what the public may see of it by itself, and the least value that anybody has. */
export interface OwnShown {
  readonly result: Result;
  readonly figure: PublicFigure;
  readonly least: number;
}

interface Told {
  readonly result: Result;
  readonly n: number;
  /** Undefined where no mean is shown. */
  readonly mean: number | undefined;
  readonly least: number;
}

/**
 * Statistics that go so that the means of some units don't tell those of others: the nation's sum less theirs is that of the
 * rest, and where it is small the lowest of the rest has few possible values. Then the smallest unit with a mean loses it, and is
 * one of the rest. Where the rest are few, the nation's spread goes as well. @param all of one area
 */
export function leftOverValues(all: readonly OwnShown[], policy: Policy): Map<Result, ReadonlySet<SummaryField>> {
  const gone = new Map<Result, ReadonlySet<SummaryField>>();
  const places = Map.groupBy(all, ({ result: { measure, part } }) =>
    JSON.stringify([measure, part.stratum ?? '', part.from, part.to]),
  );
  for (const own of places.values()) {
    const [nation, ...units] = own.flatMap(toldOf).toSorted(nationFirst);
    if (nation?.mean === undefined || nation.result.reporter !== NATION) continue;
    let told = units.filter(({ mean }) => mean !== undefined).toSorted((a, b) => a.n - b.n);
    while (told.length > 0 && tells(nation, told, policy)) {
      const [smallest, ...others] = told;
      if (smallest !== undefined) gone.set(smallest.result, new Set(['mean', 'sd']));
      told = others;
    }
    const rest = nation.n - sumOf(told, ({ n }) => n);
    if (rest > 0 && rest < policy.threshold) gone.set(nation.result, new Set(['sd']));
  }
  return gone;
}

function toldOf({ result, figure, least }: OwnShown): Told[] {
  const values: PublicSummary | undefined = publicParts(figure).values;
  if (values === undefined || !isShown(values.n)) return [];
  return [{ result, n: values.n, mean: isShown(values.mean) ? values.mean : undefined, least }];
}

const nationFirst = (a: Told, b: Told) => Number(b.result.reporter === NATION) - Number(a.result.reporter === NATION);

const sumOf = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0);

/** Whether the means that are told leave few values for somebody of the rest. */
function tells(nation: Told, told: readonly Told[], { mean: { decimals }, leastValues }: Policy): boolean {
  const { least } = nation;
  const half = 10 ** -decimals / 2;
  const span = ({ n, mean = Number.NaN }: Told) => ({
    from: Math.ceil(n * (mean - half)),
    to: Math.floor(n * (mean + half)),
  });
  const rest = nation.n - sumOf(told, ({ n }) => n);
  if (rest <= 0) return false;
  const from = span(nation).from - sumOf(told, (one) => span(one).to);
  const to = span(nation).to - sumOf(told, (one) => span(one).from);
  // The lowest is no more than the mean; one alone is all of the sum.
  const lowest = Math.floor(to / rest) - least + 1;
  const highest = to - (rest - 1) * least - Math.max(least, Math.ceil(from / rest)) + 1;
  return Math.min(lowest, highest) <= leastValues;
}
