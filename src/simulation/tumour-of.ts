import { ADRENAL_TYPES, GRADES, SITES } from './calibration.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import type { Grade, PrimarySite } from './codes.ts';
import { categorical } from './distributions/categorical.ts';
import { logNormal } from './distributions/log-normal.ts';
import { adrenalExtent, extentOf, type Metastases } from './extent-of.ts';
import { type Grading, gradingOf } from './grading-of.ts';
import { type Random, randomOf } from './random.ts';
import { type Depth, depthOf } from './tnm-of.ts';

/** A tumour as it is, whatever of it was entered. */
export interface Tumour {
  readonly site: PrimarySite;
  readonly grade: Grade;
  readonly size: number;
  readonly depth: Depth;
  readonly metastases: Metastases;
  /** What was entered of a GEP tumour; undefined for the adrenal gland. */
  readonly grading: Grading | undefined;
  /** The kind of adrenal tumour, otherwise undefined. */
  readonly adrenal: 'acc' | 'feokromocytom' | 'paragangliom' | 'annan_binjuretumor' | undefined;
  readonly men1: boolean;
  readonly vhl: boolean;
}

export function tumourOf(seed: number, one: SimulatedCase): Tumour {
  const random = randomOf(seed, one.index, CHAPTER.tumour);
  return one.group === 'binjure' ? adrenalTumour(random) : gepTumour(random, one, one.group);
}

function gepTumour(random: Random, { year }: SimulatedCase, group: keyof typeof GRADES): Tumour {
  const site = categorical<PrimarySite>(random, SITES[group]);
  const grade = categorical(random, GRADES[group]);
  const metastases = extentOf(random, group, grade);
  const spread = metastases.extent !== 'none';
  const size = Math.max(2, Math.round(logNormal(random, sizeOf(group, spread))));
  const hereditary = site === 'pankreas' || site === 'duodenum' ? random.uniform() : 1;
  return {
    site,
    grade,
    size,
    metastases,
    depth: depthOf(random, site, size, spread),
    grading: gradingOf(random, grade, site, year),
    adrenal: undefined,
    men1: hereditary < 0.06,
    vhl: hereditary >= 0.06 && hereditary < 0.072,
  };
}

/** Size in mm. */
function sizeOf(group: keyof typeof GRADES, spread: boolean) {
  if (group === 'ileum') return { median: 18, spread: 0.45 };
  if (group === 'pankreas') return { median: spread ? 36 : 20, spread: 0.55 };
  return { median: spread ? 24 : 11, spread: 0.6 };
}

/** Only advanced ones come here, so that most measure 6 cm or more (A, bilaga 2). */
function adrenalTumour(random: Random): Tumour {
  const adrenal = categorical(random, ADRENAL_TYPES);
  return {
    site: 'binjure',
    grade: '2',
    size: Math.max(15, Math.round(logNormal(random, { median: 64, spread: 0.4 }))),
    depth: 'T2',
    metastases: adrenalExtent(random, adrenal === 'acc' ? 0.3 : adrenal === 'annan_binjuretumor' ? 0.05 : 0.12),
    grading: undefined,
    adrenal,
    men1: false,
    vhl: false,
  };
}
