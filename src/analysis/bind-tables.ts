import type { Day } from '../calendar/day.ts';
import { bindingColumns, otherDates } from '../dictionary/bound-tables.ts';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import { dateLiteral, identifier } from '../engine/sql/text.ts';
import { listing, MOST_LISTED, type Problem, problem, type Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { asRead } from './as-read.ts';
import type { Database } from './duckdb.ts';
import type { LoadedTables } from './loaded-tables.ts';
import { personSpellings, type Spellings } from './person-spellings.ts';
import { withoutRepeatedKeys } from './repeated-rows.ts';

/**
 * Makes each recorded form's relation out of the rows that were read: what was known of them on the extract date, as
 * `dictionary/bound-tables.ts` says it. Each is a view; nothing is copied. Rows outside it, dates that count as missing, and
 * what is odd about persons' numbers are added to the problems, and rows that repeat a key to those refused.
 */
export async function bindTables(
  database: Database,
  dictionary: Dictionary,
  loaded: LoadedTables,
  asOf: Day,
): Promise<LoadedTables> {
  const problems: Problem[] = [];
  const read: Record<string, LoadedTables['read'][string]> = {};
  const forms = recordedForms(dictionary);
  const places = new Map(forms.map(({ id }): [string, Where] => [id, { ...loaded.read[id]?.where, table: id }]));
  const present = forms.filter(({ id }) => loaded.read[id] !== undefined);
  const spellings = await personSpellings(database, present, places, asOf);
  for (const form of forms) {
    const known = loaded.read[form.id];
    if (known === undefined) {
      await database.run(
        `CREATE OR REPLACE VIEW ${identifier(form.id)} AS SELECT * FROM ${identifier(asRead(form).id)}`,
      );
      continue;
    }
    const bound = await bindTable(
      database,
      form,
      spellings,
      places.get(form.id) ?? {},
      asOf,
      known.keysDiffer === true,
    );
    problems.push(...bound.problems);
    read[form.id] = { ...known, refused: known.refused + bound.refused, repeated: bound.refused };
  }
  return { ...loaded, read, problems: [...loaded.problems, ...problems, ...spellings.problems] };
}

async function bindTable(
  database: Database,
  form: Form,
  spellings: Spellings,
  where: Where,
  asOf: Day,
  keysDiffer: boolean,
): Promise<{ readonly refused: number; readonly problems: readonly Problem[] }> {
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
  const counts = (await hasLateDay(database, form, rows, asOf))
    ? onlyRow(await database.rows(`SELECT ${asked.join(', ')} FROM ${rows} r`))
    : new SqlRow(none);
  const places = async (condition: string) => {
    const found = await database.rows(
      `SELECT r.${identifier(ROW)} AS row FROM ${rows} r WHERE ${condition} ORDER BY 1 LIMIT ${MOST_LISTED}`,
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
  const bound = `SELECT ${[`r.${identifier(ROW)}`, ...items].join(', ')} FROM ${rows} r${person?.join ?? ''}${hasAfter ? ` WHERE NOT (${after})` : ''}`;
  const repeats = new ProblemList();
  // Keys that differ as they are written are the same only where they are spellings of one person's number.
  const { kept, refused } =
    keysDiffer && person === undefined
      ? { kept: bound, refused: 0 }
      : await withoutRepeatedKeys(database, form, bound, where, repeats);
  await database.run(`CREATE OR REPLACE VIEW ${identifier(form.id)} AS ${kept}`);
  return { refused, problems: [...problems, ...repeats.all(where)] };
}

/** Whether any day is after the extract date: the last of each column tells, and a Parquet file knows it without being read. */
async function hasLateDay(database: Database, form: Form, rows: string, asOf: Day): Promise<boolean> {
  const columns = [...bindingColumns(form), ...otherDates(form).map(({ id }) => id)];
  if (columns.length === 0) return false;
  const last = columns.map((id) => `COALESCE(max(r.${identifier(id)}) > ${dateLiteral(asOf)}, FALSE)`);
  return onlyRow(await database.rows(`SELECT ${last.join(' OR ')} AS late FROM ${rows} r`)).flag('late');
}
