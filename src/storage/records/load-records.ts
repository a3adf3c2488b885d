import { asRead } from '../../analysis/as-read.ts';
import { isEmptyTelling } from '../../analysis/empty-columns.ts';
import type { LoadedTables, TableRows } from '../../analysis/loaded-tables.ts';
import type { Day } from '../../calendar/day.ts';
import type { Dictionary, Form, Variable } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { ROW } from '../../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../../engine/sql/sql-row.ts';
import type { Asked, SqlRuntime } from '../../engine/sql/sql-runtime.ts';
import { dateLiteral, identifier, literal } from '../../engine/sql/text.ts';
import type { Problem } from '../../problems/problem.ts';
import { ProblemList } from '../../problems/problem-list.ts';
import { tableProblem } from '../../problems/table-problem.ts';
import { columnTypeOf } from '../postgres-runtime.ts';
import type { RecordedRow } from './as-one-person.ts';
import { registeredRow } from './rows-as-of.ts';

/**
 * Makes the relations that an extract's tables are read into out of the records themselves: signed, as they were known at the end of the
 * day, of those that whoever asks may see, numbered as an extract of them numbers its rows. What reading the extract would tell is told.
 * @param merged gives a form's records, where some persons are several pseudonyms: what one designation is under another's key only the
 *   program knows, so that they are held and not asked for. Left out where nobody is.
 */
export async function loadRecords(
  runtime: SqlRuntime,
  dictionary: Dictionary,
  asOf: Day,
  merged?: MergedRecords,
): Promise<LoadedTables> {
  const forms = recordedForms(dictionary);
  for (const form of forms) {
    const { id, ...read } = asRead(form);
    if (merged === undefined) await runtime.define({ name: id, sql: readSql(form, asOf), kept: true });
    else await runtime.hold({ id, ...read }, (await merged(form)).map(heldRow));
  }
  const found = await runtime.ask(forms.map((form) => formAsked(form, asOf, merged !== undefined)));
  return {
    read: Object.fromEntries(found.map(({ table, rows }) => [table, rows])),
    lost: [],
    refused: false,
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** A form's records as they are when those who are one person are so. */
export type MergedRecords = (form: Form) => Promise<readonly RecordedRow[]>;

/** Made-up persons are known by the database, and not by how they are designated. */
const heldRow = (row: RecordedRow, at: number) => registeredRow({ ...row, made_up: false }, at + FIRST_ROW);

/**
 * The newest version that was known of each record and is no draft, where it isn't retracted, with the number of its row. Each record's is
 * looked up by itself: to join all versions would be to ask of each whether it may be seen. What it is not is asked, since the database
 * takes it that little is what is asked for.
 */
function newestSql({ id }: Form, asOf: Day): string {
  return `SELECT row_number() OVER (ORDER BY r.record) + ${FIRST_ROW - 1} AS ${identifier(ROW)}, r.person, r.unit, v.known, v.fields
FROM vm.record r CROSS JOIN LATERAL (
SELECT v.known, v.status, v.fields FROM vm.version v WHERE v.record = r.record AND v.status <> 'draft' AND v.known <= ${dateLiteral(asOf)} ORDER BY v.nr DESC LIMIT 1) v
WHERE r.form = ${literal(id)} AND v.status <> 'retracted'`;
}

/** As in a spreadsheet: the header is row 1. */
const FIRST_ROW = 2;

function readSql(form: Form, asOf: Day): string {
  const items = form.variables.map((variable) => `${valueSql(variable)} AS ${identifier(variable.id)}`);
  return `SELECT ${[identifier(ROW), ...items].join(', ')} FROM (${newestSql(form, asOf)}) newest`;
}

function valueSql({ id, type }: Variable): string {
  if (id === PERSON) return 'CAST(person AS text)';
  if (id === REPORTING_UNIT) return "NULLIF(unit, '')";
  if (id === KNOWN) return 'known';
  return `CAST(fields ->> ${literal(id)} AS ${columnTypeOf(type)})`;
}

interface FormFound {
  readonly table: string;
  readonly rows: TableRows;
  readonly problems: readonly Problem[];
}

/** How many rows a form has, which columns none of them has a value in, and which are like one before them. */
function formAsked(form: Form, asOf: Day, isHeld: boolean): Asked<FormFound> {
  const { id: table, variables, key } = form;
  const read = identifier(asRead(form).id);
  const counts = variables.map(({ id }, place) => `count(${identifier(id)}) AS filled${place}`);
  return {
    questions: [
      { id: 'counts', sql: `SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${read}` },
      // Of a form with a key a row like another is a matter of what is known on a day.
      ...(key.length > 0 ? [] : [{ id: 'repeated', sql: isHeld ? repeatedHeldSql(form) : repeatedSql(form, asOf) }]),
    ],
    read: (answers) => {
      const counted = onlyRow(answers('counts'));
      const n = counted.count('n');
      const empty = variables.flatMap((variable, place) =>
        isEmptyTelling(variable, n) && counted.count(`filled${place}`) === 0 ? [variable.id] : [],
      );
      const problems = new ProblemList();
      if (n === 0) problems.add('table-no-rows', () => tableProblem('table-no-rows', { table }));
      for (const row of key.length > 0 ? [] : answers('repeated').map((cells) => new SqlRow(cells)))
        problems.add('row-repeated', () =>
          tableProblem('row-repeated', { table, row: row.count('row') }, { found: row.count('first') }),
        );
      return {
        table,
        rows: { read: n, refused: 0, unread: [], ...(empty.length === 0 ? {} : { empty }) },
        problems: problems.all({ table }),
      };
    },
  };
}

/** Rows that say the same as one before them, with the first of those: compared whole where their hashes are alike. */
function repeatedSql(form: Form, asOf: Day): string {
  const row = identifier(ROW);
  const hash =
    "hash_record_extended(ROW(coalesce(CAST(person AS text), ''), unit, known, jsonb_hash_extended(fields, 0)), 0)";
  return `WITH newest AS MATERIALIZED (${newestSql(form, asOf)})
SELECT row, first FROM (
SELECT ${row} AS row, min(${row}) OVER (PARTITION BY person, unit, known, fields) AS first FROM newest
WHERE ${hash} IN (SELECT ${hash} FROM newest GROUP BY 1 HAVING count(*) > 1)) r WHERE row > first ORDER BY row`;
}

/** The same of rows that are held. */
function repeatedHeldSql(form: Form): string {
  const row = identifier(ROW);
  const same = form.variables.map(({ id }) => identifier(id)).join(', ');
  return `SELECT row, first FROM (
SELECT ${row} AS row, min(${row}) OVER (PARTITION BY ${same}) AS first FROM ${identifier(asRead(form).id)}) r WHERE row > first ORDER BY row`;
}
