import type { TableRows } from '../../analysis/loaded-tables.ts';
import { FIRST_ROW } from '../../analysis/row-numbers.ts';
import type { Day } from '../../calendar/day.ts';
import type { Form, Row, Variable } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReported, REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { MOST_ROWS } from '../../engine/sql/row-key.ts';
import { ROW } from '../../engine/sql/source-sql.ts';
import { onlyRow } from '../../engine/sql/sql-row.ts';
import type { Asked, SqlRelation, SqlRuntime } from '../../engine/sql/sql-runtime.ts';
import { dateLiteral, IN_BYTES, identifier } from '../../engine/sql/text.ts';
import type { RecordedRow } from './as-one-person.ts';
import { countedHere } from './counted-here.ts';
import { registeredRow } from './rows-as-of.ts';

/** Some persons are several pseudonyms: what one designation is under another's key only the program knows, so that they are held and not asked for. */
export interface MergedRecords {
  /** All of their pseudonyms. */
  readonly persons: readonly string[];
  /** A form's records as they are when those who are one person are so: of all, or of some persons. */
  readonly records: (form: Form, persons?: readonly string[]) => Promise<readonly RecordedRow[]>;
}

/** A form whose rows are what was known on the day: how they are to be read. */
export interface KeptForm {
  /** Whether some of them may say the same as others, or have their key. */
  readonly mayBeAlike: boolean;
  /** Records of persons who are several pseudonyms, which stand in place of their rows. */
  readonly held: readonly RecordedRow[];
  /** Those pseudonyms. */
  readonly persons: readonly string[];
  /** Rows have the numbers of an extract, since what will be told of them says another row's. Else they have those of their records. */
  readonly isNumbered: boolean;
  /** Units are in several databases: those that count elsewhere are left out. */
  readonly isApart: boolean;
  /** What is known of the rows without looking at them. */
  readonly told: Pick<TableRows, 'keysDiffer' | 'noneLate'>;
}

/** A row and the first that it is like. */
export interface RowPair {
  readonly row: number;
  readonly first: number;
}

const tableOf = ({ id }: Pick<Form, 'id'>) => `vm_row.${identifier(id)}`;
const mergedOf = ({ id }: Pick<Form, 'id'>) => `${id}_merged`;

/**
 * The forms whose kept rows are what was known on the day to whoever asks: no version in them became known later. The records of merged persons
 * are held beside them.
 */
export async function keptForms(
  runtime: SqlRuntime,
  forms: readonly Form[],
  asOf: Day,
  merged: MergedRecords | undefined,
): Promise<ReadonlyMap<Form, KeptForm>> {
  const facts = await runtime.ask(forms.map((form) => factsAsked(form, asOf)));
  const kept = new Map<Form, KeptForm>();
  for (const [place, form] of forms.entries()) {
    const { isKnown = false, mayBeAlike = true, isLate = true } = facts[place] ?? {};
    if (!isKnown) continue;
    const persons = form.variables.some(({ id }) => id === PERSON) ? (merged?.persons ?? []) : [];
    const held = persons.length === 0 ? [] : ((await merged?.records(form, persons)) ?? []);
    if (persons.length > 0) await runtime.hold({ ...form, id: mergedOf(form) }, held.map(heldRow));
    const isUnlike = !mayBeAlike && held.length === 0;
    kept.set(form, {
      ...{ mayBeAlike, held, persons },
      // Of several databases' rows none knows the number.
      isNumbered: form.key.length > 0 && !isUnlike && runtime.apart === undefined,
      isApart: runtime.apart !== undefined,
      told: {
        ...(form.key.length > 0 && isUnlike ? { keysDiffer: true } : {}),
        ...(isLate || held.some((row) => hasLater(form, heldRow(row), asOf)) ? {} : { noneLate: true }),
      },
    });
  }
  return kept;
}

/** Made-up persons are known by the database, and not by how they are designated. */
const heldRow = (row: RecordedRow) => registeredRow({ ...row, made_up: false }, row.record);

const hasLater = ({ variables }: Form, { values }: Row, asOf: Day) =>
  variables.some(({ id, type }) => type === 'date' && String(values[id] ?? '') > asOf);

interface Facts {
  readonly isKnown: boolean;
  readonly isLate: boolean;
  readonly mayBeAlike: boolean;
}

