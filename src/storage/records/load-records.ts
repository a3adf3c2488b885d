import { asRead } from '../../analysis/as-read.ts';
import { isEmptyTelling } from '../../analysis/empty-columns.ts';
import { countedOf, listedOf, ownRows } from '../../analysis/joined-rows.ts';
import type { LoadedTables, TableRows } from '../../analysis/loaded-tables.ts';
import { FIRST_ROW, rowNumbers } from '../../analysis/row-numbers.ts';
import type { Day } from '../../calendar/day.ts';
import type { Dictionary, Form, Variable } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { ROW } from '../../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../../engine/sql/sql-row.ts';
import type { Asked, SqlAnswer, SqlRuntime } from '../../engine/sql/sql-runtime.ts';
import { dateLiteral, identifier, literal } from '../../engine/sql/text.ts';
import { ProblemList } from '../../problems/problem-list.ts';
import { tableProblem } from '../../problems/table-problem.ts';
import { columnTypeOf } from '../postgres-runtime.ts';
import type { RecordedRow } from './as-one-person.ts';
import { countedHere } from './counted-here.ts';
import {
  type KeptForm,
  keptForms,
  likeInSql,
  likePairs,
  type MergedRecords,
  type RowPair,
  readKeptSql,
} from './read-kept-rows.ts';
import { registeredRow } from './rows-as-of.ts';

/** What is read of the register. */
export interface RecordsAsked {
  readonly dictionary: Dictionary;
  readonly asOf: Day;
  /** The forms whose newest versions the database keeps as rows. */
  readonly kept: ReadonlySet<string>;
  /** Left out where nobody is several pseudonyms. */
  readonly merged?: MergedRecords;
}

/** The register's records as the tables that an extract's are read into. */
export interface LoadedRecords extends LoadedTables {
  /** The forms whose relations number each row by its record. */
  readonly byRecord: ReadonlySet<string>;
}

/**
 * Makes the relations that an extract's tables are read into out of the records themselves: signed, as they were known at the end of the
 * day, of those that whoever asks may see. What reading the extract would tell is told. Where the newest versions are what was known, they are
 * read out of the rows that the database keeps of them, and numbered by their records; else out of the versions, and numbered as an extract is.
 */
export async function loadRecords(runtime: SqlRuntime, asked: RecordsAsked): Promise<LoadedRecords> {
  const { dictionary, asOf, merged } = asked;
  const isApart = runtime.apart !== undefined;
  const forms = recordedForms(dictionary);
  const kept = await keptForms(
    runtime,
    forms.filter(({ id }) => asked.kept.has(id)),
    asOf,
    merged,
  );
  for (const form of forms) {
    const { id, ...read } = asRead(form);
    const own = kept.get(form);
    if (own !== undefined) await runtime.define({ name: id, ...readKeptSql(form, own) });
    else if (merged === undefined) await runtime.define({ name: id, sql: readSql(form, asOf, isApart), kept: true });
    else await runtime.hold({ id, ...read }, (await merged.records(form)).map(heldRow));
  }
  const found = await runtime.ask(
    forms.map((form) => formAsked(runtime, form, kept.get(form) ?? { asOf, isApart, isHeld: merged !== undefined })),
  );
  const byRecord = new Set(
    isApart ? forms.map(({ id }) => id) : [...kept].flatMap(([{ id }, { isNumbered }]) => (isNumbered ? [] : [id])),
  );
  const numbers = await rowNumbers(
    runtime,
    new Map(
      found
        .filter(({ form }) => byRecord.has(form.id))
        .map(({ form, alike }) => [form, new Set(alike.map(({ first }) => first))]),
    ),
  );
  const problems = found.flatMap(({ form, rows, alike }) => {
    const list = new ProblemList();
    const table = form.id;
    if (rows.read === 0) list.add('table-no-rows', () => tableProblem('table-no-rows', { table }));
    for (const { row, first } of alike)
      list.add('row-repeated', () =>
        tableProblem('row-repeated', { table, row }, { found: numbers.get(form)?.get(first) ?? first }),
      );
    return list.all({ table });
  });
  return {
    read: Object.fromEntries(found.map(({ form, rows }) => [form.id, rows])),
    lost: [],
    refused: false,
    problems,
    byRecord,
  };
}

/** Made-up persons are known by the database, and not by how they are designated. */
const heldRow = (row: RecordedRow, at: number) => registeredRow({ ...row, made_up: false }, at + FIRST_ROW);

