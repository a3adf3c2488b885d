import { FOLLOWED_UP } from './calibration.ts';
import { CHAPTER } from './chapters.ts';
import type { Extent } from './codes.ts';
import { dayText } from './day-text.ts';
import { categorical, weighted } from './distributions/categorical.ts';
import { randomOf } from './random.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import type { Story } from './story-of.ts';

const STATUS: Record<Extent, ReturnType<typeof weighted<string>>> = {
  none: weighted({ tumörfri: 0.9, återfall: 0.06, 'uppgift saknas': 0.04 }),
  nodes: weighted({ tumörfri: 0.7, 'stabil sjukdom': 0.22, 'tilltagande sjukdom': 0.08 }),
  distant: weighted({ 'stabil sjukdom': 0.66, 'tilltagande sjukdom': 0.24, 'minskande sjukdom': 0.1 }),
};

/** Rows of `uppfoljning` of a registered patient: every 18 months at the latest, where the clinic registers them at all (B 1.1). */
export function followUpRows({ id, seed, case: one, tumour, until }: Story): SimulatedRow[] {
  const random = randomOf(seed, one.index, CHAPTER.followUp);
  const rows: SimulatedRow[] = [];
  if (!random.chance(FOLLOWED_UP[one.home.region])) return rows;
  const { extent } = tumour.metastases;
  for (let day = one.diagnosed + random.between(120, 540); day <= until; day += random.between(250, 570)) {
    const changed = random.chance(extent === 'distant' ? 0.3 : 0.06);
    const status = categorical(random, STATUS[extent]);
    rows.push({ person_id: id, datum: dayText(day), status, behandlingsandring: changed });
  }
  return rows;
}
