import { eventTables } from './event-table.ts';
import { type KaplanMeier, kaplanMeierOf } from './kaplan-meier.ts';
import { type LogRank, logRankOf } from './log-rank.ts';
import { type GroupedFollowUp, timeline } from './timeline.ts';

/** A survival curve for each group, in the order of their codes, and the test of their difference. */
export interface SurvivalByGroup {
  curves: KaplanMeier[];
  logRank: LogRank;
}

/**
 * Kaplan–Meier curves of all groups and the log-rank test between them, from one ordering of the subjects. Near ties are
 * made one over all groups together, as R's `survfit(Surv(time, event) ~ group)` does. Strata concern the test only.
 *
 * @throws RangeError as `kaplanMeier`
 */
export function survivalByGroup(input: GroupedFollowUp, options: { level?: number } = {}): SurvivalByGroup {
  const line = timeline(input);
  return {
    curves: eventTables(line).map((table) => kaplanMeierOf(table, options.level)),
    logRank: logRankOf(line),
  };
}
