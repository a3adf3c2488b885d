import { day, dayNumber } from '../calendar/day.ts';
import { REFERENCE_DAY, type SimulationPlan } from './simulation-plan.ts';

/** A plan with its days as numbers (see `dayNumber`), made once per chunk. */
export interface Setting {
  readonly persons: number;
  readonly seed: number;
  /** The first possible day of diagnosis, and how many there are up to the reference day. */
  readonly opened: number;
  readonly days: number;
  readonly lastDay: number;
}

/** @throws RangeError when the plan can't be simulated, naming the field */
export function settingOf({ persons, seed, firstYear, lastDay }: SimulationPlan): Setting {
  if (!Number.isSafeInteger(persons) || persons < 0 || persons > MOST_PERSONS)
    throw new RangeError(`persons must be a whole number from 0 to ${MOST_PERSONS}, got ${persons}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
  const opens = day(`${firstYear}-05-01`);
  const [opened, last] = [dayNumber(opens), dayNumber(lastDay)];
  const days = dayNumber(REFERENCE_DAY) - opened + 1;
  if (days < 1) throw new RangeError(`firstYear must be before ${REFERENCE_DAY}, got ${firstYear}`);
  if (last < opened) throw new RangeError(`diagnoses begin on ${opens}, after the last day ${lastDay}`);
  return { persons, seed, opened, days, lastDay: last };
}

/** As many as person ids of seven digits can tell apart, with room for the years after the reference day. */
const MOST_PERSONS = 9_999_999;
