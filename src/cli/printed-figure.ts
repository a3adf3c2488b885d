import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';

/**
 * The figure as JSON holds it (contract.md 4): without the single values behind it, and without the breakdowns that can't be
 * told, whose counts nobody made. Why they aren't there stands in `untold` beside it.
 */
export function printedFigure({ figure, untold = {} }: Pick<Result, 'figure' | 'untold'>): object {
  const { values, counted, absent } = resultParts(figure);
  if (values !== undefined) {
    const { histogram: _, ...rest } = values;
    return rest;
  }
  if (absent !== undefined) return { kind: 'absent', reason: absent };
  if (counted === undefined) return figure;
  const told = Object.entries(counted.by).filter(([breakdown]) => untold[breakdown] === undefined);
  return { ...counted, by: Object.fromEntries(told) };
}
