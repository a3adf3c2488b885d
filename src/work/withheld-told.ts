import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown, type PublicResult } from '../disclosure/public-result.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { entriesOf } from '../website/kinds/kinds.ts';
import type { PublishedNumber } from '../website/kinds/website-kind.ts';
import { listed } from '../words/lists.ts';
import { formatCount } from '../words/numbers.ts';

/**
 * How much of what is shown is withheld, to whoever decides what is published: how many numbers, and the measures of which the nation's
 * latest year has none. Of one number nothing is told here: what is hidden is few, or hides what is.
 */
export function withheldTold(results: readonly PublicResult[], area: Area): readonly Problem[] {
  const numbers = results.flatMap(({ figure }) => entriesOf(figure));
  const hidden = numbers.filter(isWithheld);
  if (hidden.length === 0) return [];
  const year = Math.max(...results.map(({ part }) => part.to));
  const ofNation = Map.groupBy(
    results.filter(({ reporter, part }) => reporter === NATION && part.to === year),
    ({ measure }) => measure,
  );
  const without = area.measures.filter(({ id }) => {
    const own = (ofNation.get(id) ?? []).flatMap(({ figure }) => entriesOf(figure));
    return own.length > 0 && own.every(isWithheld);
  });
  return [
    problem('publish-withheld', {
      ...{ hidden: formatCount(hidden.length), of: formatCount(numbers.length) },
      ...(without.length > 0 && { measures: listed(without.map(({ code }) => code)), year }),
    }),
  ];
}

function isWithheld({ value }: PublishedNumber): boolean {
  return !isShown(value) && value.absent === 'withheld';
}
