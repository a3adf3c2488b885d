import { type Day, day } from '../calendar/day.ts';

/** What to simulate. The same plan gives the same rows on any machine, in any order and in chunks of any size. */
export interface SimulationPlan {
  /**
   * Persons diagnosed with a tumour up to {@link REFERENCE_DAY}, registered or not: some never show in any table, as in life.
   * Later extracts have more of them, at the same pace (`personsBy`).
   */
  readonly persons: number;
  /** A whole number; another seed gives another nation. */
  readonly seed: number;
  /** Diagnoses begin on 1 May of this year, by default {@link FIRST_YEAR}. */
  readonly firstYear: number;
  /** The extract date: nothing is known after it. It changes what is known of the nation, never the nation. */
  readonly lastDay: Day;
}

/** Registration began in May 2017 (B 1.1). */
export const FIRST_YEAR = 2017;

/** The extract that the published report describes, and that the model is calibrated to (B). */
export const REFERENCE_DAY = day('2025-03-31');
