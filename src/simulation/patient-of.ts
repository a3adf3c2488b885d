import { DAYS_PER_YEAR } from '../calendar/julian-year.ts';
import { AGE, MEN } from './calibration.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import { standardNormal } from './distributions/standard-normal.ts';
import { randomOf } from './random.ts';

export interface Patient {
  readonly sex: 'man' | 'kvinna';
  /** Day number. */
  readonly born: number;
  /** Years at diagnosis, with decimals. */
  readonly age: number;
}

/** Sex and birth of the person with this case; register and care programme concern adults (domain.md 2.3). */
export function patientOf(seed: number, { index, group, diagnosed }: SimulatedCase): Patient {
  const random = randomOf(seed, index, CHAPTER.patient);
  const sex = random.chance(MEN) ? 'man' : 'kvinna';
  const { mean, sd } = AGE[group];
  let age = mean + sd * standardNormal(random);
  while (age < 18.1 || age > 97) age = mean + sd * standardNormal(random);
  return { sex, age, born: diagnosed - Math.floor(age * DAYS_PER_YEAR) };
}
