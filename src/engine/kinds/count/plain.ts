import { pathsOfBreakdown } from '../../../definitions/breakdown-paths.ts';
import type { Breakdown, CountFigure } from '../../../definitions/measure.ts';
import type { Case } from '../../population/case.ts';
import { breakdownCodes } from '../breakdown-codes.ts';
import type { PlainKindContext, PlainReading } from '../kind.ts';
import { tally } from '../tally.ts';
import { codeOf } from '../variable-codes.ts';

/** Counts the cases one by one. */
export function plainCount(figure: CountFigure, cases: readonly Case[], context: PlainKindContext): PlainReading {
  const by: Record<string, Record<string, number>> = {};
  for (const breakdown of figure.breakdowns) {
    const codes = breakdownCodes(breakdown, context.measure.computation.population, context.dictionary);
    const counts: Record<string, number> = Object.fromEntries(codes.map(({ id }) => [id, 0]));
    for (const one of cases) for (const category of categoriesOf(one, breakdown)) tally(counts, category, 1);
    by[breakdown.id] =
      breakdown.kind === 'variable' && breakdown.onlyOccurring
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

function categoriesOf(one: Case, breakdown: Breakdown): readonly string[] {
  if (breakdown.kind === 'categories')
    return breakdown.categories.filter(({ conditions }) => one.anyRow(conditions)).map(({ id }) => id);
  const known = pathsOfBreakdown(breakdown).map((path) => codeOf(one.read(path)));
  return [known.find((code) => code !== null) ?? breakdown.missing];
}
