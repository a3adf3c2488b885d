import type { PrimarySite } from './codes.ts';
import { categorical, weighted } from './distributions/categorical.ts';
import type { Metastases } from './extent-of.ts';
import type { Random } from './random.ts';

/** Depth or size of the primary tumour. */
export type Depth = 'T1' | 'T2' | 'T3' | 'T4';

const SMALL_BOWEL_DEPTH = weighted({ T2: 0.17, T3: 0.55, T4: 0.28 });
const OTHER_DEPTH = weighted({ T2: 0.55, T3: 0.33, T4: 0.12 });

/**
 * T by size and depth. A size never meets a lower T than TNM 8 allows: in the pancreas and appendix T2 above 20 mm and T3
 * above 40 mm, in the small bowel, duodenum and stomach T2 above 10 mm, in colon and rectum T2 above 20 mm (domain.md 3.2–3.4).
 */
export function depthOf(random: Random, site: PrimarySite, size: number, spread: boolean): Depth {
  if (site === 'pankreas' || site === 'appendix') {
    const invasion = random.uniform();
    if (invasion < (spread ? 0.1 : 0.02)) return 'T4';
    return size > 40 || invasion < 0.15 ? 'T3' : size >= 20 ? 'T2' : 'T1';
  }
  if (site === 'ileum' || site === 'jejunum' || site === 'tunntarm_uns')
    return size <= 10 && random.chance(0.5) ? 'T1' : categorical(random, SMALL_BOWEL_DEPTH);
  const limit = site === 'kolon' || site === 'rektum' ? 20 : 10;
  return size <= limit && random.chance(0.8) ? 'T1' : categorical(random, OTHER_DEPTH);
}

/** N: the small bowel tells few nodes (N1) from many or a mesenteric mass (N2), the other sites do not. */
export function nodesOf(random: Random, site: PrimarySite, { nodes }: Metastases): string {
  if (!nodes) return 'N0';
  const smallBowel = site === 'ileum' || site === 'jejunum' || site === 'tunntarm_uns';
  return smallBowel && random.chance(0.35) ? 'N2' : 'N1';
}

/** M: liver only (a), elsewhere only (b) or both (c) for NET; NEC follows the carcinoma tables, which have no letters. */
export function distantOf({ extent, liver, peritoneum, skeleton, other }: Metastases, lettered: boolean): string {
  if (extent !== 'distant') return 'M0';
  if (!lettered) return 'M1';
  if (!liver) return 'M1b';
  return peritoneum || skeleton || other ? 'M1c' : 'M1a';
}

/**
 * The stage of a NET by TNM 8 as the clinic enters it, null where T is missing and would decide (domain.md 3.2–3.4; colon and
 * rectum have letters). NEC is entered as stage IV or not at all, and other sites have no
 * table.
 */
export function stageOf(site: PrimarySite, graded: boolean, t: Depth | null, n: string, m: string): string | null {
  if (site === 'annan' || site === 'binjure') return null;
  if (m !== 'M0') return 'IV';
  if (!graded) return null;
  const large = site === 'kolon' || site === 'rektum';
  // In these sites T0 with nodes has no stage, and a missing T might be T0.
  const needsT = large || site === 'ventrikel' || site === 'appendix';
  if (n !== 'N0') return needsT && t === null ? null : large ? 'IIIB' : 'III';
  if (t === null) return null;
  if (t === 'T1') return 'I';
  if (t === 'T4') return large ? 'IIIA' : 'III';
  return large ? (t === 'T2' ? 'IIA' : 'IIB') : 'II';
}
