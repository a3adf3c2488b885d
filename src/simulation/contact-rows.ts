import { SLIPS, STAY_DAYS } from './calibration-nhv.ts';
import type { UnitId } from './codes.ts';
import { dayText } from './day-text.ts';
import { logNormal } from './distributions/log-normal.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import type { Story } from './story-of.ts';
import type { GivenTreatment } from './treatment-rows.ts';

/** The admission or visit in which a treatment at a unit was given, as a row of `vardkontakt`; null when none was written. */
export function contactRow(story: Story, treatment: GivenTreatment): SimulatedRow | null {
  const { kind, unit, day, within, random, daySurgery } = treatment;
  if (kind === 'kirurgi' || kind === 'klaffkirurgi') {
    if (daySurgery || random.chance(SLIPS.noEpisode)) return null;
    const admitted = day - (random.chance(0.7) ? 1 : 0);
    const stay = Math.round(logNormal(random, STAY_DAYS[kind === 'klaffkirurgi' ? 'valve' : story.case.group]));
    return episode(story, unit, admitted, Math.max(day, admitted + stay), within, random.chance(SLIPS.noDischarge));
  }
  if (kind === 'radionuklid' && random.chance(0.4))
    return episode(story, unit, day, day + random.between(1, 2), within, false);
  return visitRow(story.id, unit, day, within);
}

/** A visit on a day number as a row of `vardkontakt`. */
export function visitRow(id: string, unit: UnitId, day: number, within: boolean | null): SimulatedRow {
  return {
    person_id: id,
    enhet: unit,
    typ: 'besok',
    inskrivning: dayText(day),
    utskrivning: null,
    inom_nhv: within,
  };
}

/** An admission: it ends with the patient's life at the latest, and has no end while the patient is still there. */
function episode(
  { id, death }: Story,
  unit: UnitId,
  admitted: number,
  discharged: number,
  within: boolean | null,
  forgotten: boolean,
): SimulatedRow {
  const end = Math.min(discharged, death);
  return {
    person_id: id,
    enhet: unit,
    typ: 'vardtillfalle',
    inskrivning: dayText(admitted),
    utskrivning: forgotten ? null : dayText(end),
    inom_nhv: within,
  };
}
