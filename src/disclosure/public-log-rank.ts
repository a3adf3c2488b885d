import type { SurvivalGroup, SurvivalResult } from '../results/result.ts';
import { itemAt } from '../statistics/item-at.ts';
import { logRank } from '../statistics/log-rank.ts';
import { logRankTrend } from '../statistics/log-rank-trend.ts';
import type { GroupedFollowUp } from '../statistics/timeline.ts';
import { rounded } from '../words/rounded.ts';
import type { Absence, PublicSurvival } from './public-result.ts';

type Test = Exclude<PublicSurvival['logRank'], Absence>;

/** A test's numbers are told with so many decimals, whatever shares are: with fewer it could not be said that p is below 0.001. */
const TEST_DECIMALS = 3;
/** By how much a test's number may differ from the one that is told. */
export const TEST_ROUNDING = 10 ** -TEST_DECIMALS / 2;

/**
 * The log-rank test as the public sees it: over the groups whose curves are shown and no other, since one that is hidden would
 * be told of by the difference. Of three groups or more that stand in an order it is the test for trend, by their places in it.
 * @param groups in that order
 * @param tested the test over all groups, and whether they are ordered
 */
export function publicLogRank(
  groups: SurvivalResult['groups'],
  { whole, ordered }: { readonly whole: SurvivalResult['logRank']; readonly ordered: boolean },
  isShown: (id: string, group: SurvivalGroup) => boolean,
): PublicSurvival['logRank'] {
  const inTest = Object.entries(groups).filter(([, { n }]) => n > 0);
  const shown = inTest.filter(([id, group]) => isShown(id, group));
  // Why there is no test is told alike whoever is in the other groups: else it would tell whether there is anybody.
  if (shown.length < 2) return { absent: 'not-shown' };
  const test = testOf(
    shown.map(([, group]) => group),
    ordered && shown.length > 2 ? shown.map(([id]) => Object.keys(groups).indexOf(id)) : undefined,
    shown.length === inTest.length ? whole : null,
  );
  if (test.df === 0 || !Number.isFinite(test.chisq)) return { absent: 'not-applicable' };
  return { ...test, chisq: rounded(test.chisq, TEST_DECIMALS), p: rounded(test.p, TEST_DECIMALS) };
}

function testOf(groups: readonly SurvivalGroup[], scores: readonly number[] | undefined, whole: Test | null): Test {
  if (scores !== undefined) return { ...logRankTrend(followUpOf(groups), scores), df: 1, trend: true };
  const { chisq, df, p } = whole ?? logRank(followUpOf(groups));
  return { chisq, df, p };
}

/** Subjects out of event tables: the tests ask only how many are at risk and die at each time, not who. */
function followUpOf(groups: readonly SurvivalGroup[]): GroupedFollowUp {
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
  return {
    time: Float64Array.from(subjects, ({ time }) => time),
    event: Uint8Array.from(subjects, ({ event }) => event),
    group: Int32Array.from(subjects, ({ group }) => group),
    groups: groups.length,
    ...(isLate ? { entry: Float64Array.from(subjects, ({ entry }) => entry) } : {}),
  };
}
