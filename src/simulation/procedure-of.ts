import { TECHNIQUE } from './calibration-treatment.ts';
import type { PrimarySite, SiteGroupId } from './codes.ts';
import { categorical, type Weighted, weighted } from './distributions/categorical.ts';
import type { Random } from './random.ts';

export type Technique = 'oppen' | 'laparoskopisk' | 'robot' | 'konverterad';

export interface Procedure {
  readonly technique: Technique;
  /** Code of Klassifikation av vårdåtgärder, null where the site has none of its own. */
  readonly code: string | null;
}

/** Codes of open operations; the laparoscopic one follows it, ending in 1 (domain.md 3.8). Shares are ours. */
const SMALL_BOWEL = weighted({ JFB00: 0.45, JFB30: 0.4, JFB20: 0.15 });
const COLON = weighted({ JFB30: 1 });
const CODES: Partial<Record<PrimarySite, Weighted<string>>> = {
  ileum: SMALL_BOWEL,
  jejunum: weighted({ JFB00: 1 }),
  tunntarm_uns: SMALL_BOWEL,
  pankreas: weighted({ JLC10: 0.6, JLC30: 0.4 }),
  appendix: COLON,
  kolon: COLON,
  rektum: weighted({ JGB00: 1 }),
  binjure: weighted({ BCA30: 1 }),
};
/** Done openly only. */
const OPEN_ONLY = ['JLC30'];

/** How a tumour is operated on. */
export function procedureOf(random: Random, group: SiteGroupId, site: PrimarySite): Procedure {
  const technique = categorical<Technique>(random, TECHNIQUE[group]);
  const codes = CODES[site];
  if (codes === undefined) return { technique, code: null };
  const open = categorical(random, codes);
  const laparoscopic = technique === 'laparoskopisk' || technique === 'robot';
  return { technique, code: laparoscopic && !OPEN_ONLY.includes(open) ? `${open.slice(0, -1)}1` : open };
}
