import type { PrimarySite } from './codes.ts';
import { categorical, weighted } from './distributions/categorical.ts';
import type { Grading } from './grading-of.ts';
import type { Random } from './random.ts';

const CARCINOMA = weighted({ '8246/3': 0.6, '8013/3': 0.25, '8041/3': 0.15 });
const FUNCTIONING = weighted({ '8151/3': 0.5, '8153/3': 0.25, '8152/3': 0.15, '8155/3': 0.1 });

/** ICD-O-3.2 morphology (domain.md 3.6). Hormone-producing tumours of the pancreas have codes of their own. Shares are ours. */
export function morphologyOf(random: Random, site: PrimarySite, { tumourType, grade }: Grading): string {
  if (tumourType === 'minen') return '8154/3';
  if (tumourType === 'nec') return categorical(random, CARCINOMA);
  if (site === 'pankreas' && random.chance(0.1)) return categorical(random, FUNCTIONING);
  if (site === 'ventrikel' && random.chance(0.6)) return '8242/3';
  return grade === '2' || grade === '3' ? '8249/3' : '8240/3';
}
