import { FIRST_CONTACT_DAYS, MDT, VISIT_MISSING } from './calibration.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import { logNormal } from './distributions/log-normal.ts';
import { standardNormal } from './distributions/standard-normal.ts';
import { randomOf } from './random.ts';

/** The way in: from the referral to the specialist and the conference. Days are day numbers. */
export interface FirstContact {
  readonly referred: number;
  /** Undefined when its day was never entered. */
  readonly visited: number | undefined;
  /** Undefined when the patient was not discussed. */
  readonly discussed: number | undefined;
  /** The earlier of the two: the end of the register's waiting time (B 2.2). */
  readonly met: number;
}

/** Referral mostly comes before diagnosis, and the first of visit and MDK {@link FIRST_CONTACT_DAYS} after it. */
export function firstContact(seed: number, { index, diagnosed }: SimulatedCase): FirstContact {
  const random = randomOf(seed, index, CHAPTER.firstContact);
  const before = Math.round(15 + 20 * standardNormal(random));
  const referred = diagnosed - Math.max(-30, Math.min(90, before));
  const met = referred + Math.round(logNormal(random, FIRST_CONTACT_DAYS));
  const next = met + 1 + Math.floor(logNormal(random, { median: 9, spread: 0.7 }));
  const discussed = random.chance(MDT);
  const visited = !discussed || random.chance(1 - VISIT_MISSING);
  const visitFirst = visited && (!discussed || random.chance(0.58));
  return {
    referred,
    met,
    visited: visited ? (visitFirst ? met : next) : undefined,
    discussed: discussed ? (visitFirst ? next : met) : undefined,
  };
}
