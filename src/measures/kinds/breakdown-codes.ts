import type { Dictionary } from '../../register/dictionary.ts';
import type { Breakdown, Measure, Population } from '../measure.ts';

/** The categories of a breakdown in the order to print them, each with its Swedish name; a variable's own codes, then missing. */
export function breakdownCodes(
  breakdown: Breakdown,
  population: Population,
  dictionary: Dictionary,
): readonly { readonly id: string; readonly name: string }[] {
  if (breakdown.kind === 'categories') return breakdown.categories;
  const [first, second] = breakdown.variable.split('.');
  const [table, column] = second === undefined ? [population.rows[0]?.table, first] : [first, second];
  const variable = dictionary.forms.get(table ?? '')?.variables.find(({ id }) => id === column);
  const codes = variable?.type === 'boolean' ? YES_AND_NO : (variable?.codes ?? []);
  return codes.some(({ id }) => id === breakdown.missing)
    ? codes
    : [...codes, { id: breakdown.missing, name: 'okänt' }];
}

const YES_AND_NO = [
  { id: 'ja', name: 'ja' },
  { id: 'nej', name: 'nej' },
];

/** A measure's breakdowns: only counts have them. */
export function breakdownsOf(measure: Measure): readonly Breakdown[] {
  const { figure } = measure.computation;
  return figure.kind === 'count' ? figure.breakdowns : [];
}
