import { resultParts } from '../results/kinds/result-parts.ts';
import type { Figure } from '../results/result.ts';

/** The figure without the single values behind it. */
export function withoutValues(figure: Figure): Figure {
  const { values } = resultParts(figure);
  if (values === undefined) return figure;
  const { histogram: _, ...rest } = values;
  return rest;
}
