import { roundedShare } from '../../statistics/rounded-share.ts';
import type { Absence, PublicBeside, PublicShare } from '../public-result.ts';
import type { FigureRule } from './disclosure-kind.ts';
import { shownOr, WITHHELD } from './figure-rule.ts';
import type { Ratio } from './numbers.ts';
import { toldShare } from './told-share.ts';

/** A share with its interval, as far as the rule lets it be seen. @param prefix of its numbers' names */
export function shownShare(prefix: string, { numerator, denominator }: Ratio, rule: FigureRule): PublicShare {
  const base = { denominator: shownOr(rule, `${prefix}denominator`, denominator) };
  const nothing = (reason: Absence) => ({ share: reason, lower: reason, upper: reason });
  if (rule.isWithheld(`${prefix}numerator`)) {
    const { shareStep } = rule.policy;
    const isRounded = shareStep !== undefined && rule.isRounded(`${prefix}numerator`);
    const share = isRounded ? { ...WITHHELD, about: roundedShare(numerator, denominator, shareStep) } : WITHHELD;
    return { ...base, numerator: WITHHELD, ...nothing(WITHHELD), share };
  }
  if (denominator === 0) return { ...base, numerator, ...nothing({ absent: 'not-applicable' }) };
  return { ...base, numerator, ...toldShare({ numerator, denominator }, rule.policy.shareDecimals) };
}

/** A share beside another: without an interval. */
export function shownShareBeside(prefix: string, parts: Ratio, rule: FigureRule): PublicBeside {
  const { numerator, denominator, share } = shownShare(prefix, parts, rule);
  return { numerator, denominator, share };
}
