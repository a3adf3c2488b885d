import type { Day } from '../calendar/day.ts';

/** What to simulate. The same plan gives the same rows on any machine, in any order and in chunks of any size. */
export interface SimulationPlan {
  /** Persons with a tumour, registered or not: some never show in any table, as in life. */
  readonly persons: number;
  /** A whole number; another seed gives another nation. */
  readonly seed: number;
  /** Diagnoses begin on 1 May of this year, by default {@link FIRST_YEAR}. */
  readonly firstYear: number;
  /** The extract date: nothing is known after it. */
  readonly lastDay: Day;
  /**
   * The last day on which somebody is diagnosed, by default `lastDay`. Give a later extract's last day here, and the same
   * persons are shown as they were known at the earlier extract, before the late registrations came in.
   */
  readonly diagnosedTo?: Day;
}

/** Registration began in May 2017 (B 1.1). */
export const FIRST_YEAR = 2017;
