import type { Criterion, Days } from '../../definitions/figure-definition.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Condition, RowSource } from '../../definitions/population.ts';

/**
 * The name of the count of a measure's cases, or of those that also meet some conditions. Numbers of one place with the same
 * name are the same number, whatever measures they stand in: all who asks the definitions knows that. Undefined where the
 * definition doesn't say it in so many words.
 */
export function countKey({ computation }: Measure, more: readonly Condition[] = []): string | undefined {
  const { population, figure } = computation;
  const among = [...(definedParts(figure).among ?? []), ...more];
  if (population.count === 'persons')
    return among.length > 0 ? undefined : personsKey(population.rows, population.first);
  if (population.count !== 'rows') return undefined;
  return rowsKey(population.rows[0], among);
}

/** The name of the count of rows that also meet some conditions. */
export function rowsKey({ table, date, conditions }: RowSource, more: readonly Condition[]): string {
  const asked = new Set([...conditions, ...more].map(conditionKey));
  return `@${JSON.stringify(['rows', table, date, [...asked].toSorted()])}`;
}

/** The name of the count of persons with a row of any of the sources in the period. */
export function personsKey(rows: readonly RowSource[], first: 'inPeriod' | 'ever'): string {
  return `@${JSON.stringify(['persons', first, rows.map(({ table, date, conditions }) => [table, date, conditions.map(conditionKey).toSorted()])])}`;
}

/** The only conditions that meet a criterion, where there is one way to meet it. */
export function onlyWay({ anyOf }: Criterion): readonly Condition[] | undefined {
  return anyOf.length === 1 ? anyOf[0] : undefined;
}

/** The name of the count of persons who are followed to a day, whatever group they are in. */
export function followedKey({ computation: { population, figure } }: Measure): string | undefined {
  const { followed } = definedParts(figure);
  if (followed === undefined || population.count !== 'persons') return undefined;
  const { from, death, lastSeen, entry = null } = followed;
  return `${personsKey(population.rows, population.first)}${JSON.stringify([from, death, lastSeen, entry])}`;
}

/** As a condition: that the time between two dates is known, and the dates are in order. */
export function isTimed({ from, to, orTo = [] }: Days): Condition {
  return { variable: JSON.stringify([from, to, ...orTo]), oneOf: [], range: {} };
}

const conditionKey = ({ variable, oneOf, range }: Condition) =>
  JSON.stringify([variable, oneOf.map(answerText).toSorted(), range ?? null]);

/** Groups name answers as tables do. */
const answerText = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);
