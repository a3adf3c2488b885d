import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import { asRefused } from './as-refused.ts';
import type { Database } from './duckdb.ts';
import type { RowChoice } from './read-rows.ts';

type OneReporter = NonNullable<RowChoice['reporter']>;

/**
 * Of some rows of a recorded table those that are another reporter's than the one: the row says it itself, or it is of a person of
 * whom that one has no row. Where it can't be read whose a row is, it may be anybody's, and is nobody else's.
 */
export async function rowsOfOthers(
  database: Database,
  { forms }: Dictionary,
  table: string,
  rows: readonly number[],
  reporter: OneReporter,
): Promise<ReadonlySet<number>> {
  const form = forms.get(table);
  if (form === undefined || form.base !== undefined || rows.length === 0) return new Set();
  const made = await relations(database);
  const condition = isOfAnother(form, [...forms.values()], reporter, made);
  if (condition === undefined) return new Set();
  const asked = rows.join(', ');
  const queries = [asRead(form).id, asRefused(form).id]
    .filter((relation) => made.has(relation))
    .map(
      (relation) =>
        `SELECT r.${identifier(ROW)} AS row FROM ${identifier(relation)} r WHERE r.${identifier(ROW)} IN (${asked}) AND ${condition}`,
    );
  const found = queries.length === 0 ? [] : await database.rows(queries.join(' UNION ALL '));
  return new Set(found.map((cells) => new SqlRow(cells).count('row')));
}

/** When a row of the form is another's; undefined where nothing tells whose it is. */
function isOfAnother(
  form: Form,
  forms: readonly Form[],
  reporter: OneReporter,
  made: ReadonlySet<string>,
): string | undefined {
  if (has(form, reporter.column)) return `r.${identifier(reporter.column)} <> ${literal(reporter.id)}`;
  const own = ownPersons(forms, reporter, made);
  return has(form, PERSON) && own !== '' ? elsewhere(form, own) : undefined;
}

/** Of which reporters the tables hold rows, in order. */
export async function reportersThere(database: Database, { forms }: Dictionary, column: string): Promise<string[]> {
  const made = await relations(database);
  const queries = [...forms.values()]
    .filter((form) => has(form, column))
    .map((form) => (form.base === undefined ? asRead(form).id : form.id))
    .filter((relation) => made.has(relation))
    .map((relation) => `SELECT ${identifier(column)} AS reporter FROM ${identifier(relation)}`);
  if (queries.length === 0) return [];
  const union = queries.join(' UNION ');
  const found = await database.rows(`SELECT reporter FROM (${union}) u WHERE reporter IS NOT NULL ORDER BY 1`);
  return found.map((cells) => new SqlRow(cells).text('reporter'));
}

/** The person of a row, as it is written and as it is known, is none of them. */
function elsewhere(form: Form, own: string): string {
  const known = `SELECT b.${identifier(PERSON)} FROM ${identifier(form.id)} b WHERE b.${identifier(ROW)} = r.${identifier(ROW)}`;
  const person = `r.${identifier(PERSON)}`;
  return `${person} IS NOT NULL AND ${person} NOT IN (${own}) AND NOT EXISTS (SELECT 1 FROM (${known}) k WHERE k.${identifier(PERSON)} IN (${own}))`;
}

/** Whoever the reporter has a row of, in every spelling: as it is written, and as it is known. */
function ownPersons(forms: readonly Form[], { column, id }: OneReporter, made: ReadonlySet<string>): string {
  return forms
    .filter((form) => has(form, column) && has(form, PERSON))
    .flatMap((form) => [form.id, asRead(form).id])
    .filter((relation) => made.has(relation))
    .map(
      (relation) =>
        `SELECT ${identifier(PERSON)} FROM ${identifier(relation)} WHERE ${identifier(column)} = ${literal(id)} AND ${identifier(PERSON)} IS NOT NULL`,
    )
    .join(' UNION ');
}

const has = ({ variables }: Form, column: string) => variables.some(({ id }) => id === column);

async function relations(database: Database): Promise<ReadonlySet<string>> {
  const names = await database.rows('SELECT table_name AS name FROM information_schema.tables');
  return new Set(names.map((row) => new SqlRow(row).text('name')));
}
