import { type Intervals, orderIntervals } from './interval-order.ts';

/** Rows, by index ascending, that can't be a part of somebody's time under observation. */
export interface IntervalFaults {
  /** Entry is not before time, or only by a rounding error: nobody is ever at risk. */
  empty: number[];
  /** Begins before another interval of the same subject has ended: the subject would be at risk twice. */
  overlapping: number[];
  /** Begins when the same subject has had the event. */
  afterEvent: number[];
}

/** What keeps intervals of observation from being joined to one follow-up per subject. */
export function intervalFaults(rows: Intervals & { event: ArrayLike<number | boolean> }): IntervalFaults {
  const { event, subject } = rows;
  const { order, start, end } = orderIntervals(rows);
  const faults: IntervalFaults = { empty: [], overlapping: [], afterEvent: [] };
  let owner: number | undefined;
  let followed = 0;
  let over = false;
  for (const row of order) {
    const [from, to] = [start[row] ?? 0, end[row] ?? 0];
    if (from >= to) faults.empty.push(row);
    if (subject === undefined) continue;
    if (subject[row] !== owner) {
      owner = subject[row];
      followed = 0;
      over = false;
    } else if (from < followed) faults.overlapping.push(row);
    else if (over) faults.afterEvent.push(row);
    followed = Math.max(followed, to);
    over ||= Boolean(event[row]);
  }
  for (const list of Object.values(faults)) list.sort((a: number, b: number) => a - b);
  return faults;
}
