import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';

/**
 * The figure as JSON holds it (contract.md 4): without the single values behind it. A breakdown that can't be told has the counts that the
 * contract gives it (whoever has no value that can be read is unknown), and `untold` beside the figure says why nobody should use them.
 */
export function printedFigure({ figure }: Pick<Result, 'figure'>): object {
  const { values, counted, absent } = resultParts(figure);
  if (values !== undefined) {
    const { histogram: _, ...rest } = values;
    return rest;
  }
  if (absent !== undefined) return { kind: 'absent', reason: absent };
  return counted ?? figure;
}
