import { checkedProportion } from './checked-proportion.ts';
import { chiSquareUpper } from './chi-square.ts';
import type { CountedShare } from './share-difference.ts';

/** The p-value that several shares come from one and the same probability, and by which test. */
export interface EqualSharesOfAll {
  readonly p: number;
  readonly test: 'exact' | 'chi-square';
}

/** As many tables are gone through one by one; of more the exact test takes too long. */
const MOST_TABLES = 100_000;
/** The least expected count of every cell for the chi-square distribution to be near enough. */
const LEAST_EXPECTED = 5;

/**
 * Whether shares of different persons are all of one probability, tried together: by the exact test of Freeman and Halton where
 * its tables can be gone through, else by Pearson's chi-square where all expected counts are at least five. Undefined where
 * neither can be.
 *
 * References: Freeman & Halton, Biometrika 38 (1951) 141–149: tables that are no likelier than the one seen, all margins given,
 * as R's `fisher.test`; Pearson, Philosophical Magazine 50 (1900) 157–175; Cochran, Biometrics 10 (1954) 417–451, whose
 * condition is here asked of all cells.
 *
 * @throws RangeError when one of them is no share
 */
export function equalSharesOfAll(shares: readonly CountedShare[]): EqualSharesOfAll | undefined {
  for (const { numerator, denominator } of shares) checkedProportion('equalSharesOfAll', numerator, denominator, 0.95);
  const all = shares.reduce((sum, { denominator }) => sum + denominator, 0);
  const marked = shares.reduce((sum, { numerator }) => sum + numerator, 0);
  // The rarer of the two outcomes: the test is the same, and fewer counts are possible.
  const rarer = marked * 2 <= all ? shares : shares.map(unmarked);
  const drawn = Math.min(marked, all - marked);
  if (shares.length < 2 || drawn === 0) return { p: 1, test: 'exact' };
  if (tablesOf(rarer, drawn) <= MOST_TABLES) return { p: exact(rarer, drawn), test: 'exact' };
  const share = drawn / all;
  if (shares.some(({ denominator }) => denominator * share < LEAST_EXPECTED)) return undefined;
  const chisq = rarer.reduce(
    (sum, { numerator, denominator }) => sum + (numerator - denominator * share) ** 2 / denominator,
    0,
  );
  return { p: chiSquareUpper(chisq / (share * (1 - share)), shares.length - 1), test: 'chi-square' };
}

const unmarked = ({ numerator, denominator }: CountedShare): CountedShare => ({
  numerator: denominator - numerator,
  denominator,
});

/** At most so many tables have the margins: what all groups but the largest can have, and the ways to deal the drawn out to all. */
function tablesOf(shares: readonly CountedShare[], drawn: number): number {
  const possible = shares.map(({ denominator }) => Math.min(denominator, drawn) + 1).toSorted((a, b) => a - b);
  const free = possible.slice(0, -1).reduce((product, many) => product * many, 1);
  let dealt = 1;
  for (let at = 1; at < shares.length; at++) dealt *= (drawn + at) / at;
  return Math.min(free, dealt);
}

/** Tables as likely as the one seen are among them also where rounding says otherwise. */
const TIE = 1e-7;

function exact(shares: readonly CountedShare[], drawn: number): number {
  const groups = shares.toSorted((a, b) => a.denominator - b.denominator);
  const weights = groups.map(({ denominator }) => logChoices(denominator, drawn));
  const room = groups.map((_, at) => groups.slice(at + 1).reduce((sum, { denominator }) => sum + denominator, 0));
  const seen = groups.reduce((sum, { numerator }, at) => sum + (weights[at]?.[numerator] ?? 0), 0);
  // Relative to the one seen, so that nothing overflows.
  let [asUnlikely, whole] = [0, 0];
  const deal = (at: number, left: number, log: number) => {
    const own = weights[at] ?? [];
    if (at === groups.length - 1) {
      const weight = Math.exp(log + (own[left] ?? 0) - seen);
      whole += weight;
      if (weight <= 1 + TIE) asUnlikely += weight;
      return;
    }
    const most = Math.min(left, own.length - 1);
    for (let x = Math.max(0, left - (room[at] ?? 0)); x <= most; x++) deal(at + 1, left - x, log + (own[x] ?? 0));
  };
  deal(0, drawn, 0);
  return Math.min(1, asUnlikely / whole);
}

/** The logarithm of in how many ways 0, 1, … of a group can be drawn, at most `drawn`. */
function logChoices(size: number, drawn: number): readonly number[] {
  const logs = [0];
  for (let x = 1; x <= Math.min(size, drawn); x++) logs.push((logs[x - 1] ?? 0) + Math.log((size - x + 1) / x));
  return logs;
}
