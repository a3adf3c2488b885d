import { SLIPS } from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import { dayText } from './day-text.ts';
import { randomOf } from './random.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import type { Story } from './story-of.ts';

/** The row of `patient`; null where the unit forgot it, which happens only to persons outside the register. */
export function patientRow({ id, seed, case: one, patient, death, lastDay, registered }: Story): SimulatedRow | null {
  const random = randomOf(seed, one.index, CHAPTER.patientSlips);
  if (random.chance(SLIPS.noPatientRow) && !registered) return null;
  const birthKnown = !random.chance(SLIPS.noBirthDay);
  const sexKnown = !random.chance(SLIPS.sexUnknown);
  return {
    person_id: id,
    fodelsedatum: birthKnown ? dayText(patient.born) : null,
    kon: sexKnown ? patient.sex : 'okant',
    folkbokforing_lan: one.home.county,
    folkbokforing_kommun: one.home.municipality,
    dod_datum: death <= lastDay ? dayText(death) : null,
    // Nobody emigrates, and the population register answers for everybody on the extract date.
    senast_foljd: dayText(lastDay),
  };
}
