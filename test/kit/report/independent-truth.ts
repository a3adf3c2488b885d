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
  /** All are counted. */
  readonly census: boolean;
  /** The p-value, adjusted for all that are in the report. */
  readonly chance?: number | undefined;
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

/** What has no chance in it. */
const isExact = (subject: Bound, { sameCases, census }: TruthFacts) => subject.kind === 'count' || sameCases || census;

/** Whether chance is ruled out; never where there is nothing to rule it out with. */
const certain: Truth = (subject, base, facts) => {
  if (base === undefined) return false;
  if (isExact(subject, facts)) return subject.number !== base.number;
  return facts.chance !== undefined && facts.chance < 0.05;
};
const uncertain: Truth = (subject, base, facts) =>
  isExact(subject, facts) ? subject.number === base?.number : facts.chance !== undefined && facts.chance >= 0.05;

/** How likely so large a difference is by chance, found again in other ways; of a p-value, the largest that it can be. */
export function chanceAgain(subject: Bound, base: Bound | undefined): number | undefined {
  if (base === undefined) return subject.kind === 'p' ? Math.min(1, subject.number + 0.0005) : undefined;
  if (subject.kind === 'share' && base.kind === 'share') return fisher(subject, base);
  return subject.kind === 'estimate' && base.kind === 'estimate' ? atOneTime(subject, base) : undefined;
}

/** Twice the smaller tail, each table's probability by itself from logarithms of factorials. */
function fisher(a: Counted, b: Counted): number {
  const marked = a.numerator + b.numerator;
  const all = a.denominator + b.denominator;
  const choose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const whole = choose(all, marked);
  const probability = (x: number) => Math.exp(choose(a.denominator, x) + choose(b.denominator, marked - x) - whole);
  let [below, above] = [0, 0];
  for (let x = Math.max(0, marked - b.denominator); x <= Math.min(marked, a.denominator); x += 1) {
    if (x <= a.numerator) below += probability(x);
    if (x >= a.numerator) above += probability(x);
  }
  return Math.min(1, 2 * Math.min(below, above));
}

const LOG_FACTORIALS = [0];
function logFactorial(n: number): number {
  for (let next = LOG_FACTORIALS.length; next <= n; next += 1)
    LOG_FACTORIALS.push((LOG_FACTORIALS[next - 1] ?? 0) + Math.log(next));
  return LOG_FACTORIALS[n] ?? Number.NaN;
}

type Estimated = { readonly number: number; readonly lower: number; readonly upper: number };

/** Two estimates on the log(−log) scale; the normal tail by adding up its density. */
function atOneTime(a: Estimated, b: Estimated): number | undefined {
  const inside = [a, b].flatMap(({ number, lower, upper }) => [number, lower, upper]).every((s) => s > 0 && s < 1);
  if (!inside) return undefined;
  const scaled = (s: number) => Math.log(Math.log(1 / s));
  const error = ({ lower, upper }: Estimated) => (scaled(lower) - scaled(upper)) / (2 * 1.959963984540054);
  const both = Math.sqrt(error(a) ** 2 + error(b) ** 2);
  return both > 0 ? normalTails(Math.abs(scaled(a.number) - scaled(b.number)) / both) : undefined;
}

/** Simpson's rule from z on, as far as there is anything. */
function normalTails(z: number): number {
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const [steps, end] = [4000, z + 12];
  const width = (end - z) / steps;
  let total = density(z) + density(end);
  for (let step = 1; step < steps; step += 1) total += density(z + step * width) * (step % 2 === 1 ? 4 : 2);
  return Math.min(1, (2 * total * width) / 3);
}

/** A p-value among others, and its part of the level. */
export interface WeightedChance {
  readonly chance: number;
  readonly weight: number;
}

