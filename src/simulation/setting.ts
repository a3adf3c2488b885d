import { day, dayNumber } from '../calendar/day.ts';
import type { SimulationPlan } from './simulation-plan.ts';

/** A plan with its days as numbers (see `dayNumber`), made once per chunk. */
export interface Setting {
  readonly seed: number;
  /** The first possible day of diagnosis, and how many there are. */
  readonly opened: number;
  readonly days: number;
  readonly lastDay: number;
}

/** @throws RangeError when the plan can't be simulated, naming the field */
export function settingOf(plan: SimulationPlan): Setting {
  const { persons, seed, firstYear, lastDay, diagnosedTo = lastDay } = plan;
  if (!Number.isSafeInteger(persons) || persons < 0 || persons > MOST_PERSONS)
    throw new RangeError(`persons must be a whole number from 0 to ${MOST_PERSONS}, got ${persons}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
  const opened = dayNumber(day(`${firstYear}-05-01`));
  const days = dayNumber(diagnosedTo) - opened + 1;
  if (days < 1) throw new RangeError(`diagnoses begin on ${firstYear}-05-01, after the last day ${diagnosedTo}`);
  return { seed, opened, days, lastDay: dayNumber(lastDay) };
}

/** As many as person ids of seven digits can tell apart. */
const MOST_PERSONS = 10_000_000;
