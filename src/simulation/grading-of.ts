import { GRADE_MISSING, GRADE_SLIP } from './calibration.ts';
import type { Grade, PrimarySite } from './codes.ts';
import type { Random } from './random.ts';

/** What the pathologist's answer says, as it was entered. */
export interface Grading {
  readonly tumourType: 'net' | 'nec' | 'minen';
  readonly grade: Grade | null;
  readonly edition: '2010' | '2017' | '2019' | null;
  readonly ki67: number | null;
  /** Per 2 mm². */
  readonly mitoses: number | null;
  readonly differentiation: 'hogt' | 'lagt';
}

/**
 * The entered grading of a GEP tumour whose true grade is known, by the edition in use (domain.md 3.1). Ki-67 and mitoses lead
 * to the entered grade, but for a few slips of the finger; some are missing. WHO 2010 has no well-differentiated grade 3: it
 * calls all of grade 3 NEC.
 */
export function gradingOf(random: Random, grade: Grade, site: PrimarySite, year: number): Grading {
  const edition = editionOf(site, year);
  const carcinoma = grade === 'nec' || (grade === '3' && edition === '2010');
  const mixed = carcinoma && (site === 'kolon' || site === 'appendix') && random.chance(0.25);
  const tumourType = mixed ? 'minen' : carcinoma ? 'nec' : 'net';
  const differentiation = carcinoma ? 'lagt' : 'hogt';
  if (random.chance(GRADE_MISSING))
    return { tumourType, differentiation, grade: null, edition: null, ki67: null, mitoses: null };
  const right = carcinoma ? 'nec' : grade;
  // One in ten of grade 2 is so by its mitoses alone.
  const byMitoses = right === '2' && random.chance(0.1);
  const ki67 = byMitoses ? random.between(1, 2) : ki67Of(random, right, edition);
  const mitoses = byMitoses ? random.between(2, 8) : random.chance(0.25) ? null : mitosesOf(random, right);
  const numbersMissing = random.chance(0.02);
  const slip = random.chance(GRADE_SLIP) && (right === '1' || right === '2');
  return {
    tumourType,
    differentiation,
    edition,
    grade: slip ? (right === '1' ? '2' : '1') : right,
    ki67: numbersMissing ? null : ki67,
    mitoses: numbersMissing ? null : mitoses,
  };
}

/** The pancreas changed with WHO 2017, the rest of the digestive tract with WHO 2019. */
function editionOf(site: PrimarySite, year: number): '2010' | '2017' | '2019' {
  if (year >= 2020) return '2019';
  return site === 'pankreas' && year >= 2018 ? '2017' : '2010';
}

/** Per cent: whole numbers mostly. Between 2 and 3 WHO 2010 has a hole, and a later one says grade 1. */
function ki67Of(random: Random, grade: Grade, edition: string): number {
  const u = random.uniform();
  if (grade === '1') return u < 0.6 ? 1 : u < 0.9 || edition === '2010' ? 2 : u < 0.95 ? 0.5 : 2.5;
  if (grade === '2') return 3 + Math.floor(18 * u * u);
  if (grade === '3') return 21 + Math.floor(35 * u * u);
  return 30 + Math.floor(68 * u);
}

function mitosesOf(random: Random, grade: Grade): number {
  if (grade === '1') return random.between(0, 1);
  if (grade === '2') return random.between(0, 12);
  return grade === '3' ? random.between(4, 30) : random.between(20, 60);
}