/** Holm's adjustment with weights by its definition: the worst that it, and each before it, is among those that are as far on or further. */
export function adjustedAgain(all: readonly WeightedChance[], own: WeightedChance): number {
  const place = ({ chance, weight }: WeightedChance) => chance / weight;
  const among = (from: number) => all.reduce((sum, one) => sum + (place(one) >= from ? one.weight : 0), 0);
  const before = [own, ...all].map(place).filter((at) => at <= place(own));
  return Math.max(...before.map((at) => Math.min(1, at * among(at))));
}

/** All of the difference's interval is within a limit; of what has no chance in it, the difference is. */
const within: Truth = (subject, base, facts) => {
  if (base === undefined || reaches('same')(subject, base, facts)) return false;
  if (isExact(subject, facts)) return true;
  const limit = STEP[base.kind](base).same;
  if (subject.kind === 'share' && base.kind === 'share') {
    const [low, high] = newcombe(subject, base);
    return low > -limit && high < limit;
  }
  const [a, b] = [limits(subject), limits(base)];
  return a !== undefined && b !== undefined && Math.max(a[1] - b[0], b[1] - a[0]) < limit;
};

function limits(bound: Bound): [number, number] | undefined {
  return 'lower' in bound && bound.lower !== undefined && bound.upper !== undefined
    ? [bound.lower, bound.upper]
    : undefined;
}

type Counted = { readonly numerator: number; readonly denominator: number };

function newcombe(a: Counted, b: Counted): [number, number] {
  const [p, q] = [a.numerator / a.denominator, b.numerator / b.denominator];
  const low = p - q - Math.hypot(p - scoreLimit(a, -1), scoreLimit(b, 1) - q);
  const high = p - q + Math.hypot(scoreLimit(a, 1) - p, q - scoreLimit(b, -1));
  return [low, high];
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

/** Of a count of all nothing is said of a change that is smaller than the limit. */
const tooLittle: Truth = (_, __, { census, sameCases }) => census && !sameCases;

/** Of a count of all: the change is worth fewer than five of the smaller number of cases, in whole numbers. */
const ofFew: Truth = (subject, base, { census, sameCases }) =>
  census &&
  !sameCases &&
  subject.kind === 'share' &&
  base?.kind === 'share' &&
  Math.abs(subject.numerator * base.denominator - base.numerator * subject.denominator) <
    5 * Math.max(subject.denominator, base.denominator);

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
  'en liten andel': not(atLeast(10)),
  'en mycket liten andel': not(atLeast(3)),
  stigit: both(up, reaches('clear'), not(ofFew), certain),
  'stigit något': both(up, some, not(reaches('clear')), certain, not(tooLittle)),
  sjunkit: both(down, reaches('clear'), not(ofFew), certain),
  'sjunkit något': both(down, some, not(reaches('clear')), certain, not(tooLittle)),
  'varit oförändrad': within,
  'ändrats med mindre än fem procentenheter': not(reaches('clear')),
  'ändrats, men det rör få tumörer, så tolka siffrorna försiktigt': both(reaches('clear'), ofFew),
  'har sjunkit, men det rör få tumörer, så tolka siffrorna försiktigt': both(down, reaches('clear'), ofFew),
  'har stigit, men det rör få tumörer, så tolka siffrorna försiktigt': both(up, reaches('clear'), ofFew),
  'inte visat någon statistiskt säkerställd skillnad': uncertain,
  'når målet': meets('high'),
  'når inte målet': not(meets('high')),
  'ligger mellan målnivåerna': both(meets('low'), not(meets('high'))),
  'når den lägre målnivån': meets('low'),
  'når inte den lägre målnivån': not(meets('low')),
  högst: ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number < number),
  lägst: ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number > number),
  vanligast: ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number < number),
  'minst vanlig': ({ number }, _, { rivals }) => rivals.length > 0 && rivals.every((rival) => rival.number > number),
  'skiljer sig statistiskt säkerställt': (_, __, { chance }) => chance !== undefined && chance < 0.05,
  'visar ingen statistiskt säkerställd skillnad': (_, __, { chance }) => chance !== undefined && chance >= 0.05,
};
