import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { countKey, criterionKeys, isTimed, otherAnswer } from './count-key.ts';

/** The names that the counts of a measure's share go by wherever they stand, where its definition says what they are. */
export interface ShareKeys {
  /** All cases, those of whom it isn't known too. */
  readonly whole?: string;
  readonly known?: string;
  readonly met?: string;
  /** Those known not to meet it. */
  readonly unmet?: string;
  /** Nothing need be known of a case: nobody can be unknown, and all who ask the definition know that. */
  readonly isAllKnown: boolean;
}

export function shareKeys(measure: Measure): ShareKeys {
  const { numerator } = definedParts(measure.computation.figure);
  const isAllKnown = numerator?.own === 'row' && numerator.known.length === 0;
  const own = { whole: countKey(measure), ...askedKeys(measure) };
  return { ...Object.fromEntries(Object.entries(own).filter(([, key]) => key !== undefined)), isAllKnown };
}

function askedKeys(measure: Measure) {
  const { numerator } = definedParts(measure.computation.figure);
  if (numerator?.own === 'row') return { ...criterionKeys(measure, numerator), unmet: otherAnswer(measure, numerator) };
  if (numerator?.own !== 'days') return {};
  const within = isTimed(numerator, { atMost: numerator.atMost });
  return { known: countKey(measure, [isTimed(numerator)]), met: countKey(measure, [within]) };
}
