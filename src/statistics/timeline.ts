import { mergeNearTies } from './near-ties.ts';
import { radixSort } from './radix-sort.ts';

/** Subjects followed until an event or until censored; the arrays run in parallel, one place per subject. */
export interface FollowUp {
  /** Time of the event or of censoring, ≥ 0, in any unit. */
  time: ArrayLike<number>;
  /** 1 or true when the time is that of the event, 0 or false when it is that of censoring. */
  event: ArrayLike<number | boolean>;
  /** Time from which the subject was under observation, before `time`; left out when all were from 0. */
  entry?: ArrayLike<number>;
}

/** Subjects followed in groups, coded 0 … groups − 1, perhaps within strata, coded by whole numbers from 0. */
export interface GroupedFollowUp extends FollowUp {
  group: ArrayLike<number>;
  groups: number;
  strata?: ArrayLike<number>;
}

const CENSORED = 0;
export const EVENT = 1;
export const ENTRY = 2;

/** All that happened to all subjects, in order of time: the common ground of curves and tests. */
export interface Timeline {
  subjects: number;
  groups: number;
  strata: number;
  lateEntry: boolean;
  /** The distinct times, ascending. */
  times: Float64Array;
  /** For each moment, ascending: the place of its time in `times`. */
  at: Uint32Array;
  /** For each moment: four times its cell (stratum · groups + group) plus CENSORED, EVENT or ENTRY. */
  what: Uint32Array;
}

/**
 * Puts what happened to the subjects in order of time, in linear time and without an object per subject. Times that differ
 * by no more than rounding errors are made one, over all groups and strata together, see `mergeNearTies`.
 *
 * @throws RangeError naming the index of the first subject whose time, event, entry, group or stratum is not as described
 */
export function timeline(input: FollowUp & Partial<GroupedFollowUp>): Timeline {
  const { time, event, entry, group, strata: stratum, groups = 1 } = input;
  const subjects = time.length;
  for (const [name, column] of Object.entries({ event, entry, group, strata: stratum }))
    if (column !== undefined && column.length !== subjects)
      throw new RangeError(`timeline: ${subjects} times but ${column.length} values of ${name}`);
  const strata = stratum === undefined ? 1 : strataIn(stratum);
  if (!(Number.isInteger(groups) && groups >= 1 && groups * strata <= 2 ** 30))
    throw new RangeError(`timeline: cannot hold ${groups} groups in ${strata} strata`);

  const keys = new Float64Array(entry === undefined ? subjects : 2 * subjects);
  const codes = new Uint32Array(keys.length);
  for (let i = 0; i < subjects; i++) {
    const g = group === undefined ? 0 : Number(group[i]);
    if (!(Number.isInteger(g) && g >= 0 && g < groups))
      throw new RangeError(`timeline: group at index ${i} is not one of 0 to ${groups - 1}`);
    const cell = stratum === undefined ? g : Number(stratum[i]) * groups + g;
    keys[i] = timeAt(time, i, 'time');
    codes[i] = 4 * cell + eventAt(event, i);
    if (entry === undefined) continue;
    keys[subjects + i] = timeAt(entry, i, 'entry');
    codes[subjects + i] = 4 * cell + ENTRY;
    if (!(Number(entry[i]) < Number(time[i])))
      throw new RangeError(`timeline: entry at index ${i} is not before its time`);
  }
  const sorted = radixSort(keys, codes);
  const { times, at, merged } = mergeNearTies(sorted.keys);
  if (entry !== undefined && merged) refuseEmptyIntervals(time, entry, times);
  return { subjects, groups, strata, lateEntry: entry !== undefined, times, at, what: sorted.payload };
}

function timeAt(column: ArrayLike<number>, i: number, name: string): number {
  const value = column[i];
  if (!(value !== undefined && value >= 0 && value < Infinity))
    throw new RangeError(`timeline: ${name} at index ${i} is not a finite number ≥ 0`);
  // Adding zero turns −0 into 0, which the sort needs.
  return value + 0;
}

function eventAt(column: ArrayLike<number | boolean>, i: number): number {
  const value = column[i];
  if (value === 1 || value === true) return EVENT;
  if (value === 0 || value === false) return CENSORED;
  throw new RangeError(`timeline: event at index ${i} is not 0 or 1`);
}

function strataIn(stratum: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < stratum.length; i++) {
    const code = stratum[i];
    if (!(code !== undefined && Number.isInteger(code) && code >= 0))
      throw new RangeError(`timeline: stratum at index ${i} is not a whole number ≥ 0`);
    if (code > largest) largest = code;
  }
  return largest + 1;
}

/** When rounding errors make entry and time one, the subject was never at risk; R refuses such data too. */
function refuseEmptyIntervals(time: ArrayLike<number>, entry: ArrayLike<number>, times: Float64Array): void {
  for (let i = 0; i < time.length; i++)
    if (placeOf(Number(time[i]), times) === placeOf(Number(entry[i]), times))
      throw new RangeError(`timeline: entry at index ${i} equals its time but for rounding`);
}

/** The place of the last of `times` not after `value`. */
function placeOf(value: number, times: Float64Array): number {
  let low = 0;
  let high = times.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  return low;
}
