import { DAYS_PER_YEAR } from '../calendar/julian-year.ts';
import {
  ASSESSED_OUTSIDE,
  REFERRED_ANEW,
  SECOND_OPINION,
  TO_MDT_DAYS,
  VALVE_SURGERY_UNIT,
  YEARS_TO_NEXT_ASSESSMENT,
} from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import type { UnitId } from './codes.ts';
import { exponential } from './distributions/exponential.ts';
import { logNormal } from './distributions/log-normal.ts';
import { randomOf } from './random.ts';
import type { Story } from './story-of.ts';

/** One conference at a unit about the patient. Days are day numbers. */
export interface Assessment {
  readonly unit: UnitId;
  readonly day: number;
  /** When the referral was registered; undefined when the patient is taken up again without one. */
  readonly received: number | undefined;
  /** A referral day in reserve, for a conference that turns out to be the first. */
  readonly couldBeReceived: number;
  readonly valve: boolean;
  /** Outside the definition whatever the day: an initial assessment. */
  readonly initial: boolean;
}

/** A decision so soon after a conference needs no new one. */
const STILL_FRESH_DAYS = 45;
const MOST_RETURNS = 5;

/** The conferences of a patient's life, ascending: the first, one before each later treatment at the unit, and returns. */
export function assessmentsOf({
  seed,
  case: { index, group },
  tumour,
  intent,
  referral,
  treatments,
}: Story): Assessment[] {
  const random = randomOf(seed, index, CHAPTER.assessment);
  const { unit, goes, received, discussed } = referral;
  const one = (day: number, at: UnitId = unit, valve = false): Assessment => {
    const couldBeReceived = day - Math.max(0, Math.round(logNormal(random, TO_MDT_DAYS)));
    return {
      unit: at,
      day,
      couldBeReceived,
      received: random.chance(REFERRED_ANEW) ? couldBeReceived : undefined,
      valve,
      initial: false,
    };
  };
  if (!goes) {
    if (!random.chance(ASSESSED_OUTSIDE) || group === 'binjure') return [];
    return [{ ...one(discussed), received, initial: true }];
  }
  const assessments: Assessment[] = [{ ...one(discussed), received, couldBeReceived: received }];
  let last = discussed;
  for (const { kind, decided, atUnit } of treatments) {
    if (!atUnit || kind === 'klaffkirurgi' || decided <= last + STILL_FRESH_DAYS) continue;
    assessments.push(one(decided));
    last = decided;
  }
  const valve = treatments.find(({ kind }) => kind === 'klaffkirurgi');
  if (intent.heartDisease) assessments.push(one((valve?.decided ?? discussed + 200) - 20, unit, true));
  if (valve && unit !== VALVE_SURGERY_UNIT) assessments.push(one(valve.decided, VALVE_SURGERY_UNIT, true));
  const years = YEARS_TO_NEXT_ASSESSMENT[tumour.metastases.extent === 'distant' ? 'distant' : 'other'];
  let next = discussed;
  for (let time = 0; time < MOST_RETURNS; time++) {
    next += 90 + Math.floor(exponential(random, years) * DAYS_PER_YEAR);
    assessments.push(one(next));
  }
  if (random.chance(SECOND_OPINION))
    assessments.push(one(discussed + 60, unit === 'karolinska' ? 'akademiska' : 'karolinska'));
  return assessments.sort((a, b) => a.day - b.day);
}
