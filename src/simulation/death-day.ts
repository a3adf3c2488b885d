import { DAYS_PER_YEAR } from '../calendar/julian-year.ts';
import { DEPTH_FACTOR, GRADE_FACTOR, OTHER_DEATHS, TUMOUR_DEATHS } from './calibration.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import { exponential } from './distributions/exponential.ts';
import { yearsLeft } from './distributions/gompertz.ts';
import type { Patient } from './patient-of.ts';
import { randomOf } from './random.ts';
import type { Tumour } from './tumour-of.ts';

/** The day number of death: of whatever comes first, the tumour or another cause (competing, independent hazards). */
export function deathDay(seed: number, one: SimulatedCase, { sex, age }: Patient, tumour: Tumour): number {
  const random = randomOf(seed, one.index, CHAPTER.survival);
  const { extent } = tumour.metastases;
  const depth = extent === 'none' ? DEPTH_FACTOR[tumour.depth] : 1;
  const hazard = TUMOUR_DEATHS[one.group][extent] * GRADE_FACTOR[tumour.grade] * depth;
  const years = Math.min(exponential(random, 1 / hazard), yearsLeft(random, OTHER_DEATHS[sex], age));
  return one.diagnosed + 1 + Math.floor(years * DAYS_PER_YEAR);
}
