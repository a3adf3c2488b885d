import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { AbsentResult } from '../../results/result.ts';
import { countKey, criterionKeys, isTimed, otherAnswer } from './count-key.ts';
import type { DisclosureKind } from './disclosure-kind.ts';
import { type NamedRelation, NO_NUMBERS } from './numbers.ts';

/** Nothing is told but why there are no numbers: where there is nobody that the figure could be of, that is a number too. */
export const absent: DisclosureKind<AbsentResult> = {
  numbers: ({ reason }, { measure }) =>
    reason === 'not-applicable' ? { ...NO_NUMBERS, relations: nobodyOf(measure).map(none) } : NO_NUMBERS,
  shown: ({ reason }) => ({ kind: 'absent', reason }),
};

const none = (name: string): NamedRelation => ({ terms: [[name, 1]], lower: 0, upper: 0 });

/** The names of the counts that are nought. How many it isn't known of is another matter: they may be any number. */
function nobodyOf(measure: Measure): string[] {
  const { numerator, days } = definedParts(measure.computation.figure);
  const timed = days === undefined ? undefined : countKey(measure, [isTimed(days)]);
  const isAsked =
    days !== undefined || (numerator?.own === 'row' ? numerator.known.length > 0 : numerator !== undefined);
  const asked = numerator?.own === 'row' ? numerator : undefined;
  const { met, known } = asked === undefined ? {} : criterionKeys(measure, asked);
  const unmet = asked === undefined ? undefined : otherAnswer(measure, asked);
  return [timed, met, known, unmet, isAsked ? undefined : countKey(measure)].flatMap((name) => name ?? []);
}
