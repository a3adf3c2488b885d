import type { Area } from '../area.ts';
import type { Condition, Measure, RowSource } from '../measure.ts';
import { PERSON } from '../names.ts';
import { KEYS } from './keys.ts';
import { caseTables, type Place, placesOf } from './variables.ts';

/** A column that a definition uses, and what for: the type it must have follows from that. */
export interface Reference extends Place {
  readonly use: 'date' | 'condition' | 'breakdown' | 'link';
  readonly key: string;
  /** The values a condition asks for. */
  readonly oneOf?: Condition['oneOf'];
}

/** Every column that a measure's computation uses. */
export function referencesOf(measure: Measure, area: Area): readonly Reference[] {
  const { population, figure } = measure.computation;
  const found: Reference[] = [];
  const date = (table: string, column: string, key: string) => found.push({ table, column, key, use: 'date' });
  const conditions = (table: string, asked: readonly Condition[], key: string) => {
    for (const { variable, oneOf } of asked) found.push({ table, column: variable, key, use: 'condition', oneOf });
  };
  const source = ({ table, date: day, conditions: asked }: RowSource, key: string) => {
    date(table, day, key);
    conditions(table, asked, key);
    for (const column of [PERSON, area.reporterVariable]) found.push({ table, column, key, use: 'link' });
  };
  const path = (name: string, key: string, use: Reference['use']) => {
    for (const place of placesOf(name, population)) found.push({ ...place, key, use });
  };
  const rowTables = [...new Set(population.rows.map(({ table }) => table))];

  for (const one of population.rows) source(one, KEYS.population);
  if (population.count === 'persons' && population.tieBreak !== undefined)
    for (const table of caseTables(population)) date(table, population.tieBreak, KEYS.tieBreak);
  if (population.count === 'episodes') {
    const { episode, alone } = population;
    source({ table: episode.table, date: episode.from, conditions: episode.conditions }, KEYS.episode);
    date(episode.table, episode.to, KEYS.episode);
    for (const table of rowTables) conditions(table, alone.conditions, KEYS.alone);
  }
  if (figure.kind === 'summary') {
    const { value } = figure;
    for (const name of value.kind === 'age' ? [value.born, value.on] : [value.from, value.to])
      path(name, KEYS.value, 'date');
  }
  if (figure.kind === 'proportion') {
    source(figure.numerator, KEYS.numerator);
    for (const { rows } of figure.beside) for (const one of rows) source(one, KEYS.beside);
  }
  if (figure.kind === 'count')
    for (const breakdown of figure.breakdowns) {
      const key = `${KEYS.breakdowns}.${breakdown.id}`;
      if (breakdown.kind === 'variable') path(breakdown.variable, key, 'breakdown');
      else
        for (const category of breakdown.categories)
          for (const table of rowTables) conditions(table, category.conditions, `${key}.${category.id}`);
    }
  return found;
}
