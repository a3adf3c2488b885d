import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import type { Condition } from '../../population.ts';
import { askedValues } from '../asked-values.ts';
import { criteriaOf, linkedRowOf } from '../figure-parts.ts';
import { findRow } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** Conditions that must hold together can hold together. */
export const neverMet = measureRule(
  {
    id: 'never-met',
    title: 'Villkor som aldrig kan uppfyllas',
    explanation:
      'Två villkor på samma variabel utan något gemensamt värde ger alltid 0. Det ser ut som ett resultat men är ett fel.',
  },
  function* (measure, { area }) {
    const { population, figure } = measure.computation;
    const scope = area.scope ? [area.scope.condition] : [];
    const together: {
      readonly what: string;
      readonly key: string;
      readonly ways: readonly (readonly Condition[])[];
    }[] = [];
    const one = (what: string, key: string, ...conditions: readonly Condition[]) =>
      together.push({ what, key, ways: [conditions] });

    for (const { table, conditions } of population.rows)
      one(`raderna i ${table}`, KEYS.population, ...conditions, ...scope);
    if (population.count === 'episodes') {
      one(`vårdtillfällena i ${population.episode.table}`, KEYS.episode, ...population.episode.conditions, ...scope);
      one('rader utan vårdtillfälle', KEYS.alone, ...population.rows[0].conditions, ...population.alone.conditions);
    }
    const linked = linkedRowOf(figure);
    if (linked !== undefined) one(`täljarens rader i ${linked.table}`, KEYS.numerator, ...linked.conditions, ...scope);
    const { among = [], besideRows, breakdowns } = definedParts(figure);
    const ways = (conditions: readonly Condition[]) =>
      population.rows.map((source) => [...source.conditions, ...among, ...conditions]);
    if (among.length > 0) together.push({ what: 'nämnaren', key: KEYS.among, ways: ways([]) });
    for (const { criterion, name, key } of criteriaOf(figure))
      for (const conditions of criterion.anyOf) together.push({ what: name, key, ways: ways(conditions) });
    for (const { name, rows } of besideRows)
      for (const { conditions } of rows) one(`”${name}”`, KEYS.beside, ...conditions);
    for (const breakdown of breakdowns)
      for (const { id, name, conditions } of breakdownFacts(breakdown).categories)
        together.push({
          what: `kategorin ”${name}”`,
          key: `${KEYS.breakdowns}.${breakdown.id}.${id}`,
          ways: ways(conditions),
        });

    for (const { what, key, ways } of together) {
      if (ways.length === 0 || ways.some((conditions) => findRow(conditions, [], () => []))) continue;
      yield {
        severity: 'error',
        message: `Villkoren för ${what} utesluter varandra: ${clash(ways[0] ?? [])}. Ingen rad kan uppfylla dem, så resultatet blir alltid 0.`,
        remedy: 'Ta bort ett av villkoren, eller ge dem minst ett gemensamt värde.',
        question: `Vilka fall är det meningen att ${what} ska omfatta?`,
        key,
      };
    }
  },
);

/** The variable whose conditions share no value, with what each asks. */
function clash(conditions: readonly Condition[]): string {
  for (const [variable, asked] of Map.groupBy(conditions, (condition) => condition.variable)) {
    if (findRow(asked, [], () => []) === undefined)
      return `${variable} ska vara ${asked.map(askedValues).join(' och samtidigt ')}`;
  }
  return 'inget värde duger';
}
