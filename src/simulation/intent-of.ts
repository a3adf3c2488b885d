import { HEART_DISEASE, VALVE_SURGERY } from './calibration-nhv.ts';
import { ACUTE, CONFIRMED_BEFORE, FIRST_LINE, LATER_LINES, NON_SURGICAL, OPERATED } from './calibration-treatment.ts';
import type { SimulatedCase } from './case-of.ts';
import { CHAPTER } from './chapters.ts';
import type { TreatmentKind } from './codes.ts';
import { categorical, type Weighted } from './distributions/categorical.ts';
import { randomOf } from './random.ts';
import type { Tumour } from './tumour-of.ts';

/** What will be done for a patient who lives long enough, before any day is set. */
export interface Intent {
  readonly operated: boolean;
  readonly acute: boolean;
  /** Whether the diagnosis was confirmed before the operation. */
  readonly confirmed: boolean;
  /** Carcinoid heart disease, and whether its valves are operated. */
  readonly heartDisease: boolean;
  readonly valve: boolean;
  /** Non-surgical treatments in their order. */
  readonly lines: readonly TreatmentKind[];
}

export function intentOf(seed: number, { index, group }: SimulatedCase, tumour: Tumour): Intent {
  const random = randomOf(seed, index, CHAPTER.intent);
  const { extent, liver } = tumour.metastases;
  const operated = random.chance(OPERATED[group][extent === 'none' ? 'none' : 'metastasis']);
  const acute = random.chance(ACUTE[group]) && operated;
  const confirmed = random.chance(CONFIRMED_BEFORE[group]) && !acute;
  const heartDisease = random.chance(HEART_DISEASE) && group === 'ileum' && liver;
  const valve = random.chance(VALVE_SURGERY) && heartDisease;
  const lines: TreatmentKind[] = [];
  if (random.chance(NON_SURGICAL[group][extent])) {
    lines.push(categorical(random, firstLineOf(group, tumour)));
    if (tumour.grade !== 'nec')
      for (const [kind, chance] of LATER_LINES[group]) if (random.chance(chance) && kind !== lines[0]) lines.push(kind);
  }
  return { operated, acute, confirmed, heartDisease, valve, lines };
}

function firstLineOf(group: keyof typeof OPERATED, { grade, adrenal, metastases }: Tumour): Weighted<TreatmentKind> {
  if (grade === 'nec') return FIRST_LINE.nec;
  if (adrenal === 'feokromocytom' && metastases.extent === 'distant') return FIRST_LINE.malignantPhaeochromocytoma;
  return FIRST_LINE[group];
}
