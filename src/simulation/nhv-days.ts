import { day, dayNumber } from '../calendar/day.ts';
import { PERMIT_FROM, RECORDED_FROM, SLIPS } from './calibration-nhv.ts';
import type { Random } from './random.ts';

const PERMIT = dayNumber(day(PERMIT_FROM));
const RECORDED = dayNumber(day(RECORDED_FROM));

/** Whether the units' tables hold what was done on a day number. */
export function isRecorded(number: number): boolean {
  return number >= RECORDED;
}

/**
 * Whether what a unit did on a day number counts as NHV: never before the permit, and of the rest `share`; null where the
 * unit forgot to say.
 */
export function withinNhv(random: Random, number: number, share: number): boolean | null {
  const u = random.uniform();
  if (number < PERMIT) return false;
  return u < SLIPS.scopeEmpty ? null : u >= 1 - share;
}
