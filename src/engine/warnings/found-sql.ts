import { ROW } from '../sql/source-sql.ts';
import { identifier, literal } from '../sql/text.ts';

/** The items of a query of cells, for rows known as `alias`. */
export function foundSql(alias: string, table: string, column: string): string {
  return `${literal(table)} AS source_table, ${alias}.${identifier(ROW)} AS row, ${literal(column)} AS column_name`;
}

/** A date as one whole number that sorts as it does: 20240229. Whole years apart are the difference's ten thousands. */
export function ymdSql(column: string): string {
  return `(extract(year FROM ${column}) * 10000 + extract(month FROM ${column}) * 100 + extract(day FROM ${column}))`;
}

/** The same of a day. */
export function ymdOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}
