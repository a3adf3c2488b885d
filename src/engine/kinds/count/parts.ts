import { pathsOfBreakdown } from '../../../definitions/breakdown-paths.ts';
import type { CountFigure } from '../../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../../definitions/kinds/breakdowns.ts';
import type { Figure } from '../../../results/result.ts';
import { eachDecides, type FigurePart } from '../kind.ts';

/** A count's breakdowns: by conditions, where each column matters, or by the first known of some variables. */
export function countParts({ breakdowns }: CountFigure): readonly FigurePart[] {
  return breakdowns.map((breakdown): FigurePart => {
    const { id } = breakdown;
    const { categories, byVariable } = breakdownFacts(breakdown);
    const asked = categories.flatMap(({ conditions }) => conditions.map(({ variable }) => variable));
    return {
      id,
      paths: [...pathsOfBreakdown(breakdown), ...asked],
      // A value that is missing has a category of its own; a condition that nobody can meet has none.
      falseWithout: eachDecides(asked),
      ...(byVariable && { missing: (figure: Figure) => missingIn(figure, id, byVariable.missing) }),
    };
  });
}

function missingIn(figure: Figure, breakdown: string, category: string): { readonly n: number; readonly of: number } {
  if (figure.kind !== 'count') return { n: 0, of: 0 };
  const missing = figure.by[breakdown]?.[category];
  // Where only what occurs is listed, a category that isn't has no case.
  return { n: missing === undefined ? 0 : missing, of: figure.n };
}
