import type { Policy } from '../definitions/policy.ts';
import type { RelativeResult } from '../results/result.ts';
import { rounded } from '../words/rounded.ts';
import type { Absence, PublicRelative } from './public-result.ts';

/**
 * Net survival as the public may see it, by the rule for a curve: of cases that are enough, at whole years until fewer are
 * followed than the policy asks for.
 */
export function publicRelative({ n, at }: RelativeResult, { curve, shareDecimals }: Policy): PublicRelative | Absence {
  if (n === 0) return { absent: 'not-applicable' };
  if (n < curve.groupFrom) return { absent: 'not-shown' };
  const told = (share: number) => rounded(share, shareDecimals);
  const stop = at.findIndex(({ atRisk }) => atRisk < curve.atRiskFrom);
  const shown = stop === -1 ? at : at.slice(0, stop);
  return {
    n,
    at: shown.map(({ years, survival, lower, upper }) => ({
      ...{ years, survival: told(survival), lower: told(lower), upper: told(upper) },
    })),
  };
}
