import type { Variable } from '../../../register/dictionary.ts';
import { KEYS } from '../keys.ts';
import { referencesOf } from '../references.ts';
import { type Argument, areaRule } from '../rule.ts';
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
      for (const { table, column, oneOf = [], key } of referencesOf(measure, area)) {
        const variable = variableAt(dictionary, { table, column });
        for (const value of variable ? oneOf.filter((one) => !canBe(variable, one)) : [])
          yield { ...about(`${table}.${column}`, value), measure, key };
      }
    const { scope } = area;
    if (scope === undefined) return;
    const tables = [...dictionary.forms.keys()];
    const variable = tables
      .map((table) => variableAt(dictionary, { table, column: scope.condition.variable }))
      .find((one) => one);
    for (const value of variable ? scope.condition.oneOf.filter((one) => !canBe(variable, one)) : [])
      yield { ...about(scope.condition.variable, value), key: KEYS.area.scope };
  },
);

function canBe({ type, codes, limits }: Variable, value: string | number | boolean): boolean {
  if (type === 'code') return codes.some(({ id }) => id === value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'text') return typeof value === 'string';
  if (type === 'date') return true;
  return typeof value === 'number' && value >= (limits?.from ?? value) && value <= (limits?.to ?? value);
}
