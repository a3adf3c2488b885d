import { LAG_DAYS, REGISTERED, SITE_GROUPS } from './calibration-coverage.ts';
import { CHAPTER } from './chapters.ts';
import type { SiteGroupId } from './codes.ts';
import { yearOf } from './day-text.ts';
import { categorical } from './distributions/categorical.ts';
import { exponential } from './distributions/exponential.ts';
import { diagnosisDay } from './nation.ts';
import { randomOf } from './random.ts';
import { type RegisteredHome, residence } from './residence.ts';
import type { Setting } from './setting.ts';

/** What the cancer register knows of a person's tumour, and when the quality register hears of it. Days are day numbers. */
export interface SimulatedCase {
  readonly index: number;
  readonly group: SiteGroupId;
  readonly home: RegisteredHome;
  readonly diagnosed: number;
  /** The year of diagnosis. */
  readonly year: number;
  /** The day of registration, maybe after the extract; undefined when it never happens, and for adrenal tumours. */
  readonly registered: number | undefined;
}

/** The case of one person: depends on the plan and the index, never on the extract date. */
export function caseOf(setting: Setting, index: number): SimulatedCase {
  const random = randomOf(setting.seed, index, CHAPTER.case);
  const group = categorical(random, SITE_GROUPS);
  const home = residence(random);
  const diagnosed = diagnosisDay(setting, index, random);
  const year = yearOf(diagnosed);
  const registers = group !== 'binjure' && random.chance(REGISTERED[group][home.region](year));
  const registered = registers ? diagnosed + Math.floor(exponential(random, LAG_DAYS[group](year))) : undefined;
  return { index, group, home, diagnosed, year, registered };
}
