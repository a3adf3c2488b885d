import type { Day } from '../calendar/day.ts';
import type { Form, Row, Variable } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { LONGEST_WRITTEN, personNumber } from '../dictionary/person-number.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { IN_BYTES, identifier, literal } from '../engine/sql/text.ts';
import { listing, type Problem, problem, type Where } from '../problems/problem.ts';
import { asRead } from './as-read.ts';

/** How persons' numbers are spelled in the tables. */
export interface Spellings {
  /** How a form's rows, known as `r`, get the one spelling of their persons; undefined where all are spelled so already. */
  readonly of: (form: Form) => { readonly item: string; readonly join: string } | undefined;
  /** Numbers whose check digit is wrong, and persons that are spelled in several ways: by place, never the number. */
  readonly problems: readonly Problem[];
}

const text = (id: string): Variable => ({ id, name: id, type: 'text', required: true, personal: true, codes: [] });

/** A table of what numbers mean: those that are spelled in another way than the one, and those that fail their check digit. */
const SPELLINGS: Form = {
  id: 'person_spelling',
  name: '',
  description: '',
  row: '',
  key: [],
  variables: [text('written'), text('person'), { ...text('checks'), type: 'boolean' }],
};

/** Begins with a digit: asked first, since whole parts of a file without such ids need then not be read. */
const BEGINS_AS_A_NUMBER = `r.${identifier(PERSON)} ${IN_BYTES} >= '0' AND r.${identifier(PERSON)} ${IN_BYTES} < ':'`;
/** Of what is left whole the function says whether it is one: ten digits or more, with anything but letters between them. */
const LOOKS_LIKE_A_NUMBER = `${BEGINS_AS_A_NUMBER} AND length(r.${identifier(PERSON)}) BETWEEN 10 AND ${LONGEST_WRITTEN} AND r.${identifier(PERSON)} SIMILAR TO '([0-9][^0-9A-Za-z]*){10,}'`;

/**
 * Finds out what persons' numbers in the read tables mean on the extract date (`dictionary/person-number.ts`). Ids that look
 * like no number are never fetched, and tables without them are left as they are.
 */
export async function personSpellings(
  runtime: SqlRuntime,
  forms: readonly Form[],
  places: ReadonlyMap<string, Where>,
  asOf: Day,
): Promise<Spellings> {
  const about = forms.filter(({ variables }) => variables.some(({ id }) => id === PERSON));
  await runtime.release([SPELLINGS.id]);
  const numbers = await spelledNumbers(runtime, about, asOf);
  await runtime.hold(SPELLINGS, numbers);
  if (numbers.length === 0) return { of: () => undefined, problems: [] };
  const spelled = new Set<string>();
  const failing: Problem[] = [];
  for (const form of about) {
    const where = places.get(form.id) ?? { table: form.id };
    const rows = await runtime.rows(
      `SELECT min(r.${identifier(ROW)}) AS row, s.checks, max(CASE WHEN s.written <> s.person THEN 1 ELSE 0 END) AS other
FROM ${relation(form)} r JOIN ${identifier(SPELLINGS.id)} s ON s.written = r.${identifier(PERSON)} GROUP BY s.written, s.checks ORDER BY 1`,
    );
    const written = rows.map((cells) => new SqlRow(cells));
    if (written.some((number) => number.flag('other'))) spelled.add(form.id);
    const wrong = written.filter((number) => !number.flag('checks'));
    failing.push(...listed('person-number-check-digit', wrong, where));
  }
  return {
    of: ({ id }) =>
      spelled.has(id)
        ? {
            item: `COALESCE(s.person, r.${identifier(PERSON)})`,
            join: ` LEFT JOIN ${identifier(SPELLINGS.id)} s ON s.written = r.${identifier(PERSON)}`,
          }
        : undefined,
    problems: [...failing, ...(spelled.size === 0 ? [] : await severalSpellings(runtime, about, places))],
  };
}

/** Every spelling of a person that the tables have, and the one that they are known by; for {@link personSpellings} to have run before. */
export async function spellingsOf(runtime: SqlRuntime, written: string, asOf: Day): Promise<readonly string[]> {
  const person = personNumber(written, asOf)?.digits ?? written;
  const rows = await runtime.rows(`SELECT written FROM ${identifier(SPELLINGS.id)} WHERE person = ${literal(person)}`);
  return [...new Set([person, written, ...rows.map((cells) => new SqlRow(cells).text('written'))])];
}

const relation = (form: Form) => identifier(asRead(form).id);

const listed = (code: 'person-number-check-digit' | 'person-two-spellings', rows: readonly SqlRow[], where: Where) =>
  listing(rows, (row) => problem(code, {}, { ...where, row: row.count('row'), column: PERSON }));

/** What each number in the tables means, but for those that mean what they say and check: of them there is nothing to say. */
async function spelledNumbers(runtime: SqlRuntime, forms: readonly Form[], asOf: Day): Promise<Row[]> {
  const ids = forms.map(
    (form) => `SELECT r.${identifier(PERSON)} AS id FROM ${relation(form)} r WHERE ${LOOKS_LIKE_A_NUMBER}`,
  );
  const found: Row[] = [];
  if (ids.length === 0) return found;
  await runtime.columns(`SELECT DISTINCT id FROM (${ids.join(' UNION ALL ')}) n`, ([column = []]) => {
    for (const written of column) {
      if (typeof written !== 'string') continue;
      const number = personNumber(written, asOf);
      if (number === undefined || (number.checks && number.digits === written)) continue;
      found.push({ number: found.length, values: { written, person: number.digits, checks: number.checks } });
    }
  });
  return found;
}

/** Persons of whom the tables have more than one spelling: each by the first row with the second spelling. */
async function severalSpellings(
  runtime: SqlRuntime,
  forms: readonly Form[],
  places: ReadonlyMap<string, Where>,
): Promise<Problem[]> {
  const person = `r.${identifier(PERSON)}`;
  const rows = forms.map(
    (form, place) =>
      `SELECT COALESCE(s.person, ${person}) AS person, ${person} AS written, ${place} AS place, min(r.${identifier(ROW)}) AS row
FROM ${relation(form)} r LEFT JOIN ${identifier(SPELLINGS.id)} s ON s.written = ${person}
WHERE COALESCE(s.person, ${person}) IN (SELECT person FROM ${identifier(SPELLINGS.id)}) GROUP BY 1, 2`,
  );
  const found = await runtime.rows(`SELECT place, row FROM (
SELECT place, row, row_number() OVER (PARTITION BY person ORDER BY place, row) AS nth FROM (
SELECT person, written, place, row, row_number() OVER (PARTITION BY person, written ORDER BY place, row) AS again
FROM (${rows.join(' UNION ALL ')}) p) f WHERE again = 1) n WHERE nth = 2 ORDER BY place, row`);
  const second = found.map((cells) => new SqlRow(cells));
  return forms.flatMap(({ id }, place) => {
    const own = second.filter((row) => row.count('place') === place);
    return listed('person-two-spellings', own, places.get(id) ?? { table: id });
  });
}
