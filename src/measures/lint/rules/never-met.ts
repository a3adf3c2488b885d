import type { Condition } from '../../measure.ts';
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
    if (figure.kind === 'proportion') {
      one(`täljarens rader i ${figure.numerator.table}`, KEYS.numerator, ...figure.numerator.conditions, ...scope);
      for (const { name, rows } of figure.beside)
        for (const { conditions } of rows) one(`”${name}”`, KEYS.beside, ...conditions);
    }
    if (figure.kind === 'count')
      for (const breakdown of figure.breakdowns)
        for (const { id, name, conditions } of breakdown.kind === 'categories' ? breakdown.categories : [])
          together.push({
            what: `kategorin ”${name}”`,
            key: `${KEYS.breakdowns}.${breakdown.id}.${id}`,
            ways: population.rows.map((source) => [...source.conditions, ...conditions]),
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
    const shared = asked[0]?.oneOf.filter((value) => asked.every(({ oneOf }) => oneOf.includes(value))) ?? [];
    if (shared.length === 0)
      return `${variable} ska vara ${asked.map(({ oneOf }) => listed(oneOf)).join(' och samtidigt ')}`;
  }
  return 'inget värde duger';
}

function listed(values: readonly (string | number | boolean)[]): string {
  return values.length === 0
    ? 'inget alls'
    : values.map((value) => (value === true ? 'ja' : value === false ? 'nej' : value)).join(' eller ');
}
