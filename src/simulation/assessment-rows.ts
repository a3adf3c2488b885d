import { type Assessment, assessmentsOf } from './assessments-of.ts';
import { SLIPS, VISIT, WITHIN_DEFINITION } from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import { visitRow } from './contact-rows.ts';
import { criteriaAnswers } from './criteria-answers.ts';
import { dayText } from './day-text.ts';
import { type EnteredRow, enteredRow, entryDay } from './entered.ts';
import { isRecorded, withinNhv } from './nhv-days.ts';
import { randomOf } from './random.ts';
import type { Story } from './story-of.ts';

/** A conference, with its row of `bedomning` and the row of the visit that follows, if any. */
export interface GivenAssessment {
  readonly assessment: Assessment;
  readonly written: EnteredRow;
  /** A row of `vardkontakt`. */
  readonly visit: EnteredRow | undefined;
}

/** The conferences of a patient's life that the units' tables come to hold. The first under the permit has a referral, whoever comes again may have none. */
export function assessmentRows(story: Story): GivenAssessment[] {
  const { id, seed, case: one, tumour, death } = story;
  const given: GivenAssessment[] = [];
  const seen = new Set<string>();
  for (const [position, assessment] of assessmentsOf(story).entries()) {
    const { unit, day, initial, valve } = assessment;
    const random = randomOf(seed, one.index, CHAPTER.assessmentPages + position);
    const within = withinNhv(random, day, initial ? 0 : WITHIN_DEFINITION);
    const slip = random.uniform();
    const homeRegion = homeRegionOf(random.uniform(), one.home.county);
    const visited = random.chance(VISIT);
    const adrenalToo = tumour.men1 && random.chance(0.05);
    const visit = day + random.between(3, 30);
    if (!isRecorded(day) || day > death) continue;
    const received = seen.has(unit) ? assessment.received : assessment.couldBeReceived;
    if (within) seen.add(unit);
    const row = {
      person_id: id,
      enhet: unit,
      mdk_datum: dayText(day),
      remiss_mottagen: received === undefined ? null : referralDay(slip, received, day, death),
      hemregion: homeRegion,
      gep_net: tumour.site !== 'binjure',
      chd_klaffkirurgi: valve,
      avancerad_binjuretumor: tumour.site === 'binjure' || adrenalToo,
      inom_nhv: within,
      ...criteriaAnswers(story, assessment, position, given.length === 0),
    };
    given.push({
      assessment,
      written: enteredRow(entryDay(story, CHAPTER.assessmentEntry + position, day), row),
      visit:
        visited && visit <= death
          ? enteredRow(entryDay(story, CHAPTER.visitEntry + position, visit), visitRow(id, unit, visit, within))
          : undefined,
    });
  }
  return given;
}

/** The referral day as it was entered: sometimes forgotten, or a slip that puts it after the conference. */
function referralDay(slip: number, received: number, day: number, death: number): string | null {
  if (slip < SLIPS.noReferralDay) return null;
  return dayText(slip < SLIPS.noReferralDay + SLIPS.mdtBeforeReferral ? Math.min(day + 7, death) : received);
}

function homeRegionOf(slip: number, county: string): string | null {
  if (slip < SLIPS.noHomeRegion) return null;
  if (slip < SLIPS.noHomeRegion + SLIPS.homeUnknown) return 'okand';
  return slip < SLIPS.noHomeRegion + SLIPS.homeUnknown + SLIPS.abroad ? 'utland' : county;
}
