import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { AbsentResult } from '../../results/result.ts';
import { countKey, isTimed } from './count-key.ts';
import type { DisclosureKind } from './disclosure-kind.ts';
import { isNought, makes, NO_NUMBERS } from './numbers.ts';
import { shareKeys } from './share-keys.ts';

/** Nothing is told but why there are no numbers: where there is nobody that the figure could be of, that is a number too. */
export const absent: DisclosureKind<AbsentResult> = {
  numbers: ({ reason, missing }, { measure }) => {
    if (reason !== 'not-applicable') return NO_NUMBERS;
    const none = nobodyOf(measure);
    const noughts = none.map((name) => [name, 0] as const);
    const { whole, isAllKnown } = shareKeys(measure);
    const isAsked = definedParts(measure.computation.figure).numerator?.own !== undefined;
    // Noughts are told as well: what other figures count beside them is held together by them.
    if (missing === undefined && (!isAsked || isAllKnown))
      return { ...NO_NUMBERS, values: new Map(noughts), relations: none.map(isNought) };
    // How many it is unknown of isn't told, nor that it is of nobody, but all know that they are in the nation's and are all that there is.
    const unknown = missing === undefined ? 0 : missing;
    const all = whole === undefined ? [] : [whole];
    return {
      ...NO_NUMBERS,
      values: new Map([...noughts, ['missing', unknown], ...all.map((name) => [name, unknown] as const)]),
      relations: [...none.map(isNought), ...all.map((name) => makes(name, ['missing']))],
    };
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
