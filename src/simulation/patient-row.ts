import { SLIPS } from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import { dayText } from './day-text.ts';
import { type EnteredRow, enteredRow } from './entered.ts';
import { randomOf } from './random.ts';
import type { Story } from './story-of.ts';

/**
 * The row of `patient`, known from the day number on which the person first was; null where the unit forgot it, which happens
 * only to persons outside the register.
 */
export function patientRow(
  { id, seed, case: one, patient, death, lastDay }: Story,
  entered: number,
): EnteredRow | null {
  const random = randomOf(seed, one.index, CHAPTER.patientSlips);
  if (random.chance(SLIPS.noPatientRow) && one.registered === undefined) return null;
  const birthKnown = !random.chance(SLIPS.noBirthDay);
  const sexKnown = !random.chance(SLIPS.sexUnknown);
  return enteredRow(entered, {
    person_id: id,
    fodelsedatum: birthKnown ? dayText(patient.born) : null,
    kon: sexKnown ? patient.sex : 'okant',
    folkbokforing_lan: one.home.county,
    folkbokforing_kommun: one.home.municipality,
    dod_datum: dayText(death),
    // Nobody emigrates, and the population register answers for everybody on the extract date.
    senast_foljd: dayText(lastDay),
  });
}
