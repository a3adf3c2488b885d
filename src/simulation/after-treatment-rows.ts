import { CARE_PLAN, EXPERIENCE, EXPERIENCE_IN_TIME } from './calibration-nhv.ts';
import { CHAPTER } from './chapters.ts';
import { dayText, yearOf } from './day-text.ts';
import { type EnteredRow, enteredRow, entryDay } from './entered.ts';
import { randomOf } from './random.ts';
import type { Story } from './story-of.ts';
import type { GivenTreatment } from './treatment-rows.ts';

/** The window of P1 (A): 10 weeks. */
const WINDOW_DAYS = 70;

/** Rows of `prem`: of the patients that a unit treats in a year some are asked, once, mostly within the window. */
export function experienceRows(story: Story, given: readonly GivenTreatment[]): EnteredRow[] {
  const { id, seed, case: one, death } = story;
  const rows: EnteredRow[] = [];
  for (const { unit, day } of firstOfEach(given, ({ unit, day }) => `${unit} ${yearOf(day)}`)) {
    const random = randomOf(seed, one.index, CHAPTER.experiencePages + yearOf(day));
    if (!random.chance(EXPERIENCE[unit](yearOf(day)))) continue;
    const late = !random.chance(EXPERIENCE_IN_TIME);
    const asked = day + (late ? random.between(WINDOW_DAYS + 1, 120) : random.between(1, WINDOW_DAYS));
    const method = random.chance(0.85) ? 'enkät' : 'telefonsamtal';
    if (asked > death) continue;
    const entered = entryDay(story, CHAPTER.experienceEntry + yearOf(day), asked);
    rows.push(enteredRow(entered, { person_id: id, enhet: unit, uppfoljd_datum: dayText(asked), metod: method }));
  }
  return rows;
}

/** Rows of `vardplan`: at most one from each unit, around the first treatment there. */
export function carePlanRows(story: Story, given: readonly GivenTreatment[]): EnteredRow[] {
  const { id, seed, case: one, death } = story;
  const rows: EnteredRow[] = [];
  for (const [position, { unit, day }] of firstOfEach(given, ({ unit }) => unit).entries()) {
    const random = randomOf(seed, one.index, CHAPTER.carePlanPages + position);
    if (!random.chance(CARE_PLAN[unit](yearOf(day)))) continue;
    const written = day + random.between(-20, 25);
    if (written > death) continue;
    const entered = entryDay(story, CHAPTER.carePlanEntry + position, written);
    rows.push(enteredRow(entered, { person_id: id, enhet: unit, datum: dayText(written) }));
  }
  return rows;
}

/** The earliest treatment within NHV of each key, in order of day. */
function firstOfEach(given: readonly GivenTreatment[], key: (treatment: GivenTreatment) => string): GivenTreatment[] {
  const first = new Map<string, GivenTreatment>();
  for (const treatment of given.filter(({ within }) => within).sort((a, b) => a.day - b.day))
    if (!first.has(key(treatment))) first.set(key(treatment), treatment);
  return [...first.values()];
}
