import type { Variable } from '../../../dictionary/dictionary.ts';
import { nearest } from '../../../nearest.ts';
import type { Range } from '../../population.ts';
import { askedValues } from '../asked-values.ts';
import { KEYS } from '../keys.ts';
import { allReferences, type ColumnReference } from '../references.ts';
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
    const about = (
      place: string,
      value: string | number | boolean,
      variable?: Variable,
    ): Omit<Argument, 'key' | 'measure'> => ({
      severity: 'error',
      message: `Villkoret på ${place} godtar ”${asWritten(value)}”, men det värdet kan variabeln inte ha. Villkoret uppfylls aldrig av det.`,
      remedy: remedyFor(value, variable),
      question: `Vilka värden av ${place} ska räknas?`,
    });
    for (const { references, takesCodes, measure } of allReferences(area))
      for (const { table, column, oneOf = [], range, key, use } of references) {
        const variable = variableAt(dictionary, { table, column });
        for (const value of variable
          ? oneOf.filter((one) => !canBe(variable, takesCodes ? asCode(variable, one) : one, use))
          : [])
          yield { ...about(`${table}.${column}`, value, variable), ...(measure && { measure }), key };
        if (range !== undefined && variable !== undefined && !canBeWithin(variable, range))
          yield { ...about(`${table}.${column}`, askedValues({ oneOf, range })), ...(measure && { measure }), key };
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
        yield { ...about(column, value, variable), key };
    }
  },
);

/** A ja or nej of a column that has codes. */
const asCode = ({ type }: Variable, value: string | number | boolean) => (type === 'code' ? asWritten(value) : value);

/** Yes and no as they stand in a definition. */
const asWritten = (value: string | number | boolean) =>
  value === true ? 'ja' : value === false ? 'nej' : String(value);

/** The code that was meant, or all there are where they are few. */
function remedyFor(value: string | number | boolean, variable: Variable | undefined): string {
  if (variable?.type === 'boolean') return 'Skriv ja eller nej.';
  const codes = (variable?.codes ?? []).map(({ id }) => id);
  if (typeof value === 'boolean' && codes.includes(asWritten(value)))
    return 'Ett mått läser ja och nej som svar på en ja- och nejfråga: ge koden ett annat id.';
  const meant = nearest(String(value), codes);
  if (meant !== undefined) return `Menade du ”${meant}”?`;
  if (codes.length > 0 && codes.length <= LISTED) return `Skriv ett av: ${codes.join(', ')}.`;
  if (codes.length > 0) return 'Välj ett värde ur variabelns kodlista.';
  return 'Skriv ett värde som variabeln kan ha.';
}

/** More codes than this are looked up in the register's form. */
const LISTED = 12;

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
