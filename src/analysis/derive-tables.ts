import { columnsRead } from '../dictionary/derived/columns-read.ts';
import { derivedRows } from '../dictionary/derived/derived-rows.ts';
import type { DerivedTables } from '../dictionary/derived/derived-tables.ts';
import { type DerivedForm, derivedForms, derivedVariables } from '../dictionary/derived-forms.ts';
import type { Dictionary, Form, Row } from '../dictionary/dictionary.ts';
import { LowestRows } from '../dictionary/lowest-rows.ts';
import type { Organisation } from '../dictionary/organisation.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import type { SqlRelation, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';
import type { Problem } from '../problems/problem.ts';
import { readColumns } from './read-columns.ts';

/** Enough to be quick, few enough to be small. */
const ROWS_AT_A_TIME = 50_000;

/**
 * Makes the derived forms' relations out of the recorded ones, in place of earlier ones: every column of the base form and
 * the derived values, numbered as the base form's rows. The values are `derivedRows`, for some persons at a time: so many
 * that the largest table has about `rowsAtATime` rows of theirs. Each relation is a view, on its base and a table beside it.
 * Returns what should be looked at, of each code no more than a person reads.
 */
export async function deriveTables(
  runtime: SqlRuntime,
  dictionary: Dictionary,
  derivedTables: DerivedTables,
  organisation: Organisation,
  rowsAtATime = ROWS_AT_A_TIME,
): Promise<Problem[]> {
  const forms = derivedForms(dictionary);
  const columns = columnsRead(dictionary);
  const problems = new LowestRows();
  const added = forms.map(addedColumns);
  for (const form of added) {
    await runtime.release([form.id]);
    await runtime.hold(form, []);
  }
  const parts = Math.ceil((await largest(runtime, [...columns.keys()])) / rowsAtATime);
  for (let part = 0; part < parts; part++) {
    const where = parts === 1 ? 'TRUE' : `${runtime.words.hash([PERSON])} % ${parts} = ${part}`;
    const tables = new Map<string, readonly Row[]>();
    for (const [table, read] of columns)
      tables.set(table, await readColumns(runtime, formOf(dictionary, table), read, where));
    const derived = derivedRows(tables, dictionary, { derivedTables, organisation });
    problems.add(derived.problems);
    for (const [place, form] of added.entries())
      await runtime.hold(form, derived.rows.get(forms[place]?.id ?? '') ?? []);
  }
  for (const form of forms) await runtime.define(wholeRelation(form));
  return problems.all();
}

/** A table beside the base form's, with the derived values only. */
function addedColumns(form: DerivedForm): Form {
  return { ...form, id: `${form.id}_added`, variables: derivedVariables(form) };
}

/** The base form's columns are not copied: each is read where it stands, when somebody asks for it. */
function wholeRelation(form: DerivedForm): SqlRelation {
  const added = addedColumns(form);
  const row = identifier(ROW);
  const own = new Set(added.variables.map(({ id }) => id));
  const items = form.variables.map(({ id }) => `${own.has(id) ? 'd' : 'b'}.${identifier(id)}`);
  const sql = `SELECT ${[`d.${row}`, ...items].join(', ')}
FROM ${identifier(added.id)} d JOIN ${identifier(form.base)} b ON b.${row} = d.${row}`;
  return { name: form.id, sql };
}

async function largest(runtime: SqlRuntime, tables: readonly string[]): Promise<number> {
  const counts = tables.map((table) => `SELECT count(*) AS n FROM ${identifier(table)}`);
  if (counts.length === 0) return 0;
  return onlyRow(await runtime.rows(`SELECT max(n) AS n FROM (${counts.join(' UNION ALL ')}) c`)).count('n');
}

function formOf({ forms }: Dictionary, table: string): Form {
  const form = forms.get(table);
  if (form === undefined) throw new RangeError(`there is no form ${table}`);
  return form;
}
