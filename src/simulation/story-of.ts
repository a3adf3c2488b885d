import { caseOf, type SimulatedCase } from './case-of.ts';
import { deathDay } from './death-day.ts';
import { type FirstContact, firstContact } from './first-contact.ts';
import { type Intent, intentOf } from './intent-of.ts';
import { type Patient, patientOf } from './patient-of.ts';
import { type Referral, referralOf } from './referral-of.ts';
import type { Setting } from './setting.ts';
import { simulatedId } from './simulated-id.ts';
import { type Treatment, treatmentsOf } from './treatments-of.ts';
import { type Tumour, tumourOf } from './tumour-of.ts';

/**
 * All that happens to a person, whether or not somebody has written it down. Days are day numbers. What the tables hold of it
 * on the extract date is decided where rows are written (`simulatePersons`).
 */
export interface Story {
  readonly id: string;
  readonly seed: number;
  readonly case: SimulatedCase;
  readonly patient: Patient;
  readonly tumour: Tumour;
  readonly contact: FirstContact;
  readonly intent: Intent;
  readonly referral: Referral;
  readonly treatments: readonly Treatment[];
  readonly death: number;
  /** The extract date. */
  readonly lastDay: number;
}

/** The story of one person, or undefined when the diagnosis comes after the extract. */
export function storyOf(setting: Setting, index: number): Story | undefined {
  const { seed, lastDay } = setting;
  const one = caseOf(setting, index);
  if (one.diagnosed > lastDay) return undefined;
  const patient = patientOf(seed, one);
  const tumour = tumourOf(seed, one);
  const contact = firstContact(seed, one);
  const intent = intentOf(seed, one, tumour);
  const referral = referralOf(seed, one, tumour, intent, contact.met);
  const death = deathDay(seed, one, patient, tumour);
  return {
    id: simulatedId(index),
    seed,
    case: one,
    patient,
    tumour,
    contact,
    intent,
    referral,
    treatments: treatmentsOf(seed, one, tumour, intent, referral),
    death,
    lastDay,
  };
}
