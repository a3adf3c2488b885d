import type { ColumnAccounts } from '../dictionary/column-accounts.ts';
import type { Value, Variable } from '../dictionary/dictionary.ts';
import { readValue } from '../dictionary/read-value.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { literal } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';

/** A column of few different values, each judged once. */
export interface ListedColumn {
  /** The value as SQL: for cells that are written otherwise than the register writes them, what they can only mean. */
  readonly value: string;
  /** A condition for the cells that can be read; undefined where all can. */
  readonly fine: string | undefined;
}

interface Cells {
  readonly variable: Variable;
  /** The cell as text, in SQL. */
  readonly text: string;
  /** Its value in SQL where it is written as the register writes it. */
  readonly plain: string;
}

/** A column with more different values than this isn't one of codes, and its rows are judged one by one. */
const MOST_VALUES = 1000;

/** The different texts of each column: undefined for one that has too many to be a list. */
export async function differentTexts(
  database: Database,
  source: string,
  texts: readonly string[],
): Promise<readonly (readonly (string | undefined)[] | undefined)[]> {
  if (texts.length === 0) return [];
  const columns = texts.map(
    (text, place) =>
      `SELECT ${place} AS place, value FROM (SELECT DISTINCT ${text} AS value FROM ${source} LIMIT ${MOST_VALUES + 1}) c${place}`,
  );
  const rows = (await database.rows(columns.join('\nUNION ALL\n'))).map((cells) => new SqlRow(cells));
  const byPlace = Map.groupBy(rows, (row) => row.count('place'));
  return texts.map((_, place) => {
    const found = byPlace.get(place) ?? [];
    return found.length > MOST_VALUES ? undefined : found.map((row) => row.maybeText('value'));
  });
}

/** Judges each of a column's different `texts` by the rules of a CSV cell. */
export async function listedColumn(
  database: Database,
  source: string,
  { variable, text, plain }: Cells,
  texts: readonly (string | undefined)[],
  accounts: ColumnAccounts,
): Promise<ListedColumn> {
  const right: (string | undefined)[] = [];
  const otherwise = new Map<string, Value>();
  for (const written of texts) {
    const read = readValue(variable, written ?? '');
    if ('fault' in read) continue;
    right.push(written);
    if (written !== undefined && asWritten(read.value) !== written) otherwise.set(written, read.value);
  }
  if (otherwise.size > 0) await account(database, source, { variable, text, plain }, [...otherwise.keys()], accounts);
  return { value: mapped(text, plain, otherwise), fine: right.length === texts.length ? undefined : isIn(text, right) };
}

const asWritten = (value: Value) => (typeof value === 'boolean' ? (value ? 'ja' : 'nej') : value);

function mapped(text: string, plain: string, otherwise: ReadonlyMap<string, Value>): string {
  if (otherwise.size === 0) return plain;
  const cases = [...otherwise].map(([from, to]) => `WHEN ${literal(from)} THEN ${to === null ? 'NULL' : literal(to)}`);
  return `CASE ${text} ${cases.join(' ')} ELSE ${plain} END`;
}

function isIn(text: string, values: readonly (string | undefined)[]): string {
  const texts = values.filter((value) => value !== undefined).map(literal);
  const either = texts.length === 0 ? 'FALSE' : `${text} IN (${texts.join(', ')})`;
  return values.includes(undefined) ? `(${text} IS NULL OR ${either})` : `(${text} IS NOT NULL AND ${either})`;
}

/** How many cells stand in each of the ways that are written otherwise. */
async function account(
  database: Database,
  source: string,
  { variable, text }: Cells,
  otherwise: readonly string[],
  accounts: ColumnAccounts,
): Promise<void> {
  const counts = await database.rows(
    `SELECT ${text} AS value, count(*) AS cells FROM ${source} WHERE ${isIn(text, otherwise)} GROUP BY 1 ORDER BY 1`,
  );
  for (const row of counts) {
    const read = readValue(variable, String(row['value']));
    if ('value' in read && read.account !== undefined)
      accounts.add(variable, read.account, new SqlRow(row).count('cells'));
  }
}
