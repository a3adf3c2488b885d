import type { Breakdown } from './figure-definition.ts';
import { breakdownFacts } from './kinds/breakdowns.ts';
import type { VariablePath } from './population.ts';

/** The variables that say a case's category: the first that is known. None where conditions say it. */
export function pathsOfBreakdown(breakdown: Breakdown): readonly VariablePath[] {
  const { byVariable } = breakdownFacts(breakdown);
  return [byVariable?.variable, byVariable?.otherwise].filter((path) => path !== undefined);
}
