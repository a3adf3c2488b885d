import type { Form } from '../dictionary/dictionary.ts';
import { isReported, REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import type { ApartWords, Asked, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';
import type { Where } from '../problems/problem.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { countedOf, listedOf } from './joined-rows.ts';
import { rowNumbers } from './row-numbers.ts';

/** A form's rows: its relation in SQL, and the same with the columns `beside`, which aren't judged but tell rows apart. */
export interface ComparedRows {
  readonly relation: string;
  readonly whole: string;
  readonly beside: readonly string[];
  /** Where it is known which rows are alike: the columns that were looked at, and a query of the hashes that several rows have. */
  readonly alike?: { readonly columns: readonly string[]; readonly hashes: string };
}

/**
 * Counts and lists the rows that are equal to an earlier one in every column (contract.md 1). Of a form with a key none is
 * asked for: there a repeated key is a matter of what is known on a day.
 */
export async function repeatedRows(
  runtime: SqlRuntime,
  form: Form,
  compared: ComparedRows,
  where: Where,
  problems: ProblemList,
): Promise<number> {
  if (form.key.length > 0) return 0;
  const columns = form.variables.map(({ id }) => id);
  const later = laterRows(runtime, columns, compared);
  const rows = await runtime.rows(`${later} ORDER BY 1`);
  for (const row of rows.map((cells) => new SqlRow(cells)))
    problems.add('row-repeated', () =>
      tableProblem('row-repeated', { ...where, row: row.count(ROW) }, { found: row.count('first') }),
    );
  return rows.length;
}

/** The table of a form's rows that repeat its key; there when any does. */
export const repeatedKeyRows = ({ id }: Form) => `${id}_refused`;

/** Whether any rows of a form's relation have the same key. */
export function repeatedKeysAsked({ words, apart }: SqlRuntime, form: Form, relation: string): Asked<boolean> {
  const { key } = form;
  if (key.length === 0) return { questions: [], read: () => false };
  // What two databases have alike neither knows.
  if (apart !== undefined && isOfAll(form)) return { questions: [], read: () => true };
  const sql = `SELECT count(*) - count(DISTINCT ${words.hash(key)}) AS n FROM (${relation}) t`;
  return {
    questions: [{ id: 'repeats', sql, joined: countedOf(form) }],
    read: (answers) => onlyRow(answers('repeats')).count('n') > 0,
  };
}

/** The relation without the rows that repeat the form's key, which are refused and listed (contract.md 1). */
export async function withoutRepeatedKeys(
  runtime: SqlRuntime,
  form: Form,
  relation: string,
  where: Where,
  problems: ProblemList,
): Promise<{ readonly kept: string; readonly refused: number }> {
  const { apart } = runtime;
  if (apart !== undefined && isOfAll(form)) return withoutKeysApart(runtime, apart, form, relation, where, problems);
  const sql = laterRows(runtime, form.key, { relation, whole: relation, beside: [] });
  const refused = identifier(repeatedKeyRows(form));
  const row = identifier(ROW);
  await runtime.define({ name: repeatedKeyRows(form), sql, kept: true });
  const found = await runtime.rows(`SELECT * FROM ${refused} ORDER BY ${row}`, listedOf(form, [ROW]));
  const later = found
    .map((cells) => new SqlRow(cells))
    .map((each) => ({ nr: each.count(ROW), first: each.count('first') }));
  await tellKeys(runtime, form, later, where, problems);
  const kept = `SELECT * FROM (${relation}) t WHERE NOT EXISTS (SELECT 1 FROM ${refused} r WHERE r.${row} = t.${row})`;
  return { kept, refused: found.length };
}

/** Tells of rows that have the key of one before them. */
async function tellKeys(
  runtime: SqlRuntime,
  form: Form,
  later: readonly { readonly nr: number; readonly first: number }[],
  where: Where,
  problems: ProblemList,
): Promise<void> {
  const firsts = new Set(later.map(({ first }) => first));
  // In several databases rows are known by their records.
  const numbers =
    runtime.apart === undefined ? undefined : (await rowNumbers(runtime, new Map([[form, firsts]]))).get(form);
  const name = form.key.join(' och ');
  for (const { nr, first } of later)
    problems.add('duplicate-key', () =>
      tableProblem('duplicate-key', { ...where, row: nr }, { name, found: numbers?.get(first) ?? first }),
    );
}

/** Whether rows of several units may have one key. */
const isOfAll = (form: Form) => isReported(form) && !form.key.includes(REPORTING_UNIT);

/** The same of rows in several databases: which are alike is known by the marks of their keys, in the program. */
async function withoutKeysApart(
  runtime: SqlRuntime,
  { mark }: ApartWords,
  form: Form,
  relation: string,
  where: Where,
  problems: ProblemList,
): Promise<{ readonly kept: string; readonly refused: number }> {
  const row = identifier(ROW);
  const marks = await runtime.rows(
    `SELECT ${row}, ${mark(form.key)} AS mark FROM (${relation}) t`,
    listedOf(form, [ROW]),
  );
  const firsts = new Map<string, number>();
  const later = marks.flatMap((cells) => {
    const [nr, own] = [new SqlRow(cells).count(ROW), new SqlRow(cells).text('mark')];
    const first = firsts.get(own);
    if (first === undefined) firsts.set(own, nr);
    return first === undefined ? [] : [{ nr, first }];
  });
  if (later.length === 0) return { kept: relation, refused: 0 };
  await tellKeys(runtime, form, later, where, problems);
  const refused = later.map(({ nr }) => nr).join(', ');
  return { kept: `SELECT * FROM (${relation}) t WHERE t.${row} NOT IN (${refused})`, refused: later.length };
}

/** A query of the rows that are alike in the columns to one before them, with the `first` of those. */
function laterRows(
  { words }: SqlRuntime,
  compared: readonly string[],
  { relation, whole, beside, alike: known }: ComparedRows,
): string {
  // Only rows that are alike by their hash are worth comparing whole.
  const hash = words.hash(known?.columns ?? compared);
  const row = identifier(ROW);
  const alike = known?.hashes ?? `SELECT ${hash} FROM (${relation}) t GROUP BY 1 HAVING count(*) > 1`;
  const partition = [...compared.map(identifier), ...beside].join(', ');
  return `SELECT ${row}, first FROM (SELECT ${row}, min(${row}) OVER (PARTITION BY ${partition}) AS first
FROM (${whole}) t WHERE ${hash} IN (${alike})) w WHERE ${row} > first`;
}