function factsAsked(form: Form, asOf: Day): Asked<Facts> {
  const any = (condition: string) => `EXISTS (SELECT FROM ${tableOf(form)} WHERE ${condition})`;
  const later = `_until > ${dateLiteral(asOf)}`;
  const items = {
    // What became known later hides what was known; a value that its variable can't have, only versions tell.
    is_other: `${any(`${later} AND _known > ${dateLiteral(asOf)}`)} OR ${any('_unfit')} OR ${any(`_record > ${MOST_ROWS}`)}`,
    is_late: any(later),
    may_be_alike: any('_like'),
  };
  const sql = `SELECT ${Object.entries(items)
    .map(([name, item]) => `${item} AS ${name}`)
    .join(', ')}`;
  return {
    questions: [{ id: 'facts', sql, joined: { rows: 'added', by: [] } }],
    read: (answers) => {
      const row = onlyRow(answers('facts'));
      return { isKnown: !row.flag('is_other'), isLate: row.flag('is_late'), mayBeAlike: row.flag('may_be_alike') };
    },
  };
}

/** The relation of a form's kept rows. It is read where it stands: who asks for few rows or columns reads no others. */
export function readKeptSql(form: Form, kept: KeptForm): Omit<SqlRelation, 'name'> {
  const row = identifier(ROW);
  const names = form.variables.map(({ id }) => identifier(id));
  const items = form.variables.map((variable) => `${valueSql(variable)} AS ${identifier(variable.id)}`);
  const own = `SELECT ${[`_record AS ${row}`, ...items].join(', ')} FROM ${tableOf(form)} WHERE NOT _retracted${notMerged('', kept)}${kept.isApart ? countedHere('_unit') : ''}`;
  const all =
    kept.persons.length === 0
      ? own
      : `${own} UNION ALL SELECT ${[row, ...names].join(', ')} FROM ${identifier(mergedOf(form))}`;
  if (kept.isNumbered) {
    const number = `row_number() OVER (ORDER BY ${row}) + ${FIRST_ROW - 1} AS ${row}`;
    return { sql: `SELECT ${[number, ...names].join(', ')} FROM (${all}) one`, kept: true };
  }
  // Of what no unit reports it is asked of each row whose patient it is.
  return isReported(form) ? { sql: all } : { sql: all, kept: true };
}

function valueSql({ id }: Variable): string {
  if (id === PERSON) return `CAST(_person AS text) ${IN_BYTES}`;
  if (id === REPORTING_UNIT) return "NULLIF(_unit, '')";
  return id === KNOWN ? '_known' : identifier(id);
}

function notMerged(alias: string, { persons }: KeptForm): string {
  if (persons.length === 0) return '';
  const person = `${alias}_person`;
  return ` AND (${person} IS NULL OR ${person} NOT IN (${persons.map((one) => `'${one}'`).join(', ')}))`;
}

/** The rows that say the same as one before them, with the first of those, by record: of those that are marked, which few are. */
export function likeInSql(form: Form, kept: KeptForm): string | undefined {
  if (!kept.mayBeAlike) return undefined;
  return `SELECT row, first FROM (
SELECT k._record AS row, min(k._record) OVER (PARTITION BY k._person, k._unit, k._known, v.fields) AS first
FROM ${tableOf(form)} k CROSS JOIN LATERAL (SELECT v.fields FROM vm.version v WHERE v.record = k._record AND v.nr = k._nr LIMIT 1) v
WHERE k._like AND NOT k._retracted${notMerged('k.', kept)}${kept.isApart ? countedHere('k._unit') : ''}) r WHERE row > first ORDER BY row`;
}

/** The same of those, and of held records: rows that are alike are of one person, and so either all held or none. */
export function likePairs({ key }: Form, found: readonly RowPair[], { held }: KeptForm): readonly RowPair[] {
  if (key.length > 0) return [];
  const firsts = new Map<string, number>();
  const pairs = held.flatMap(({ record, person, unit, known, fields }): RowPair[] => {
    const said = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
    const all = JSON.stringify([person, unit, known, said]);
    const first = firsts.get(all);
    if (first !== undefined) return [{ row: record, first }];
    firsts.set(all, record);
    return [];
  });
  return [...found, ...pairs].toSorted((one, other) => one.row - other.row);
}
