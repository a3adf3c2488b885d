import type { Day } from '../calendar/day.ts';
import { bindingColumns, otherDates } from '../dictionary/bound-tables.ts';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import type { Asked, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { dateLiteral, identifier } from '../engine/sql/text.ts';
import { listing, MOST_LISTED, type Problem, problem, type Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { asRead } from './as-read.ts';
import { countedOf, listedOf, ownRows } from './joined-rows.ts';
import type { LoadedTables } from './loaded-tables.ts';
import { personSpellings, type Spellings } from './person-spellings.ts';
import { repeatedKeysAsked, withoutRepeatedKeys } from './repeated-rows.ts';

/**
 * Makes each recorded form's relation out of the rows that were read: what was known of them on the extract date, as
 * `dictionary/bound-tables.ts` says it. Each is a view; nothing is copied. Rows outside it, dates that count as missing, and
 * what is odd about persons' numbers are added to the problems, and rows that repeat a key to those refused.
 * @param persons whether they stand as somebody has written them, or under pseudonyms that are spelled in one way
 */
export async function bindTables(
  runtime: SqlRuntime,
  dictionary: Dictionary,
  loaded: LoadedTables,
  asOf: Day,
  persons: 'as written' | 'pseudonyms' = 'as written',
): Promise<LoadedTables> {
  const forms = recordedForms(dictionary);
  const places = new Map(forms.map(({ id }): [string, Where] => [id, { ...loaded.read[id]?.where, table: id }]));
  const present = forms.filter(({ id }) => loaded.read[id] !== undefined);
  const spellings = persons === 'pseudonyms' ? ONE_SPELLING : await personSpellings(runtime, present, places, asOf);
  const doubtfulDays = present.filter(({ id }) => !loaded.read[id]?.noneLate);
  const late = await runtime.ask(doubtfulDays.map((form) => lateAsked(form, asOf)));
  const hasLate = (form: Form) => late[doubtfulDays.indexOf(form)] === true;
  const problems: Problem[] = [];
  const bound: { readonly form: Form; readonly sql: string }[] = [];
  for (const form of present) {
    const found = await boundRows(runtime, form, spellings, places.get(form.id) ?? {}, asOf, hasLate(form));
    problems.push(...found.problems);
    bound.push({ form, sql: found.sql });
  }
  // Keys that differ as they are written are the same only where they are spellings of one person's number.
  const isDoubtful = (form: Form) => !loaded.read[form.id]?.keysDiffer || spellings.of(form) !== undefined;
  const doubtful = bound.filter(({ form }) => isDoubtful(form) || runtime.apart !== undefined);
  const repeated = await runtime.ask(doubtful.map(({ form, sql }) => repeatedKeysAsked(runtime, form, sql)));
  const read: Record<string, LoadedTables['read'][string]> = { ...loaded.read };
  for (const form of forms) {
    const known = loaded.read[form.id];
    const sql = bound.find((one) => one.form === form)?.sql;
    if (known === undefined || sql === undefined) {
      await runtime.define({ name: form.id, sql: `SELECT * FROM ${identifier(asRead(form).id)}` });
      continue;
    }
    const repeats = new ProblemList();
    const where = places.get(form.id) ?? {};
    const some = repeated[doubtful.findIndex((one) => one.form === form)] === true;
    const { kept, refused } = some
      ? await withoutRepeatedKeys(runtime, form, sql, where, repeats)
      : { kept: sql, refused: 0 };
    await runtime.define({ name: form.id, sql: kept });
    problems.push(...repeats.all(where));
    read[form.id] = { ...known, refused: known.refused + refused, repeated: refused };
  }
  return { ...loaded, read, problems: [...loaded.problems, ...problems, ...spellings.problems] };
}

const ONE_SPELLING: Spellings = { of: () => undefined, problems: [] };

/** A form's rows as they were known, those that repeat a key among them. */
async function boundRows(
  runtime: SqlRuntime,
  form: Form,
  spellings: Spellings,
  where: Where,
  asOf: Day,
  hasLate: boolean,
): Promise<{ readonly sql: string; readonly problems: readonly Problem[] }> {
  const isLate = ({ id }: { id: string }) => `r.${identifier(id)} > ${dateLiteral(asOf)}`;
  const after = bindingColumns(form)
    .map((id) => `COALESCE(${isLate({ id })}, FALSE)`)
    .join(' OR ');
  const others = otherDates(form).filter(({ knownBy }) => knownBy === undefined);
  const rows = identifier(asRead(form).id);
  const asked = [
    `count(CASE WHEN ${after || 'FALSE'} THEN 1 END) AS after`,
    ...others.map(
      (each, place) => `count(CASE WHEN ${isLate(each)} AND NOT (${after || 'FALSE'}) THEN 1 END) AS other${place}`,
    ),
  ];
  const none = Object.fromEntries(['after', ...others.map((_, place) => `other${place}`)].map((name) => [name, 0]));
  const counted = `SELECT ${asked.join(', ')} FROM ${ownRows(runtime, form, asRead(form).id)} r`;
  const counts = hasLate ? onlyRow(await runtime.rows(counted, countedOf(form))) : new SqlRow(none);
  const places = async (condition: string) => {
    const found = await runtime.rows(
      `SELECT r.${identifier(ROW)} AS row FROM ${rows} r WHERE ${condition} ORDER BY 1 LIMIT ${MOST_LISTED}`,
      listedOf(form, ['row'], MOST_LISTED),
    );
    return found.map((cells) => new SqlRow(cells).count('row'));
  };

  const problems: Problem[] = [];
  const hasAfter = counts.count('after') > 0;
  if (hasAfter)
    problems.push(
      ...listing(await places(after), (row) => problem('after-extract', {}, { ...where, row }), counts.count('after')),
    );
  const late = new Set<string>();
  for (const [place, variable] of others.entries()) {
    const count = counts.count(`other${place}`);
    if (count === 0) continue;
    late.add(variable.id);
    const { id: column, name } = variable;
    const condition = `${isLate(variable)} AND NOT (${after || 'FALSE'})`;
    const make = (row: number) => problem('date-after-extract', { name }, { ...where, row, column });
    problems.push(...listing(await places(condition), make, count));
  }

  const person = spellings.of(form);
  const items = form.variables.map((variable) => {
    const column = `r.${identifier(variable.id)}`;
    if (variable.knownBy !== undefined) {
      const later = [variable, ...variable.knownBy.map((id) => ({ id }))].map(isLate).join(' OR ');
      return `CASE WHEN ${later} THEN ${dateLiteral(asOf)} ELSE ${column} END AS ${identifier(variable.id)}`;
    }
    if (late.has(variable.id))
      return `CASE WHEN ${column} <= ${dateLiteral(asOf)} THEN ${column} END AS ${identifier(variable.id)}`;
    return person !== undefined && variable.id === PERSON ? `${person.item} AS ${identifier(PERSON)}` : column;
  });
  const sql = `SELECT ${[`r.${identifier(ROW)}`, ...items].join(', ')} FROM ${rows} r${person?.join ?? ''}${hasAfter ? ` WHERE NOT (${after})` : ''}`;
  return { sql, problems };
}

/** Whether any day is after the extract date: the last of each column tells, and a Parquet file knows it without being read. */
function lateAsked(form: Form, asOf: Day): Asked<boolean> {
  const columns = [...bindingColumns(form), ...otherDates(form).map(({ id }) => id)];
  if (columns.length === 0) return { questions: [], read: () => false };
  const last = columns.map((id) => `COALESCE(max(r.${identifier(id)}) > ${dateLiteral(asOf)}, FALSE)`);
  const sql = `SELECT ${last.join(' OR ')} AS late FROM ${identifier(asRead(form).id)} r`;
  return {
    questions: [{ id: 'late', sql, joined: countedOf(form) }],
    read: (answers) => onlyRow(answers('late')).flag('late'),
  };
}
