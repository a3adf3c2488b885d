import type { Form, Variable } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import type { Database } from './duckdb.ts';

/** A file's rows, as SQL. */
export interface FileRows {
  readonly source: string;
  readonly all: number;
  /** The condition that proves a row. */
  readonly proof: string;
  readonly columns: readonly { readonly variable: Variable; readonly value: string }[];
}

/** A query of the hashes that several rows have, after {@link provenRows} has found some by all columns. */
export const ALIKE_HASHES = 'SELECT hash FROM rows_alike';

/**
 * How many rows are proven, and whether it is certain that they are all and none is like another: by the form's key, else by every
 * column. Files most often stand in order: where each row's key is after the one before, or its person is not before and its day
 * later, none are alike. So only the rows are compared of those who have some out of this order, or all where persons themselves are.
 */
export async function provenRows(
  database: Database,
  form: Form,
  rows: FileRows,
): Promise<{ readonly proven: number; readonly allDiffer: boolean }> {
  const { source, all, proof, columns } = rows;
  const order = orderOf(form, rows);
  const items = order === undefined ? ['1'] : inOrderSql(order);
  const counted = order === undefined ? '0 AS back, CAST(NULL AS VARCHAR[]) AS close' : outOfOrderSql(order);
  await database.run(`CREATE OR REPLACE TEMPORARY TABLE rows_in_order AS
SELECT count(*) AS n, ${counted} FROM (SELECT ${items.join(', ')} FROM ${source} WHERE ${proof}) o`);
  const found = onlyRow(await database.rows('SELECT n, back, coalesce(len(close), 0) AS close FROM rows_in_order'));
  const proven = found.count('n');
  if (proven < all) return { proven, allDiffer: false };
  const isInOrder = order !== undefined && found.count('back') === 0;
  if (isInOrder && found.count('close') === 0) return { proven, allDiffer: true };
  const theirs = isInOrder ? ` WHERE ${order.first} IN (SELECT unnest(close) FROM rows_in_order)` : '';
  const compared = form.key.length === 0 ? columns : columns.filter(({ variable }) => form.key.includes(variable.id));
  const hash = `hash(${compared.map(({ value }) => value).join(', ')})`;
  await database.run(`CREATE OR REPLACE TEMPORARY TABLE rows_alike AS
SELECT ${hash} AS hash FROM ${source}${theirs} GROUP BY 1 HAVING count(*) > 1`);
  return { proven, allDiffer: onlyRow(await database.rows('SELECT count(*) AS n FROM rows_alike')).count('n') === 0 };
}

/** Columns, as SQL, that rows may stand in order of. */
interface Order {
  readonly first: string;
  readonly day?: string;
}

function inOrderSql({ first, day }: Order): string[] {
  const days = day === undefined ? [] : [`${day} AS day`, `lag(${day}) OVER () AS day_before`];
  return [`${first} AS first`, `lag(${first}) OVER () AS before`, ...days];
}

/** How many rows are before the one that they stand after, and whose stand close to it. */
function outOfOrderSql({ day }: Order): string {
  const later = day === undefined ? '' : ' AND (day > day_before) IS NOT TRUE';
  return `count(*) FILTER (first < before) AS back, list(first) FILTER (first = before${later}) AS close`;
}

/** A key of one column, else person and day. */
function orderOf(form: Form, { columns }: FileRows): Order | undefined {
  const columnOf = (id: string | undefined) =>
    columns.find(({ variable }) => variable.id === id && variable.required)?.value;
  const [key, ...more] = form.key;
  const first = columnOf(key ?? PERSON);
  if (first === undefined || more.length > 0) return undefined;
  const dated = form.variables.find(({ type, required }) => type === 'date' && required);
  const day = key === undefined ? columnOf(dated?.id) : undefined;
  return day === undefined ? { first } : { first, day };
}
