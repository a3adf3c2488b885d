import type { SurvivalFigure } from '../../../definitions/figure-definition.ts';
import type { Exclusion } from '../../../definitions/population.ts';

/** Why a case can't be followed. The names are also what the generated SQL answers with. */
export type NoFollowUp = 'missing' | 'negative' | 'neverAtRisk';

/** The exclusion for a case that can't be followed. @throws Error when the definition has an entry but no words for it */
export function exclusionOf({ missing, negative, neverAtRisk }: SurvivalFigure, why: NoFollowUp): Exclusion {
  const exclusion = { missing, negative, neverAtRisk }[why];
  if (exclusion === undefined) throw new Error(`the definition of survival has no exclusion for ${why}`);
  return exclusion;
}