/**
 * The newest version that was known of each record and is no draft, where it isn't retracted, with the number of its row. Each record's is
 * looked up by itself: to join all versions would be to ask of each whether it may be seen. What it is not is asked, since the database
 * takes it that little is what is asked for.
 */
function newestSql({ id }: Form, asOf: Day, isApart: boolean): string {
  // Of several databases' rows none knows the number.
  const row = isApart ? 'r.record' : `row_number() OVER (ORDER BY r.record) + ${FIRST_ROW - 1}`;
  return `SELECT ${row} AS ${identifier(ROW)}, r.person, r.unit, v.known, v.fields
FROM vm.record r CROSS JOIN LATERAL (
SELECT v.known, v.status, v.fields FROM vm.version v WHERE v.record = r.record AND v.status <> 'draft' AND v.known <= ${dateLiteral(asOf)} ORDER BY v.nr DESC LIMIT 1) v
WHERE r.form = ${literal(id)} AND v.status <> 'retracted'${isApart ? countedHere('r.unit') : ''}`;
}

function readSql(form: Form, asOf: Day, isApart: boolean): string {
  const items = form.variables.map((variable) => `${valueSql(variable)} AS ${identifier(variable.id)}`);
  return `SELECT ${[identifier(ROW), ...items].join(', ')} FROM (${newestSql(form, asOf, isApart)}) newest`;
}

function valueSql({ id, type }: Variable): string {
  if (id === PERSON) return 'CAST(person AS text)';
  if (id === REPORTING_UNIT) return "NULLIF(unit, '')";
  if (id === KNOWN) return 'known';
  return `CAST(fields ->> ${literal(id)} AS ${columnTypeOf(type)})`;
}

/** Records that are read out of versions. */
interface ReadVersions {
  readonly asOf: Day;
  readonly isApart: boolean;
  readonly isHeld: boolean;
}

interface FormFound {
  readonly form: Form;
  readonly rows: TableRows;
  /** Rows that are like one before them. */
  readonly alike: readonly RowPair[];
}

/** How many rows a form has, which columns none of them has a value in, and which are like one before them. */
function formAsked(runtime: SqlRuntime, form: Form, from: KeptForm | ReadVersions): Asked<FormFound> {
  const kept = 'held' in from ? from : undefined;
  const optional = form.variables.filter(({ required }) => !required);
  const counts = optional.map(({ id }, place) => `count(${identifier(id)}) AS filled${place}`);
  const alike = form.key.length > 0 ? undefined : alikeOf(form, from);
  const rows = ownRows(runtime, form, asRead(form).id);
  return {
    questions: [
      {
        ...{ id: 'counts', sql: `SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${rows} o` },
        joined: countedOf(form),
      },
      ...(alike === undefined ? [] : [{ id: 'repeated', sql: alike, joined: listedOf(form, ['row']) }]),
    ],
    read: (answers) => {
      const counted = onlyRow(answers('counts'));
      const n = counted.count('n');
      const empty = optional.flatMap((variable, place) =>
        isEmptyTelling(variable, n) && counted.count(`filled${place}`) === 0 ? [variable.id] : [],
      );
      const pairs = alike === undefined ? [] : pairsIn(answers('repeated'));
      return {
        form,
        rows: { read: n, refused: 0, unread: [], ...(empty.length === 0 ? {} : { empty }), ...kept?.told },
        alike: kept === undefined ? pairs : likePairs(form, pairs, kept),
      };
    },
  };
}

function alikeOf(form: Form, from: KeptForm | ReadVersions): string | undefined {
  if ('held' in from) return likeInSql(form, from);
  return from.isHeld ? repeatedHeldSql(form) : repeatedSql(form, from);
}

const pairsIn = (answer: SqlAnswer): readonly RowPair[] =>
  answer.map((cells) => new SqlRow(cells)).map((row) => ({ row: row.count('row'), first: row.count('first') }));

/** Rows that say the same as one before them, with the first of those: compared whole where their hashes are alike. */
function repeatedSql(form: Form, { asOf, isApart }: ReadVersions): string {
  const row = identifier(ROW);
  const hash =
    "hash_record_extended(ROW(coalesce(CAST(person AS text), ''), unit, known, jsonb_hash_extended(fields, 0)), 0)";
  return `WITH newest AS MATERIALIZED (${newestSql(form, asOf, isApart)})
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
