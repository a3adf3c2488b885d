import type { Figure } from '../results/result.ts';

/** The figure without the single values behind it. */
export function withoutValues(figure: Figure): Figure {
  if (figure.kind !== 'summary') return figure;
  const { histogram: _, ...rest } = figure;
  return rest;
}
