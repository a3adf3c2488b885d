import type { Condition, Range } from '../../definitions/population.ts';

/** A name quoted as both DuckDB and PostgreSQL read it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** After a text that is sorted by: as its bytes are, whatever language the database has been set up for. */
export const IN_BYTES = 'COLLATE "C"';

/** A constant as SQL. */
export function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** A day as SQL. */
export function dateLiteral(on: string): string {
  return `DATE ${literal(on)}`;
}

/** That a row, known as `alias`, meets every condition. A missing value meets none, as comparison with NULL has it. */
export function conditionsSql(alias: string, conditions: readonly Condition[]): string {
  return allOf(conditions, (variable) => `${alias}.${identifier(variable)}`);
}

/** The same of columns that have other names than their variables. */
export function allOf(conditions: readonly Condition[], column: (variable: string) => string): string {
  if (conditions.length === 0) return 'TRUE';
  return conditions.map((condition) => conditionSql(column(condition.variable), condition)).join(' AND ');
}

function conditionSql(column: string, { oneOf, range }: Condition): string {
  if (range !== undefined) return rangeSql(column, range);
  const [only, ...more] = oneOf;
  if (only === undefined) return 'FALSE';
  return more.length === 0 ? `${column} = ${literal(only)}` : `${column} IN (${oneOf.map(literal).join(', ')})`;
}

function rangeSql(column: string, { over, from, to, under }: Range): string {
  const limits = Object.entries({ '>': over, '>=': from, '<=': to, '<': under }).flatMap(([sign, limit]) =>
    limit === undefined ? [] : [`${column} ${sign} ${literal(limit)}`],
  );
  return limits.length === 0 ? `${column} IS NOT NULL` : limits.join(' AND ');
}
