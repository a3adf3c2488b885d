import type { Policy } from '../definitions/policy.ts';
import type { SurvivalGroup, SurvivalResult } from '../results/result.ts';
import { itemAt } from '../statistics/item-at.ts';
import { logRank } from '../statistics/log-rank.ts';
import { rounded } from './kinds/figure-rule.ts';
import type { PublicSurvival } from './public-result.ts';

type Test = Pick<NonNullable<SurvivalResult['logRank']>, 'chisq' | 'df' | 'p'>;

/**
 * The log-rank test as the public sees it: over the groups whose curves are shown and no other, since one that is hidden would
 * be told of by the difference.
 * @param whole the test over all groups
 */
export function publicLogRank(
  groups: SurvivalResult['groups'],
  whole: SurvivalResult['logRank'],
  isShown: (id: string, group: SurvivalGroup) => boolean,
  { shareDecimals }: Policy,
): PublicSurvival['logRank'] {
  const inTest = Object.entries(groups).filter(([, { n }]) => n > 0);
  const shown = inTest.filter(([id, group]) => isShown(id, group)).map(([, group]) => group);
  if (shown.length < 2) return { absent: shown.length < inTest.length ? 'not-shown' : 'not-applicable' };
  const test = shown.length === inTest.length ? whole : testOf(shown);
  if (test === null || !Number.isFinite(test.chisq)) return { absent: 'not-applicable' };
  return { chisq: rounded(test.chisq, shareDecimals), df: test.df, p: rounded(test.p, shareDecimals) };
}

/** The test out of event tables: the test asks only how many are at risk and die at each time, not who. */
function testOf(groups: readonly SurvivalGroup[]): Test {
  const subjects = groups.flatMap((group, at) => {
    const ends = group.curve.flatMap(({ time, events, censored }) => [
      ...Array.from({ length: events }, () => ({ time, event: 1 })),
      ...Array.from({ length: censored }, () => ({ time, event: 0 })),
    ]);
    // Whoever enters first is at risk as long as anybody: which of them it is matters not to the numbers at risk.
    const isLate = group.entryTimes.length > 0;
    return ends.map((end, rank) => ({ ...end, group: at, entry: isLate ? itemAt(group.entryTimes, rank) : 0 }));
  });
  const isLate = groups.some(({ entryTimes }) => entryTimes.some((entry) => entry > 0));
  return logRank({
    time: Float64Array.from(subjects, ({ time }) => time),
    event: Uint8Array.from(subjects, ({ event }) => event),
    group: Int32Array.from(subjects, ({ group }) => group),
    groups: groups.length,
    ...(isLate ? { entry: Float64Array.from(subjects, ({ entry }) => entry) } : {}),
  });
}
