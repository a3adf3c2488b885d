import type { Condition } from '../measure.ts';

/** A name quoted as both DuckDB and PostgreSQL read it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

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
  if (conditions.length === 0) return 'TRUE';
  return conditions
    .map(({ variable, oneOf }) => {
      const column = `${alias}.${identifier(variable)}`;
      const [only, ...more] = oneOf;
      if (only === undefined) return 'FALSE';
      return more.length === 0 ? `${column} = ${literal(only)}` : `${column} IN (${oneOf.map(literal).join(', ')})`;
    })
    .join(' AND ');
}
