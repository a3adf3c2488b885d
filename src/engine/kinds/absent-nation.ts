import type { AbsentResult, Figure } from '../../results/result.ts';

/** The nation when no reporter has a figure: not reported when any has not reported, else not applicable. */
export function absentNation(figures: readonly Figure[]): AbsentResult {
  const isMissing = figures.some((figure) => figure.kind === 'absent' && figure.reason === 'not-reported');
  return { kind: 'absent', reason: isMissing ? 'not-reported' : 'not-applicable' };
}
