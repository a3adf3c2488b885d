import type { Breakdown, Population } from '../../definitions/measure.ts';
import type { Code, Dictionary } from '../../dictionary/dictionary.ts';
import { codesOf } from './variable-codes.ts';

/** The categories of a breakdown in the order to print them, each with its Swedish name; a variable's own codes, then missing. */
export function breakdownCodes(breakdown: Breakdown, population: Population, dictionary: Dictionary): readonly Code[] {
  if (breakdown.kind === 'categories') return breakdown.categories;
  const codes = codesOf(breakdown.variable, population, dictionary);
  return codes.some(({ id }) => id === breakdown.missing)
    ? codes
    : [...codes, { id: breakdown.missing, name: 'okänt' }];
}
