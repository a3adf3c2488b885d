import type { CountFigure } from '../../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../../definitions/kinds/breakdowns.ts';
import type { Case } from '../../population/case.ts';
import { breakdownKindOf } from '../breakdowns/breakdowns.ts';
import type { PlainKindContext, PlainReading } from '../kind.ts';
import { tally } from '../tally.ts';

/** Counts the cases one by one. */
export function plainCount(figure: CountFigure, cases: readonly Case[], context: PlainKindContext): PlainReading {
  const by: Record<string, Record<string, number>> = {};
  for (const breakdown of figure.breakdowns) {
    const kind = breakdownKindOf(breakdown);
    const codes = kind.codes(breakdown, context.measure.computation.population, context.dictionary);
    const counts: Record<string, number> = Object.fromEntries(codes.map(({ id }) => [id, 0]));
    for (const one of cases) for (const category of kind.categoriesOf(breakdown, one)) tally(counts, category, 1);
    by[breakdown.id] = breakdownFacts(breakdown).onlyOccurring
      ? Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
      : counts;
  }
  return {
    figure: { kind: 'count', n: cases.length, by },
    excluded: [],
    decisions: [],
    persons: { all: new Set(cases.map(({ person }) => person)) },
  };
}
