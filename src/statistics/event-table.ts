import { ENTRY, EVENT, type Timeline } from './timeline.ts';

/** What happened in one group, a row for each time at which somebody had the event or was censored. */
export interface EventTable {
  subjects: number;
  /** Ascending. */
  time: Float64Array;
  /** Under observation just before the time: entry < time ≤ own time. */
  atRisk: Uint32Array;
  events: Uint32Array;
  censored: Uint32Array;
  /** Newly under observation since the row before. */
  entered: Uint32Array;
  /** The times of late entry, ascending; empty when all were under observation from 0. */
  entryTimes: Float64Array;
}

/** The event table of each group of a timeline, strata taken together. */
export function eventTables(line: Timeline): EventTable[] {
  const { at, what, times, groups } = line;
  const { rows, subjects } = sizes(line);
  // The groups' tables lie one after the other in common columns, and become views of them at the end.
  const firstRow = starts(rows);
  const firstEntry = starts(line.lateEntry ? subjects : new Uint32Array(groups));
  const time = new Float64Array(firstRow[groups] ?? 0);
  const events = new Uint32Array(time.length);
  const censored = new Uint32Array(time.length);
  const entryTimes = new Float64Array(firstEntry[groups] ?? 0);
  const row = Int32Array.from(firstRow, (first) => first - 1);
  const entry = firstEntry.slice();
  const lastPlace = new Int32Array(groups).fill(-1);
  for (let i = 0; i < at.length; i++) {
    const moment = what[i] ?? 0;
    const happens = moment & 3;
    const group = (moment >>> 2) % groups;
    const place = at[i] ?? 0;
    if (happens === ENTRY) {
      const e = entry[group] ?? 0;
      entryTimes[e] = times[place] ?? 0;
      entry[group] = e + 1;
      continue;
    }
    let r = row[group] ?? 0;
    if (lastPlace[group] !== place) {
      lastPlace[group] = place;
      row[group] = ++r;
      time[r] = times[place] ?? 0;
    }
    const column = happens === EVENT ? events : censored;
    column[r] = (column[r] ?? 0) + 1;
  }
  return Array.from(subjects, (own, group) => {
    const [from, to] = [firstRow[group], firstRow[group + 1]];
    return withRisk(own, {
      time: time.subarray(from, to),
      events: events.subarray(from, to),
      censored: censored.subarray(from, to),
      entryTimes: entryTimes.subarray(firstEntry[group], firstEntry[group + 1]),
    });
  });
}

/** How many rows each group's table has, and how many subjects. */
function sizes({ at, what, groups }: Timeline): { rows: Uint32Array; subjects: Uint32Array } {
  const rows = new Uint32Array(groups);
  const subjects = new Uint32Array(groups);
  const lastPlace = new Int32Array(groups).fill(-1);
  for (let i = 0; i < at.length; i++) {
    const moment = what[i] ?? 0;
    if ((moment & 3) === ENTRY) continue;
    const group = (moment >>> 2) % groups;
    const place = at[i] ?? 0;
    subjects[group] = (subjects[group] ?? 0) + 1;
    if (lastPlace[group] !== place) rows[group] = (rows[group] ?? 0) + 1;
    lastPlace[group] = place;
  }
  return { rows, subjects };
}

/** Where each part begins when parts of these sizes lie one after the other; last, where they end. */
function starts(lengths: Uint32Array): Uint32Array {
  const places = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) places[i + 1] = (places[i] ?? 0) + (lengths[i] ?? 0);
  return places;
}

function withRisk(subjects: number, table: Omit<EventTable, 'subjects' | 'atRisk' | 'entered'>): EventTable {
  const { time, events, censored, entryTimes } = table;
  const atRisk = new Uint32Array(time.length);
  const entered = new Uint32Array(time.length);
  let come = entryTimes.length === 0 ? subjects : 0;
  let gone = 0;
  for (let r = 0; r < time.length; r++) {
    const now = time[r] ?? 0;
    const before = come;
    while ((entryTimes[come] ?? Infinity) < now) come++;
    atRisk[r] = come - gone;
    entered[r] = r === 0 ? come : come - before;
    gone += (events[r] ?? 0) + (censored[r] ?? 0);
  }
  return { subjects, ...table, atRisk, entered };
}
