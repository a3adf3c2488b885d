import type { Condition, VariablePath } from '../../definitions/population.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { ROW } from './source-sql.ts';
import { identifier, literal } from './text.ts';

/** The value of `alone` for a row in no episode that does not count on its own. */
export const NOT_COUNTED = 2;

/** The columns that a cases relation carries, by path and in the order of the flags. */
export interface CaseColumns {
  readonly paths: ReadonlyMap<VariablePath, string>;
  readonly flags: readonly (readonly Condition[])[];
}

/** The cases of a population, as SQL: what differs from case to case, and items that stand beside it and are not kept. */
export interface CasesSql {
  readonly rows: string;
  readonly beside: readonly string[];
}

/** The column with the number of the person's row in a table that the case is read through; NULL where the person has none. */
export const rowOf = (table: string) => identifier(`row_of_${table}`);

/** `SELECT` items and joins for the paths: own columns from `own`, `table.column` joined by person, with `rowOf` the table. */
export function pathSql(
  columns: CaseColumns,
  own: (column: string) => string,
  person: string,
): { items: string[]; joins: string[] } {
  const items: string[] = [];
  const joins = new Map<string, string>();
  for (const [path, name] of columns.paths) {
    const [table, column] = path.split('.');
    if (table !== undefined && column !== undefined) {
      const alias = identifier(`of_${table}`);
      if (!joins.has(table)) items.push(`${alias}.${identifier(ROW)} AS ${rowOf(table)}`);
      joins.set(table, `LEFT JOIN ${identifier(table)} ${alias} ON ${alias}.${identifier(PERSON)} = ${person}`);
      items.push(`${alias}.${identifier(column)} AS ${name}`);
    } else items.push(`${own(path)} AS ${name}`);
  }
  return { items, joins: [...joins.values()] };
}

/** The table's name as a column, so that a listed row can be found again. */
export function tableSql(table: string): string {
  return `${literal(table)} AS source_table`;
}
