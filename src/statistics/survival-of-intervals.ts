import { joinIntervals, type SubjectIntervals } from './join-intervals.ts';
import { logRank } from './log-rank.ts';
import { type SurvivalByGroup, survivalByGroup } from './survival-by-group.ts';

/**
 * As `survivalByGroup`, for subjects followed over one or more intervals (entry, time] each, of which only the last may end
 * with the event. `n` is the number of subjects that were ever followed in the group.
 *
 * Conventions: the estimate, its limits and the numbers at risk are those of R's `survfit(Surv(entry, time, event) ~ group,
 * id)`, which also prints rows for times at which one interval of a subject only follows on another. A subject that changes
 * group, or that is out of observation for a while, is censored there: so those at risk at any time are those before, less
 * those who had the event or were censored, and those who entered.
 *
 * @param rows without any of `intervalFaults`
 * @throws RangeError as `kaplanMeier`
 */
export function survivalOfIntervals(rows: SubjectIntervals): SurvivalByGroup {
  const { curves, logRank: unstratified } = survivalByGroup(joinIntervals(rows));
  const subjects = subjectsByGroup(rows);
  return {
    curves: curves.map((curve, group) => ({ ...curve, n: subjects[group] ?? 0 })),
    logRank: rows.strata === undefined ? unstratified : logRank(rows),
  };
}

function subjectsByGroup({ subject, group, groups }: SubjectIntervals): number[] {
  const subjects = Array.from({ length: groups }, () => new Set<number>());
  for (let i = 0; i < subject.length; i++) subjects[group[i] ?? 0]?.add(subject[i] ?? 0);
  return subjects.map(({ size }) => size);
}
