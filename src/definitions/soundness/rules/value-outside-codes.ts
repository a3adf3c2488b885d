import type { Variable } from '../../../dictionary/dictionary.ts';
import type { Range } from '../../population.ts';
import { askedValues } from '../asked-values.ts';
import { KEYS } from '../keys.ts';
import { type ColumnReference, referencesOf } from '../references.ts';
import { type Argument, areaRule, type LintContext } from '../rule.ts';
import { variableAt } from '../variables.ts';

/** A condition asks only for values that the variable can have. */
export const valueOutsideCodes = areaRule(
  {
    id: 'value-outside-codes',
    title: 'Villkor på ett värde som variabeln inte kan ha',
    explanation: 'Ett villkor på ett värde utanför kodlistan uppfylls aldrig. Det är nästan alltid ett skrivfel.',
  },
  function* ({ area, dictionary }) {
    const about = (place: string, value: unknown): Omit<Argument, 'key' | 'measure'> => ({
      severity: 'error',
      message: `Villkoret på ${place} godtar ”${String(value)}”, men det värdet kan variabeln inte ha. Villkoret uppfylls aldrig av det.`,
      remedy: 'Välj ett värde ur variabelns kodlista (ja eller nej för en ja- och nejfråga).',
      question: `Vilka värden av ${place} ska räknas?`,
    });
    for (const measure of area.measures)
      for (const { table, column, oneOf = [], range, key, use } of referencesOf(measure, area)) {
        const variable = variableAt(dictionary, { table, column });
        for (const value of variable ? oneOf.filter((one) => !canBe(variable, one, use)) : [])
          yield { ...about(`${table}.${column}`, value), measure, key };
        if (range !== undefined && variable !== undefined && !canBeWithin(variable, range))
          yield { ...about(`${table}.${column}`, askedValues({ oneOf, range })), measure, key };
      }
    const { scope, strata } = area;
    const common = [
      ...(scope ? [{ ...scope.condition, key: KEYS.area.scope }] : []),
      ...(strata
        ? [{ variable: strata.variable, oneOf: strata.values.map(({ id }) => id), key: KEYS.area.strata }]
        : []),
    ];
    for (const { variable: column, oneOf, key } of common) {
      const variable = anyVariable(column, dictionary);
      for (const value of variable ? oneOf.filter((one) => !canBe(variable, one)) : [])
        yield { ...about(column, value), key };
    }
  },
);

/** The first variable with the name, in any table. */
function anyVariable(column: string, dictionary: LintContext['dictionary']): Variable | undefined {
  return [...dictionary.forms.keys()].map((table) => variableAt(dictionary, { table, column })).find((one) => one);
}

/** Whether any number that the variable can have is on the right side of every limit. */
function canBeWithin({ limits }: Variable, { over, from, to, under }: Range): boolean {
  const [least = -Infinity, most = Infinity] = [limits?.from, limits?.to];
  return !(
    (over ?? -Infinity) >= most ||
    (from ?? -Infinity) > most ||
    (under ?? Infinity) <= least ||
    (to ?? Infinity) < least
  );
}

/** The groups of a breakdown name a boolean's values as codes. */
function canBe(
  { type, codes, limits }: Variable,
  value: string | number | boolean,
  use?: ColumnReference['use'],
): boolean {
  if (use === 'breakdown' && type === 'boolean') return value === 'ja' || value === 'nej';
  if (type === 'code') return codes.some(({ id }) => id === value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'text') return typeof value === 'string';
  if (type === 'date') return true;
  return typeof value === 'number' && value >= (limits?.from ?? value) && value <= (limits?.to ?? value);
}
