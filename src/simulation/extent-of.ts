import { ANY_METASTASIS, FURTHER_METASTASIS, METASTASIS_PATTERN } from './calibration.ts';
import type { Extent, Grade, RegisterGroup } from './codes.ts';
import { categorical } from './distributions/categorical.ts';
import type { Random } from './random.ts';

/** Where a tumour had spread to, as known at diagnosis. */
export interface Metastases {
  readonly nodes: boolean;
  readonly liver: boolean;
  readonly peritoneum: boolean;
  readonly skeleton: boolean;
  readonly other: boolean;
  readonly extent: Extent;
}

const NONE: Metastases = {
  nodes: false,
  liver: false,
  peritoneum: false,
  skeleton: false,
  other: false,
  extent: 'none',
};
const NODES_ONLY: Metastases = { ...NONE, nodes: true, extent: 'nodes' };

/** The spread of one GEP tumour. */
export function extentOf(random: Random, group: RegisterGroup, grade: Grade): Metastases {
  if (!random.chance(ANY_METASTASIS[group][grade])) return NONE;
  const pattern = categorical(random, METASTASIS_PATTERN[group]);
  if (pattern === 'nodes') return NODES_ONLY;
  const peritoneum = random.chance(FURTHER_METASTASIS.peritoneum);
  const skeleton = random.chance(FURTHER_METASTASIS.skeleton);
  return {
    nodes: pattern === 'both',
    liver: pattern !== 'other',
    peritoneum,
    skeleton,
    other: random.chance(FURTHER_METASTASIS.other) || (pattern === 'other' && !peritoneum && !skeleton),
    extent: 'distant',
  };
}

/** The spread of an adrenal tumour, which the register does not ask for: distant, or nowhere. */
export function adrenalExtent(random: Random, malignant: number): Metastases {
  return random.chance(malignant) ? { ...NONE, liver: true, extent: 'distant' } : NONE;
}
