import { byYear } from './by-year.ts';
import type { SiteGroupId } from './codes.ts';
import { weighted } from './distributions/categorical.ts';

/**
 * The register's patients: every number with the row of its source. *B* is the annual report (chapter or section), *2.5* and
 * the like are sections of the domain research, "ours" is a plausible choice where no source gives a number.
 */

/** Ours: age in years at diagnosis (normal, 18–97), and the share of men. */
export const AGE = {
  ileum: { mean: 67, sd: 11 },
  pankreas: { mean: 63, sd: 13 },
  ovriga: { mean: 60, sd: 15 },
  binjure: { mean: 58, sd: 15 },
} as const;
export const MEN = 0.51;

/** Ours: what the groups consist of. B's "ileum" is the small bowel without duodenum (6.10, point 67). */
export const SITES = {
  ileum: weighted({ ileum: 0.93, tunntarm_uns: 0.04, jejunum: 0.03 }),
  pankreas: weighted({ pankreas: 1 }),
  ovriga: weighted({ ventrikel: 0.24, rektum: 0.22, appendix: 0.2, kolon: 0.15, duodenum: 0.15, annan: 0.04 }),
  binjure: weighted({ binjure: 1 }),
} as const;
export const ADRENAL_TYPES = weighted({ annan_binjuretumor: 0.46, feokromocytom: 0.3, acc: 0.2, paragangliom: 0.04 });

/** B 3.1: ileum mostly grade 1, pancreas about as often 1 as 2, grade 3 mainly in the pancreas. */
export const GRADES = {
  ileum: weighted({ '1': 0.7, '2': 0.275, '3': 0.015, nec: 0.01 }),
  pankreas: weighted({ '1': 0.425, '2': 0.42, '3': 0.09, nec: 0.065 }),
  ovriga: weighted({ '1': 0.55, '2': 0.22, '3': 0.05, nec: 0.18 }),
} as const;
/** B 3.1: the grade is missing for very few. */
export const GRADE_MISSING = 0.025;
/** Ours: the grade was typed in other than the numbers say. The problem lists should not be empty. */
export const GRADE_SLIP = 0.008;

/**
 * Share with any known metastasis at diagnosis, by grade. B 4.2: 845 of 1,102 with ileum (76.7 %). For the pancreas B gives
 * none; 41 % makes operation first treatment of most (B 4.2) with the shares operated below.
 */
export const ANY_METASTASIS = {
  ileum: { '1': 0.735, '2': 0.84, '3': 0.9, nec: 0.9 },
  pankreas: { '1': 0.25, '2': 0.46, '3': 0.7, nec: 0.8 },
  ovriga: { '1': 0.08, '2': 0.3, '3': 0.6, nec: 0.8 },
} as const;
/**
 * Where, among those with any. B 4.1: ileum nodes 87 and liver 44 %, pancreas liver 82 and nodes 44 %. B names no
 * denominator; of all patients these shares contradict 845 of 1,102 (87 % > 77 %) and the many pancreas patients operated
 * without metastasis (6.10, point 68), so here they are shares of patients with a known metastasis.
 */
export const METASTASIS_PATTERN = {
  ileum: weighted({ nodes: 0.545, both: 0.325, liver: 0.115, other: 0.015 }),
  pankreas: weighted({ liver: 0.52, both: 0.3, nodes: 0.14, other: 0.04 }),
  ovriga: weighted({ nodes: 0.45, both: 0.3, liver: 0.2, other: 0.05 }),
} as const;
/** Ours: further organs among those with distant metastases, and the share whose spread was never entered. */
export const FURTHER_METASTASIS = { peritoneum: 0.15, skeleton: 0.08, other: 0.08 } as const;
export const EXTENT_MISSING = 0.025;

/** B 2.2: from referral issued to first visit or MDK half wait 2 weeks, most under 4 (ours: 85 %, target > 80 %, 2.6). */
export const FIRST_CONTACT_DAYS = { median: 14, spread: 0.669 } as const;
/** B 2.2: MDK over 90 %, contact nurse about 90 %. */
export const MDT = 0.93;
export const CONTACT_NURSE = 0.9;
/** Ours: dates and answers that were never entered. */
export const REFERRAL_MISSING = 0.12;
export const VISIT_MISSING = 0.06;
export const ANSWER_MISSING = 0.02;

/** B 3.1: CT for most, DOTATOC-PET 80 and 67 %, FDG-PET a few; MR and the other sites are ours. */
export const IMAGING = {
  ileum: { ct: 0.95, mr: 0.28, dotatoc: 0.8, fdg: 0.04 },
  pankreas: { ct: 0.93, mr: 0.42, dotatoc: 0.67, fdg: 0.1 },
  ovriga: { ct: 0.75, mr: 0.25, dotatoc: 0.35, fdg: 0.12 },
} as const;

/**
 * Marker over its upper limit of normal (log-normal); `median` and `spread` give the shares. B 3.1: chromogranin A raised in
 * 66 and 58 % of those measured; 5-HIAA normal in just under half and strongly raised in a quarter, read as over 5 times
 * the limit, which is ours. The share measured is ours.
 */
export const CHROMOGRANIN = {
  ileum: { measured: 0.82, median: 1.709, spread: 1.3 },
  pankreas: { measured: 0.75, median: 1.3, spread: 1.3 },
  ovriga: { measured: 0.45, median: 1.05, spread: 1.1 },
} as const;
export const HIAA = {
  ileum: { measured: 0.8, median: 1.118, spread: 2.22 },
  pankreas: { measured: 0.25, median: 0.55, spread: 0.5 },
  ovriga: { measured: 0.15, median: 0.5, spread: 0.5 },
} as const;
/** B 3.1: since 2022 an ever larger part is measured in blood. */
export const HIAA_IN_BLOOD = byYear({ 2017: 0.05, 2021: 0.08, 2022: 0.3, 2023: 0.55, 2024: 0.75, 2025: 0.85 });

/** Share with at least one follow-up in the end. B 1.1: 37 % of all, 53 % in Mellansverige, at an extract years later. */
export const FOLLOWED_UP = {
  'stockholm-gotland': 0.16,
  mellansverige: 0.62,
  sydost: 0.17,
  syd: 0,
  vast: 0.49,
  norr: 0.46,
} as const;

/** Deaths from other causes, per year: ours, near Statistics Sweden's life tables of the 2020s between 50 and 90 years. */
export const OTHER_DEATHS = {
  man: { atZero: 1.66e-5, growth: 0.1 },
  kvinna: { atZero: 1.0e-5, growth: 0.1 },
} as const;
/**
 * Deaths from the tumour, per year at grade 1–2 mixed. B 5.1: large differences by metastasis in the pancreas, a small but
 * significant one in the ileum, ordered by grade and stage; 2.5: median survival about 7 years with distant metastases.
 */
export const TUMOUR_DEATHS: Record<SiteGroupId, { none: number; nodes: number; distant: number }> = {
  ileum: { none: 0.004, nodes: 0.022, distant: 0.048 },
  pankreas: { none: 0.01, nodes: 0.05, distant: 0.105 },
  ovriga: { none: 0.006, nodes: 0.03, distant: 0.13 },
  binjure: { none: 0.01, nodes: 0.05, distant: 0.25 },
};
export const GRADE_FACTOR = { '1': 0.7, '2': 1.5, '3': 3.5, nec: 9 } as const;
export const DEPTH_FACTOR = { T1: 0.4, T2: 0.9, T3: 1.2, T4: 2 } as const;
