import type { Dictionary, Value, Variable } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import type { Measure } from '../measure.ts';
import type { Population, VariablePath } from '../population.ts';

/** A column of a table that a definition points at. */
export interface ColumnPlace {
  readonly table: string;
  readonly column: string;
}

/** The variable at a place, or undefined when the register has none. */
export function variableAt(dictionary: Dictionary, { table, column }: ColumnPlace): Variable | undefined {
  return dictionary.forms.get(table)?.variables.find(({ id }) => id === column);
}

/**
 * Where a path leads. `patient.kon` is a column of another table. A bare name is a column of the row that stands for the
 * case: the episode's, or one of each source, since any of them may be the one.
 */
export function placesOf(path: VariablePath, population: Population): readonly ColumnPlace[] {
  const dot = path.indexOf('.');
  if (dot >= 0) return [{ table: path.slice(0, dot), column: path.slice(dot + 1) }];
  return caseTables(population).map((table) => ({ table, column: path }));
}

/** The tables whose row can stand for a case. */
export function caseTables(population: Population): readonly string[] {
  if (population.count === 'episodes') return [population.episode.table];
  return [...new Set(population.rows.map(({ table }) => table))];
}

/** Whether a table has at most one row per person. */
export function isOnePerPerson(dictionary: Dictionary, table: string): boolean {
  const key = dictionary.forms.get(table)?.key ?? [];
  return key.length === 1 && key[0] === PERSON;
}

/** The values a variable can have, as far as they can be listed: codes, ja and nej, and null when it may be missing. */
export function valuesOf(variable: Variable | undefined): readonly Value[] {
  if (variable === undefined) return [null];
  const missing = variable.required ? [] : [null];
  if (variable.type === 'code') return [...variable.codes.map(({ id }) => id), ...missing];
  if (variable.type === 'boolean') return [true, false, ...missing];
  return ['något annat', ...missing];
}

/** The register's name for the variable at the path, or the path itself. */
export function nameOf(dictionary: Dictionary, path: VariablePath, measure: Measure): string {
  const [place] = placesOf(path, measure.computation.population);
  return (place && variableAt(dictionary, place)?.name) ?? path;
}
