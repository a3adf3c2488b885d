import { pathsOfBreakdown } from '../../../definitions/breakdown-paths.ts';
import type { CountFigure } from '../../../definitions/measure.ts';
import type { Figure } from '../../../results/result.ts';
import type { FigurePart } from '../kind.ts';

/** A count's breakdowns: by conditions, where each column matters, or by the first known of some variables. */
export function countParts({ breakdowns }: CountFigure): readonly FigurePart[] {
  return breakdowns.map((breakdown): FigurePart => {
    const { id } = breakdown;
    if (breakdown.kind === 'categories')
      return { id, paths: breakdown.categories.flatMap(({ conditions }) => conditions.map((each) => each.variable)) };
    return { id, paths: pathsOfBreakdown(breakdown), missing: (figure) => missingIn(figure, id, breakdown.missing) };
  });
}

function missingIn(figure: Figure, breakdown: string, category: string): { readonly n: number; readonly of: number } {
  if (figure.kind !== 'count') return { n: 0, of: 0 };
  // A category that isn't listed has no case.
  return { n: figure.by[breakdown]?.[category] ?? 0, of: figure.n };
}
