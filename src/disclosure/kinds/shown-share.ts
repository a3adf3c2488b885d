import { wilson } from '../../statistics/wilson.ts';
import type { Absence, PublicBeside, PublicShare } from '../public-result.ts';
import { type FigureRule, shownOr, WITHHELD } from './figure-rule.ts';
import type { Parts } from './numbers.ts';

/** A share with its interval, as far as the rule lets it be seen. @param prefix of its numbers' names */
export function shownShare(prefix: string, { numerator, denominator }: Parts, rule: FigureRule): PublicShare {
  const base = { denominator: shownOr(rule, `${prefix}denominator`, denominator) };
  const nothing = (reason: Absence) => ({ share: reason, lower: reason, upper: reason });
  if (rule.isWithheld(`${prefix}numerator`)) return { ...base, numerator: WITHHELD, ...nothing(WITHHELD) };
  if (denominator === 0) return { ...base, numerator, ...nothing({ absent: 'not-applicable' }) };
  return { ...base, numerator, share: numerator / denominator, ...wilson(numerator, denominator) };
}

/** A share beside another: without an interval. */
export function shownShareBeside(prefix: string, parts: Parts, rule: FigureRule): PublicBeside {
  const { numerator, denominator, share } = shownShare(prefix, parts, rule);
  return { numerator, denominator, share };
}
