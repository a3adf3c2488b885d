import { FOLLOWED_UP } from './calibration.ts';
import { CHAPTER } from './chapters.ts';
import type { Extent } from './codes.ts';
import { dayText } from './day-text.ts';
import { categorical, weighted } from './distributions/categorical.ts';
import { type EnteredRow, enteredRow, entryDay } from './entered.ts';
import { randomOf } from './random.ts';
import type { Story } from './story-of.ts';

const STATUS: Record<Extent, ReturnType<typeof weighted<string>>> = {
  none: weighted({ tumörfri: 0.9, återfall: 0.06, 'uppgift saknas': 0.04 }),
  nodes: weighted({ tumörfri: 0.7, 'stabil sjukdom': 0.22, 'tilltagande sjukdom': 0.08 }),
  distant: weighted({ 'stabil sjukdom': 0.66, 'tilltagande sjukdom': 0.24, 'minskande sjukdom': 0.1 }),
};

/**
 * Rows of `uppfoljning` of a patient registered on a day number: every 18 months at the latest, where the clinic registers
 * them at all (B 1.1), as far as the extract goes.
 */
export function followUpRows(story: Story, registered: number): EnteredRow[] {
  const { id, seed, case: one, tumour, death, lastDay } = story;
  const random = randomOf(seed, one.index, CHAPTER.followUp);
  const rows: EnteredRow[] = [];
  if (!random.chance(FOLLOWED_UP[one.home.region])) return rows;
  const { extent } = tumour.metastases;
  const until = Math.min(death, lastDay);
  for (let day = one.diagnosed + random.between(120, 540); day <= until; day += random.between(250, 570)) {
    const changed = random.chance(extent === 'distant' ? 0.3 : 0.06);
    const status = categorical(random, STATUS[extent]);
    const entered = Math.max(registered, entryDay(story, CHAPTER.followUpEntry + rows.length, day));
    rows.push(enteredRow(entered, { person_id: id, datum: dayText(day), status, behandlingsandring: changed }));
  }
  return rows;
}
