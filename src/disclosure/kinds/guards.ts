import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { FigureContext } from './disclosure-kind.ts';

/**
 * What is protected of a measure's counts: patients' attributes are on both sides, 1–4 in and 1–4 out; of care only how many
 * it was asked of; how complete a register is says nothing of anybody.
 */
export type Guards = 'attributes' | 'care' | 'nothing';

export function guardsOf({ measure }: FigureContext): Guards {
  if (definedParts(measure.computation.figure).sums !== undefined) return 'nothing';
  return measure.counts ?? 'attributes';
}
