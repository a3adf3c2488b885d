import { type Intervals, orderIntervals } from './interval-order.ts';
import type { GroupedFollowUp } from './timeline.ts';

/** Subjects in groups, followed over one or more intervals each. */
export type SubjectIntervals = GroupedFollowUp & Required<Intervals>;

/**
 * Makes one interval of those of a subject that follow on each other within a group, so that going from one to the next is
 * no censoring. A gap in the observation, or a change of group, still ends an interval: there the subject is censored.
 *
 * @param rows without any of `intervalFaults`; strata are not kept, they concern no curve
 */
export function joinIntervals(rows: SubjectIntervals): Required<Omit<SubjectIntervals, 'strata' | 'subject'>> {
  const { order, start, end } = orderIntervals(rows);
  const joined = {
    entry: [] as number[],
    time: [] as number[],
    event: [] as (number | boolean)[],
    group: [] as number[],
  };
  let before: number | undefined;
  for (const row of order) {
    const follows =
      before !== undefined &&
      rows.subject[row] === rows.subject[before] &&
      rows.group[row] === rows.group[before] &&
      start[row] === end[before];
    if (!follows) {
      joined.entry.push(rows.entry[row] ?? 0);
      joined.group.push(rows.group[row] ?? 0);
    }
    joined.time[joined.entry.length - 1] = rows.time[row] ?? 0;
    joined.event[joined.entry.length - 1] = rows.event[row] ?? 0;
    before = row;
  }
  return { ...joined, groups: rows.groups };
}
