import type { FigureContext } from './disclosure-kind.ts';

/**
 * What is protected of a measure's counts: patients' attributes are on both sides, 1–4 in and 1–4 out; of care, and of how
 * complete a register is, only how many it was asked of.
 */
export type Guards = 'attributes' | 'care';

export function guardsOf({ measure }: FigureContext): Guards {
  return measure.counts ?? 'attributes';
}
