import type { AbsentResult, Figure } from '../../results/result.ts';

/** The nation when no reporter has a figure: not reported when nobody has reported, else over those that have, whom it doesn't apply to. */
export function absentNation(figures: readonly Figure[]): AbsentResult {
  const isMissing = (figure: Figure) => figure.kind === 'absent' && figure.reason === 'not-reported';
  return { kind: 'absent', reason: figures.length > 0 && figures.every(isMissing) ? 'not-reported' : 'not-applicable' };
}
