import type { VariableBreakdown } from '../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';

/** The breakdown of a measure whose categories are where people live, by its definition; undefined where it has none. */
export function residenceBreakdown({ computation }: Measure): VariableBreakdown | undefined {
  return definedParts(computation.figure)
    .breakdowns.flatMap((breakdown) => breakdownFacts(breakdown).byVariable ?? [])
    .find(({ residence }) => residence !== undefined);
}
