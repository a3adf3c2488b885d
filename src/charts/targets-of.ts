import type { Measure } from '../definitions/measure.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { formatPercentile } from '../words/numbers.ts';
import { definedCharts } from './kinds/kinds.ts';
import type { TargetLine } from './kit/targets.ts';

const DASHES = ['1.5 3', '7 3'] as const;

/** The levels that somebody has set for a measure, in the scale that its figures are drawn in. */
export function targetsOf(measure: Measure): TargetLine[] {
  const { targets } = measure;
  const { unit, scale } = definedCharts(measure).targets;
  const levels = [targets?.level1, targets?.level2].filter((level) => level !== undefined);
  const name = targets?.isReference ? 'jämförelsenivå' : levels.length === 1 ? 'mål' : 'målnivå';
  return levels.map((level, at) => ({
    value: level / scale,
    words: `${levels.length === 1 ? name : `${name} ${at + 1}`}: ${formatPercentile(level)}${FIXED_SPACE}${unit}`,
    dash: DASHES[at] ?? DASHES[0],
  }));
}

/** The levels and who has set them, for wherever the lines stand: `Mål: 80 %. Källa: …`. None where nobody has. */
export function targetNotes(measure: Measure): string[] {
  const { targets } = measure;
  if (targets === undefined) return [];
  return [`${capital(listed(targetsOf(measure).map(({ words }) => words)))}. Källa: ${targets.source.trim()}`];
}
