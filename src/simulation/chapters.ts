/**
 * The chapters of a person's story, each with its own stream of random numbers (see `randomOf`). From 1000 on a chapter has
 * a page for each treatment, assessment or year, numbered on: what is not yet known at an early extract must not change what is.
 */
export const CHAPTER = {
  case: 1,
  patient: 2,
  tumour: 3,
  survival: 4,
  firstContact: 5,
  diagnostics: 6,
  intent: 7,
  treatment: 8,
  referral: 9,
  assessment: 10,
  followUp: 11,
  patientSlips: 12,
  treatmentPages: 1000,
  assessmentPages: 2000,
  experiencePages: 3000,
  carePlanPages: 4000,
  assessmentEntry: 5000,
  treatmentEntry: 6000,
  visitEntry: 7000,
  contactEntry: 8000,
  experienceEntry: 9000,
  carePlanEntry: 12_000,
  followUpEntry: 13_000,
  criteriaPages: 14_000,
} as const;
