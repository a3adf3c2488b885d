import { shareDifference } from '../../statistics/share-difference.ts';
import type { Bound, Reference, Target } from '../figures/figure-source.ts';
import type {
  Condition,
  DifferenceCondition,
  DifferenceRules,
  DifferenceSizes,
  Limits,
  TargetCondition,
} from '../reading/lexicon.ts';

/** A number in a comparison. */
export interface Operand {
  readonly reference: Reference;
  readonly bound: Bound;
}

/** What a word's condition is held against. */
export interface Evidence {
  readonly subject: Operand;
  /** What the subject is compared with. */
  readonly base?: Operand;
  /** Those that the subject is ranked among. */
  readonly rivals: readonly Operand[];
  /** Whether a rival has a number that isn't shown: it could be the largest. */
  readonly hiddenRival: boolean;
  readonly target?: Target;
}

/** `undecided`: the numbers that are shown can't tell. */
export type Verdict = 'true' | 'false' | 'undecided';

/** Whether a word's condition holds. Only a word whose verdict is `true` may be written. */
export function judge(condition: Condition, evidence: Evidence, rules: DifferenceRules): Verdict {
  const { subject, base, target } = evidence;
  const value = subject.bound.number;
  switch (condition.kind) {
    case 'share':
    case 'test':
      return verdict(isWithin(condition, value));
    case 'target':
      return target === undefined ? 'undecided' : verdict(REACHES[condition.reach](reachOf(value, target)));
    case 'rank':
      return rank(condition.place, evidence);
    case 'difference':
      return base === undefined ? 'undecided' : difference(condition, subject, base, rules);
  }
}

const verdict = (holds: boolean): Verdict => (holds ? 'true' : 'false');

/** Whether a number lies within limits. */
export function isWithin({ above, from, below, to }: Limits, value: number): boolean {
  return (
    (above === undefined || value > above) &&
    (from === undefined || value >= from) &&
    (below === undefined || value < below) &&
    (to === undefined || value <= to)
  );
}

/** How far a number reaches: to the target, to its lower ambition, or to neither. Without a lower one the target is both. */
function reachOf(value: number, { high, low = high, exclusive = false, lowerIsBetter = false }: Target): Reached {
  const reaches = (limit: number) => {
    const beyond = lowerIsBetter ? limit - value : value - limit;
    return exclusive ? beyond > 0 : beyond >= 0;
  };
  if (reaches(high)) return 'high';
  return reaches(low) ? 'low' : 'neither';
}

type Reached = 'high' | 'low' | 'neither';

const REACHES: Readonly<Record<TargetCondition['reach'], (reached: Reached) => boolean>> = {
  met: (reached) => reached === 'high',
  unmet: (reached) => reached !== 'high',
  between: (reached) => reached === 'low',
  low: (reached) => reached !== 'neither',
  belowLow: (reached) => reached === 'neither',
};

function rank(place: 'first' | 'last', { subject, rivals, hiddenRival }: Evidence): Verdict {
  const value = subject.bound.number;
  const beaten = rivals.every(({ bound }) => (place === 'first' ? value > bound.number : value < bound.number));
  if (!beaten) return 'false';
  return hiddenRival || rivals.length === 0 ? 'undecided' : 'true';
}

function difference(condition: DifferenceCondition, subject: Operand, base: Operand, rules: DifferenceRules): Verdict {
  const change = subject.bound.number - base.bound.number;
  const sizes = (of: DifferenceSizes) => sizeFor(subject.bound, base.bound, of);
  if (condition.towards === 'up' && change <= 0) return 'false';
  if (condition.towards === 'down' && change >= 0) return 'false';
  const isClear = isAtLeast(Math.abs(change), sizes(rules.clear));
  if (condition.size === 'clear' && !isClear) return 'false';
  if (condition.size === 'small' && (isClear || change === 0)) return 'false';
  if (condition.size === 'none' && isAtLeast(Math.abs(change), sizes(rules.same))) return 'false';
  if (condition.certain === undefined) return 'true';
  const certain = isCertain(subject, base, rules.confidence);
  return certain === undefined ? 'undecided' : verdict(certain === condition.certain);
}

/** 0.65 − 0.6 is a hair less than 0.05 in doubles, and is meant to be as much. */
const isAtLeast = (size: number, limit: number) => size >= limit * (1 - 1e-12);

function sizeFor(subject: Bound, base: Bound, sizes: DifferenceSizes): number {
  switch (subject.kind) {
    case 'count':
      return sizes.count * Math.max(1, base.number);
    case 'share':
    case 'estimate':
    case 'p':
      return sizes.share;
    default:
      return sizes[subject.kind];
  }
}

/**
 * Whether the difference is more than chance. Counts, and two extracts of the same cases, are what they are. Shares: the
 * interval of the difference leaves out 0. Other estimates: their intervals don't meet. Undefined without intervals.
 */
function isCertain(subject: Operand, base: Operand, confidence: number): boolean | undefined {
  const [a, b] = [subject.bound, base.bound];
  if (a.kind === 'count' || subject.reference.extract !== base.reference.extract) return a.number !== b.number;
  if (a.kind === 'share' && b.kind === 'share') {
    const { lower, upper } = shareDifference(a, b, confidence);
    return lower > 0 || upper < 0;
  }
  const [one, other] = [limitsOf(a), limitsOf(b)];
  if (one === undefined || other === undefined) return undefined;
  return one.lower > other.upper || one.upper < other.lower;
}

function limitsOf(bound: Bound): { readonly lower: number; readonly upper: number } | undefined {
  if (!('lower' in bound) || bound.lower === undefined || bound.upper === undefined) return undefined;
  return { lower: bound.lower, upper: bound.upper };
}
