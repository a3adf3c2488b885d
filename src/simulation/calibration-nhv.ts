import { byYear } from './by-year.ts';
import type { HealthcareRegionId, UnitId } from './codes.ts';
import { type Weighted, weighted } from './distributions/categorical.ts';

/**
 * National highly specialised care (NHV): four units from 1 April 2023 (A, domain.md 1.2). Nothing is published per unit, so
 * everything here is ours, chosen for a plausible volume: of 400–500 new abdominal NET and 120–130 advanced adrenal tumours a
 * year (domain.md 1.2) a part, and returning patients too, 250–400 persons assessed a year in all.
 */
export const PERMIT_FROM = '2023-04-01';
/** The units' tables begin with the year, before the permit. */
export const RECORDED_FROM = '2023-01-01';

/** Share of each kind of patient that is referred to a unit: bilaga 1 and 2 of A name the kinds. NEC is outside. */
export const REFERRED = {
  pankreas: 0.52,
  duodenum: 0.5,
  jejunum: 0.5,
  rektumDistant: 0.6,
  smallBowelDistant: 0.15,
  smallBowelNodes: 0.05,
  radionuclide: 0.9,
  adrenal: 0.55,
} as const;
/** Share of conferences that a visit follows. */
export const VISIT = 0.55;
/** Initial assessments are no NHV: a few of the other patients are taken up all the same, and marked as outside. */
export const ASSESSED_OUTSIDE = 0.04;

/** Which unit the patients of a region go to, mostly their own region's or the nearest. */
export const CENTRE: Record<HealthcareRegionId, Weighted<UnitId>> = {
  'stockholm-gotland': weighted({ karolinska: 0.97, akademiska: 0.03 }),
  mellansverige: weighted({ akademiska: 0.96, karolinska: 0.04 }),
  sydost: weighted({ karolinska: 0.45, akademiska: 0.3, skane: 0.15, sahlgrenska: 0.1 }),
  syd: weighted({ skane: 0.95, sahlgrenska: 0.03, akademiska: 0.02 }),
  vast: weighted({ sahlgrenska: 0.97, akademiska: 0.03 }),
  norr: weighted({ akademiska: 0.86, karolinska: 0.12, sahlgrenska: 0.02 }),
};
/** The unit that answers for a region's patients: its own, or the one where most of them go. */
export const ANSWERING_UNIT: Record<HealthcareRegionId, UnitId> = {
  'stockholm-gotland': 'karolinska',
  mellansverige: 'akademiska',
  sydost: 'karolinska',
  syd: 'skane',
  vast: 'sahlgrenska',
  norr: 'akademiska',
};
/** The one unit that may do valve surgery (domain.md 1.2). */
export const VALVE_SURGERY_UNIT = 'akademiska';
/** Carcinoid heart disease among ileum patients with liver metastases, and the share operated: a handful a year. */
export const HEART_DISEASE = 0.1;
export const VALVE_SURGERY = 0.55;

/** Share of treatments that a referred patient gets at the unit; analogues and liver-directed care stay near home (A, bilaga 2). */
export const AT_CENTRE = {
  kirurgi: 0.94,
  klaffkirurgi: 1,
  radionuklid: 0.98,
  somatostatinanalog: 0.3,
  cytostatika: 0.7,
  annat_lakemedel: 0.7,
  leverinriktad: 0,
} as const;

/** Referral received to MDK: half wait 13 days, a tenth over a month. */
export const TO_MDT_DAYS = { median: 13, spread: 0.62 } as const;
/** Mean years between assessments of a patient who is only followed. */
export const YEARS_TO_NEXT_ASSESSMENT = { distant: 3, other: 9 } as const;
/** A returning patient comes by a new referral or is taken up again without. */
export const REFERRED_ANEW = 0.6;
/** Share of what referred patients get at a unit that lies within the definition. */
export const WITHIN_DEFINITION = 0.97;
export const SECOND_OPINION = 0.03;

/** Length of stay in days with an operation, the day before it included; day surgery for a few. */
export const STAY_DAYS = {
  ileum: { median: 7, spread: 0.55 },
  pankreas: { median: 8, spread: 0.6 },
  ovriga: { median: 5, spread: 0.6 },
  binjure: { median: 5, spread: 0.55 },
  valve: { median: 10, spread: 0.4 },
} as const;
export const DAY_SURGERY = 0.015;

/** Share of treated patients whose experience is followed up, and how many of these within the 10 weeks. */
export const EXPERIENCE: Record<UnitId, ReturnType<typeof byYear>> = {
  akademiska: byYear({ 2023: 0.3, 2024: 0.55, 2025: 0.7, 2026: 0.75 }),
  karolinska: byYear({ 2023: 0.2, 2024: 0.42, 2025: 0.6, 2026: 0.68 }),
  sahlgrenska: byYear({ 2023: 0.35, 2024: 0.6, 2025: 0.78, 2026: 0.82 }),
  skane: byYear({ 2023: 0.1, 2024: 0.28, 2025: 0.48, 2026: 0.58 }),
};
export const EXPERIENCE_IN_TIME = 0.9;

/** Share of treated patients with an individual care plan. */
export const CARE_PLAN: Record<UnitId, ReturnType<typeof byYear>> = {
  akademiska: byYear({ 2023: 0.8, 2025: 0.92 }),
  karolinska: byYear({ 2023: 0.7, 2025: 0.85 }),
  sahlgrenska: byYear({ 2023: 0.85, 2025: 0.95 }),
  skane: byYear({ 2023: 0.6, 2025: 0.78 }),
};

/** Honest blemishes: the problem lists should be short but not empty. Shares of the rows concerned. */
export const SLIPS = {
  noReferralDay: 0.012,
  mdtBeforeReferral: 0.008,
  noHomeRegion: 0.006,
  homeUnknown: 0.004,
  abroad: 0.006,
  scopeEmpty: 0.004,
  noBirthDay: 0.004,
  sexUnknown: 0.002,
  noPatientRow: 0.002,
  noEpisode: 0.012,
  noDischarge: 0.004,
} as const;

/** The units are asked what the criteria ask from the day of bilaga 2 (A, version 2.0). */
export const CRITERIA_FROM = '2024-06-25';
/** What conferences find of what the criteria ask. Ours; no source tells. */
export const CRITERIA = {
  /** Spread that was not known at diagnosis. */
  relapse: 0.05,
  raisedHiaa: 0.6,
  raisedHiaaElsewhere: 0.2,
  unacceptableHiaa: 0.15,
  raisedPeptide: 0.12,
  ischaemia: 0.25,
  centralNodes: 0.3,
  noResponse: 0.35,
  ascites: 0.3,
  progress: { imaged: 0.15, measured: 0.05, both: 0.1 },
  inoperable: 0.8,
  careAtHome: 0.25,
  newlyFound: 0.5,
  notAnswered: 0.04,
} as const;
/** Share of tumours that lie high in the jejunum. */
export const NEAR_DUODENUM = { jejunum: 0.6, unspecified: 0.05, ileum: 0 } as const;
