import type { DerivedForm } from '../derived-forms.ts';
import type { Row, Value, Variable } from '../dictionary.ts';

/** Whether a row of the base form belongs to a derived form, or which recorded variable it must have for that to be known. */
export type Belonging = 'belongs' | 'outside' | { readonly missing: Variable };

/**
 * A row belongs when it meets every condition. One that would, but for a recorded variable that it lacks, is `missing`: it
 * stays outside and a person should look. A derived variable without a value is an answer in itself: outside.
 */
export function belonging(
  { conditions, variables }: DerivedForm,
  row: Row,
  derived: Readonly<Record<string, Value>>,
): Belonging {
  let missing: Variable | undefined;
  for (const { variable, oneOf } of conditions) {
    const value = (Object.hasOwn(derived, variable) ? derived[variable] : row.values[variable]) ?? null;
    if (value === null && !Object.hasOwn(derived, variable)) missing ??= variables.find(({ id }) => id === variable);
    else if (value === null || !oneOf.includes(value)) return 'outside';
  }
  return missing === undefined ? 'belongs' : { missing };
}
