import type { VariableBreakdown, VariablePath } from './measure.ts';

/** The variables that say a case's category: the first that is known. */
export function pathsOfBreakdown({ variable, otherwise }: VariableBreakdown): readonly VariablePath[] {
  return otherwise === undefined ? [variable] : [variable, otherwise];
}
