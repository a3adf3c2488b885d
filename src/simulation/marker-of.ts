import { CHROMOGRANIN, HIAA, HIAA_IN_BLOOD } from './calibration.ts';
import type { RegisterGroup } from './codes.ts';
import { categorical, weighted } from './distributions/categorical.ts';
import { logNormal } from './distributions/log-normal.ts';
import type { Random } from './random.ts';

/** A value with its upper limit of normal, in the laboratory's unit; all null when it was not measured. */
export interface Marker {
  readonly value: number | null;
  readonly limit: number | null;
}

const NOT_MEASURED: Marker = { value: null, limit: null };

/** Upper limits in use: nmol/l and µg/l for chromogranin A; for 5-HIAA nmol/l in blood and µmol per day in urine. Ours. */
const CHROMOGRANIN_LIMITS = weighted({ '4': 0.6, '102': 0.4 });
const BLOOD_LIMIT = 123;
const URINE_LIMIT = 50;

/** Chromogranin A before treatment. */
export function chromograninOf(random: Random, group: RegisterGroup): Marker {
  if (!random.chance(CHROMOGRANIN[group].measured)) return NOT_MEASURED;
  const limit = Number(categorical(random, CHROMOGRANIN_LIMITS));
  return { value: roundedTo(limit, logNormal(random, CHROMOGRANIN[group])), limit };
}

/** 5-HIAA before treatment, and in what it was measured. */
export function hiaaOf(
  random: Random,
  group: RegisterGroup,
  year: number,
): Marker & { matrix: 'blod' | 'urin' | null } {
  if (!random.chance(HIAA[group].measured)) return { ...NOT_MEASURED, matrix: null };
  const blood = random.chance(HIAA_IN_BLOOD(year));
  const limit = blood ? BLOOD_LIMIT : URINE_LIMIT;
  return { value: roundedTo(limit, logNormal(random, HIAA[group])), limit, matrix: blood ? 'blod' : 'urin' };
}

/** A multiple of the limit as a laboratory writes it: one decimal for small numbers, otherwise whole. */
function roundedTo(limit: number, multiple: number): number {
  return limit < 10 ? Math.round(multiple * limit * 10) / 10 : Math.round(multiple * limit);
}
