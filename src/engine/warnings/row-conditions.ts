import type { Condition } from '../../definitions/population.ts';
import type { WarningContext } from './found.ts';

/** Conditions on a table's rows, where a `ja` or `nej` that is one of a variable's codes is that code and no truth value. */
export function rowConditions(
  table: string,
  conditions: readonly Condition[],
  { dictionary }: Pick<WarningContext, 'dictionary'>,
): readonly Condition[] {
  const variables = dictionary.forms.get(table)?.variables;
  return conditions.map((condition) => {
    if (variables?.find(({ id }) => id === condition.variable)?.type !== 'code') return condition;
    const oneOf = condition.oneOf.map((value) => (value === true ? 'ja' : value === false ? 'nej' : value));
    return { ...condition, oneOf };
  });
}
