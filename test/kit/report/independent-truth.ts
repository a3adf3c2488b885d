import type { Bound, Target } from '../../../src/report/figures/figure-source.ts';

/**
 * What the words of `ord.yaml` mean, worked out a second time and in another way: shares as whole numbers against one
 * another, intervals by search. A word that is not here has no second opinion, and a test says so.
 */
export type Truth = (subject: Bound, base: Bound | undefined, facts: TruthFacts) => boolean;

export interface TruthFacts {
  readonly target?: Target;
  readonly rivals: readonly Bound[];
  /** The two numbers are of the same cases at two extracts. */
  readonly sameCases: boolean;
}

/** The share's place among 10 000, as a fraction of whole numbers where it is one. */
function compare(bound: Bound, tenThousandths: number): number {
  if (bound.kind === 'share') return Math.sign(bound.numerator * 10_000 - tenThousandths * bound.denominator);
  const beyond = bound.number - tenThousandths / 10_000;
  return Math.abs(beyond) < 5e-10 ? 0 : Math.sign(beyond);
}

const over =
  (percent: number): Truth =>
  (subject) =>
    compare(subject, Math.round(percent * 100)) > 0;
const atLeast =
  (percent: number): Truth =>
  (subject) =>
    compare(subject, Math.round(percent * 100)) >= 0;
const not =
  (truth: Truth): Truth =>
  (...args) =>
    !truth(...args);
const both =
  (...truths: readonly Truth[]): Truth =>
  (...args) =>
    truths.every((truth) => truth(...args));

const STEP: Readonly<Record<Bound['kind'], (base: Bound) => { clear: number; same: number }>> = {
  share: () => ({ clear: 0.05, same: 0.02 }),
  estimate: () => ({ clear: 0.05, same: 0.02 }),
  days: () => ({ clear: 3, same: 1 }),
  months: () => ({ clear: 3, same: 1 }),
  years: () => ({ clear: 1, same: 0.5 }),
  count: ({ number }) => ({ clear: Math.max(1, number) / 10, same: Math.max(1, number) / 50 }),
  p: () => ({ clear: 1, same: 1 }),
};

const changeOf = (subject: Bound, base: Bound | undefined) => subject.number - (base?.number ?? Number.NaN);
const up: Truth = (subject, base) => changeOf(subject, base) > 0;
const down: Truth = (subject, base) => changeOf(subject, base) < 0;
const reaches =
  (size: 'clear' | 'same'): Truth =>
  (subject, base) =>
    base !== undefined && Math.abs(changeOf(subject, base)) * (1 + 1e-11) >= STEP[base.kind](base)[size];
const some: Truth = (subject, base) => changeOf(subject, base) !== 0;

/** Whether chance is ruled out; never where there is nothing to rule it out with. */
const certain: Truth = (subject, base, { sameCases }) => {
  if (base === undefined) return false;
  if (subject.kind === 'count' || sameCases) return subject.number !== base.number;
  if (subject.kind === 'share' && base.kind === 'share') return !newcombeHoldsZero(subject, base);
  const [a, b] = [limits(subject), limits(base)];
  return a !== undefined && b !== undefined && (a[0] > b[1] || b[0] > a[1]);
};
const uncertain: Truth = (subject, base, facts) => {
  const counted = subject.kind === 'count' || subject.kind === 'share' || facts.sameCases;
  const known = counted || (base !== undefined && limits(subject) !== undefined && limits(base) !== undefined);
  return known && !certain(subject, base, facts);
};

function limits(bound: Bound): [number, number] | undefined {
  return 'lower' in bound && bound.lower !== undefined && bound.upper !== undefined
    ? [bound.lower, bound.upper]
    : undefined;
}

type Counted = { readonly numerator: number; readonly denominator: number };

function newcombeHoldsZero(a: Counted, b: Counted): boolean {
  const [p, q] = [a.numerator / a.denominator, b.numerator / b.denominator];
  const low = p - q - Math.hypot(p - scoreLimit(a, -1), scoreLimit(b, 1) - q);
  const high = p - q + Math.hypot(scoreLimit(a, 1) - p, q - scoreLimit(b, -1));
  return low <= 0 && high >= 0;
}

/** Wilson's limit as the share whose score test the data just fail at 5 %: found by halving. */
function scoreLimit({ numerator, denominator }: Counted, side: 1 | -1): number {
  const Z = 1.959963984540054;
  const p = numerator / denominator;
  if (side === 1 ? p === 1 : p === 0) return p;
  let [inside, outside] = [p, side === 1 ? 1 : 0];
  for (let step = 0; step < 60; step += 1) {
    const middle = (inside + outside) / 2;
    const distance = Math.abs(p - middle) / Math.sqrt((middle * (1 - middle)) / denominator);
    if (distance <= Z) inside = middle;
    else outside = middle;
  }
  return inside;
}

const meets =
  (level: 'high' | 'low'): Truth =>
  ({ number }, _, { target }) => {
    const limit = level === 'high' ? target?.high : (target?.low ?? target?.high);
    if (target === undefined || limit === undefined) return false;
    if (number === limit) return target.exclusive !== true;
    return target.lowerIsBetter === true ? number < limit : number > limit;
  };

/** By the first phrase of each of the lexicon's entries. */
export const TRUTHS: Readonly<Record<string, Truth>> = {
  samtliga: (subject) => compare(subject, 10_000) === 0,
  'nästan alla': both(atLeast(95), not(atLeast(100))),
  'de allra flesta': atLeast(80),
  merparten: over(50),
  'drygt hälften': both(over(50), not(atLeast(55))),
  hälften: both(atLeast(49.5), not(over(50.5))),
  'knappt hälften': both(atLeast(45), not(atLeast(50))),
  'mindre än hälften': not(atLeast(50)),
  'knappt två tredjedelar': both(atLeast(60), not(atLeast(66.67))),
  'drygt två tredjedelar': both(over(66.67), not(atLeast(72))),
  'knappt en tredjedel': both(atLeast(29), not(atLeast(33.33))),
  'drygt en tredjedel': both(over(33.34), not(atLeast(38))),
  'omkring en tredjedel': both(atLeast(30), not(over(36.67))),
  'omkring en fjärdedel': both(atLeast(22), not(over(28))),
  'omkring tre fjärdedelar': both(atLeast(72), not(over(78))),
  'ett fåtal': not(atLeast(10)),
  enstaka: not(atLeast(3)),
  stigit: both(up, reaches('clear'), certain),
  'stigit något': both(up, some, not(reaches('clear')), certain),
  sjunkit: both(down, reaches('clear'), certain),
  'sjunkit något': both(down, some, not(reaches('clear')), certain),
  'varit oförändrad': not(reaches('same')),
  'inte säkert förändrats': uncertain,
  'når målet': meets('high'),
  'når inte målet': not(meets('high')),
  'ligger mellan målnivåerna': both(meets('low'), not(meets('high'))),
  'når minst den lägre målnivån': meets('low'),
  'når inte den lägre målnivån': not(meets('low')),
  högst: ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number < number),
  lägst: ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number > number),
  vanligast: ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number < number),
  'minst vanlig': ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number > number),
  'skiljer sig säkert': ({ number }) => number < 0.05,
  'skiljer sig inte säkert': ({ number }) => number >= 0.05,
};
