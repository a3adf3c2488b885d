import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { AbsentResult } from '../../results/result.ts';
import { countKey, isTimed } from './count-key.ts';
import type { DisclosureKind } from './disclosure-kind.ts';
import { isNought, NO_NUMBERS } from './numbers.ts';
import { shareKeys } from './share-keys.ts';

/** Nothing is told but why there are no numbers: where there is nobody that the figure could be of, that is a number too. */
export const absent: DisclosureKind<AbsentResult> = {
  numbers: ({ reason }, { measure }) => {
    if (reason !== 'not-applicable') return NO_NUMBERS;
    const none = nobodyOf(measure);
    // Noughts are told as well: what other figures count beside them is held together by them.
    return { ...NO_NUMBERS, values: new Map(none.map((name) => [name, 0])), relations: none.map(isNought) };
  },
  shown: ({ reason }) => ({ kind: 'absent', reason }),
};

/** The names of the counts that are nought. How many it isn't known of is another matter: they may be any number. */
function nobodyOf(measure: Measure): string[] {
  const { numerator, days } = definedParts(measure.computation.figure);
  const timed = days === undefined ? undefined : countKey(measure, [isTimed(days)]);
  const { whole, known, met, unmet, isAllKnown } = shareKeys(measure);
  // What has neither a share nor a time needs nothing known of a case.
  const isWhole = isAllKnown || (days === undefined && numerator === undefined);
  return [timed, met, known, unmet, isWhole ? whole : undefined].flatMap((name) => name ?? []);
}
