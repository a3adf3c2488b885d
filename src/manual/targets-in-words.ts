import type { Measure } from '../definitions/measure.ts';
import { listed } from '../words/lists.ts';

/** `Mål: 80 (nivå 1) och 90 (nivå 2). Källa …`, in the unit that the measure is shown in; nothing where none is set. */
export function targetsInWords({ targets }: Pick<Measure, 'targets'>): readonly string[] {
  if (targets === undefined) return [];
  const { level1, level2, isReference, source } = targets;
  const levels = [`${level1} (nivå 1)`, ...(level2 === undefined ? [] : [`${level2} (nivå 2)`])];
  return [`${isReference ? 'Jämförelsenivå' : 'Mål'}: ${listed(levels)}. ${source}`];
}
