import { CENTRE, REFERRED, TO_MDT_DAYS } from './calibration-nhv.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import type { UnitId } from './codes.ts';
import { categorical } from './distributions/categorical.ts';
import { logNormal } from './distributions/log-normal.ts';
import type { Intent } from './intent-of.ts';
import { randomOf } from './random.ts';
import type { Tumour } from './tumour-of.ts';

/** A patient's way to one of the four units, or to the same hospital before it had its permit. Days are day numbers. */
export interface Referral {
  /** Where the patient would go. */
  readonly unit: UnitId;
  /** Whether the patient goes there. */
  readonly goes: boolean;
  /** When the unit registered the referral, and when its conference took it up. */
  readonly received: number;
  readonly discussed: number;
}

/** The referral of a patient whose own specialist had met them on a day. */
export function referralOf(seed: number, one: SimulatedCase, tumour: Tumour, intent: Intent, met: number): Referral {
  const random = randomOf(seed, one.index, CHAPTER.referral);
  const unit = categorical(random, CENTRE[one.home.region]);
  const goes = random.chance(chanceOf(tumour, intent));
  const received = Math.max(one.diagnosed, met) + random.between(0, 12);
  const discussed = received + Math.max(0, Math.round(logNormal(random, TO_MDT_DAYS)));
  return { unit, goes, received, discussed };
}

function chanceOf({ site, grade, metastases: { extent } }: Tumour, { lines, heartDisease }: Intent): number {
  if (site === 'binjure') return REFERRED.adrenal;
  if (grade === 'nec') return 0;
  if (heartDisease) return 1;
  if (lines.includes('radionuklid')) return REFERRED.radionuclide;
  if (site === 'pankreas' || site === 'duodenum' || site === 'jejunum') return REFERRED[site];
  if (site === 'rektum') return extent === 'distant' ? REFERRED.rektumDistant : 0;
  if (site !== 'ileum' && site !== 'tunntarm_uns') return 0;
  return extent === 'distant' ? REFERRED.smallBowelDistant : extent === 'nodes' ? REFERRED.smallBowelNodes : 0;
}
