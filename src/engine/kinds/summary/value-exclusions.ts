import type { ValueDefinition } from '../../../definitions/figure-definition.ts';
import type { Exclusion } from '../../../definitions/population.ts';
import type { NoValue } from '../days.ts';

/**
 * The exclusion a definition names for a case without a value.
 * @throws Error when it names none: the data has a case that the definition does not provide for.
 */
export function exclusionOf(value: ValueDefinition, why: NoValue): Exclusion {
  const named =
    value.kind === 'age'
      ? { missingFrom: value.missing, missingTo: value.missing, negative: value.negative }[why]
      : { missingFrom: value.missingFrom, missingTo: value.missingTo, negative: value.negative }[why];
  if (named === undefined) throw new Error(`the definition of the value has no exclusion for ${why}`);
  return named;
}
