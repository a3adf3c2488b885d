import type { Form, Row, Value } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReported, REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { StreamedRows } from '../../dictionary/streamed-rows.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { pseudonymsOf, survivorsOf } from '../persons/survivors.ts';
import type { RegisterStore } from '../register-store.ts';
import { lockMet, type OpenLock, openLocks } from './locks.ts';
import { type RecordContent, recordContent } from './record-content.ts';
import { RowMarks } from './row-marks.ts';

/** What an import of a form's rows would do. Of a million rows it is small, unless the most are changed. */
export interface ImportPlan {
  readonly form: Form;
  readonly rows: StreamedRows;
  /** How many the register hasn't. */
  readonly fresh: number;
  /** Rows that are there, but say something else. */
  readonly changed: readonly ChangedRow[];
  /** Rows that stand back for what somebody is doing by hand, or has done. */
  readonly held: readonly HeldRow[];
  /** How many are there as they are. */
  readonly same: number;
  /** The rows of which nothing is written. */
  readonly passed: Pick<RowMarks, 'has'>;
}

/** A row that says something else than the record that it is taken for. */
export interface ChangedRow {
  readonly row: number;
  readonly record: number;
  /** Under which pseudonym the record is: not that of the row's number, where two have been merged. */
  readonly person: string | undefined;
  readonly madeFrom: number;
  /** What the register says was signed by somebody, and not taken in. */
  readonly isByHand: boolean;
  /** What the register says, and what the row does, of each variable that differs. */
  readonly differs: readonly Difference[];
}

/**
 * A row that isn't taken in: `draft`, while somebody works on its record; `retracted`, where somebody has retracted it; `locked`, where that record
 * or its unit's year is.
 */
export interface HeldRow {
  readonly row: number;
  readonly reason: 'draft' | 'retracted' | 'locked';
}

export interface Difference {
  readonly variable: string;
  readonly before: Value;
  readonly after: Value;
}

/** A record of a form as it is now: what was signed or retracted last, or its draft where nothing was. */
interface Current {
  readonly record: number;
  readonly nr: number;
  /** The newest version, which is a draft where it isn't the one told of. */
  readonly head: number;
  readonly person: string | null;
  readonly unit: string;
  readonly print: string;
  readonly fields: Readonly<Record<string, Value>>;
  readonly status: FormStatus;
  /** As what who wrote it asked. */
  readonly role: string;
}

/** What a row says, as a record under one of the person's pseudonyms would. */
interface RowContent extends RecordContent {
  readonly person: string | null;
}

/** Rows and the records of their persons that are held in memory at a time. */
const PART = 20_000;

/**
 * Holds rows against what the register has, and writes nothing. Equal rows are as many records; a row that says something else is taken
 * for a record of the same person, unit and day that the file no longer has, in the order that they stand in. What somebody has a draft
 * of, or has retracted, no row changes and no row brings back. The rows of a person are looked at together, and not all persons at once.
 */
export async function planImport(
  store: RegisterStore,
  asking: Asking,
  form: Form,
  rows: StreamedRows,
): Promise<ImportPlan> {
  const trace = { action: 'jämföra inför import', scope: { forms: form.id } };
  return store.door.read(asking, trace, async (connection) => {
    const [there] = await connection.rows('select exists (select from vm.record where form = $1) as "any"', [form.id]);
    const found = new Found();
    const locks = await openLocks(connection);
    // Of what isn't there yet a year may be locked.
    if (there?.['any'] === true || locks.length > 0) await compare({ connection, store, form, locks }, rows, found);
    const { changed, held, same, passed } = found;
    const inOrder = (a: { readonly row: number }, b: { readonly row: number }) => a.row - b.row;
    const fresh = rows.count - changed.length - held.length - same;
    return { ...{ form, rows, fresh, same, passed }, changed: changed.toSorted(inOrder), held: held.toSorted(inOrder) };
  });
}

/** What has been found of rows so far; those of which nothing is found are new. */
class Found {
  readonly changed: ChangedRow[] = [];
  readonly held: HeldRow[] = [];
  same = 0;
  readonly passed = new RowMarks();

  hold(row: number, reason: HeldRow['reason']): void {
    this.held.push({ row, reason });
    this.passed.add(row);
  }

  keep(row: number): void {
    this.same += 1;
    this.passed.add(row);
  }
}

interface Comparing {
  readonly connection: Connection;
  readonly store: RegisterStore;
  readonly form: Form;
  readonly locks: readonly OpenLock[];
}

async function compare({ connection, store, form, locks }: Comparing, rows: StreamedRows, found: Found): Promise<void> {
  const others = pseudonymsOf(await survivorsOf(connection));
  const parts = Math.max(1, Math.ceil(rows.count / PART));
  const finder = store.finder();
  const partOf = (row: Row) => {
    const written = personIn(row);
    const person = written === undefined ? null : finder(written);
    // Of who isn't there nothing is but what may be locked.
    if (person === undefined) return locks.length > 0 ? row.number % parts : undefined;
    return person === null ? 0 : partOfPerson(others(person), parts);
  };
  for await (const some of rows.inParts(partOf)) {
    const asked = some.map((row): PersonsRow => {
      const written = personIn(row);
      const person = written === undefined ? null : finder(written);
      return { row, persons: person === undefined ? [] : person === null ? [null] : others(person) };
    });
    const persons = [...new Set(asked.flatMap((one) => one.persons))];
    comparePart({ store, form, locks }, asked, await currentOf(connection, form.id, persons), found);
  }
}

/** Pseudonyms are random: one part has about as many as another. All of one person's are in one. */
function partOfPerson(pseudonyms: readonly string[], parts: number): number {
  const first = pseudonyms.reduce((least, one) => (one < least ? one : least));
  return Number.parseInt(first.slice(0, 8), 16) % parts;
}

/** A row, and every pseudonym of its person; null of what is about nobody. */
interface PersonsRow {
  readonly row: Row;
  readonly persons: readonly (string | null)[];
}

/** Rows of some persons, in their order, and all records of those. */
function comparePart(
  { store, form, locks }: Omit<Comparing, 'connection'>,
  rows: readonly PersonsRow[],
  current: readonly Current[],
  found: Found,
): void {
  const isLocked = (record: number | undefined, unit: string, ...said: readonly Row['values'][]) =>
    locks.length > 0 && lockMet(locks, { record, unit, form, said }) !== undefined;
  const states = Map.groupBy(current, stateOf);
  const alike = (state: State) => Map.groupBy(states.get(state) ?? [], ({ print }) => print);
  const [settled, drafted, retracted] = [alike('settled'), alike('draft'), alike('retracted')];
  const unlike: { readonly row: Row; readonly contents: readonly RowContent[] }[] = [];
  for (const { row, persons } of rows) {
    // Records that were written under another number of the person's say the same under another key.
    const contents = persons.map((id) => ({
      person: id,
      ...recordContent(form, row.values, id === null ? undefined : store.keyed(id)),
    }));
    const alikeIn = (kept: Kept) => taken(kept, contents, ({ print }) => print)?.record;
    const same = alikeIn(settled) ?? alikeIn(drafted);
    if (same?.status === 'signed') found.keep(row.number);
    else if (same !== undefined) found.hold(row.number, 'draft');
    else if (alikeIn(retracted) !== undefined) found.hold(row.number, 'retracted');
    else unlike.push({ row, contents });
  }
  const left = (kept: Kept) => Map.groupBy([...kept.values()].flat(), (one) => placeOf(form, one));
  const gone = left(settled);
  const [draftedThere, retractedThere] = [left(drafted), left(retracted)];
  for (const { row, contents } of unlike) {
    const there = (kept: Kept) => taken(kept, contents, (content) => placeOf(form, content));
    const other = there(gone);
    if (other !== undefined) {
      const { record: before, content } = other;
      if (isLocked(before.record, before.unit, before.fields, row.values)) found.hold(row.number, 'locked');
      else
        found.changed.push({
          ...{ row: row.number, record: before.record, person: content.person ?? undefined },
          ...{ madeFrom: before.nr, isByHand: before.role !== 'import' },
          differs: differencesOf(form, before.fields, content.fields),
        });
    } else if (there(draftedThere) !== undefined) found.hold(row.number, 'draft');
    else if (there(retractedThere) !== undefined) found.hold(row.number, 'retracted');
    else if (isLocked(undefined, String(row.values[REPORTING_UNIT] ?? ''), row.values))
      found.hold(row.number, 'locked');
  }
}

/** Records that no row has been taken for yet. */
type Kept = Map<string, Current[]>;

/** The first record that is left for a row under any of the person's pseudonyms; it is left no more. */
function taken(
  kept: Kept,
  contents: readonly RowContent[],
  key: (content: RowContent) => string,
): { readonly record: Current; readonly content: RowContent } | undefined {
  for (const content of contents) {
    const record = kept.get(key(content))?.shift();
    if (record !== undefined) return { record, content };
  }
  return undefined;
}

type State = 'settled' | 'draft' | 'retracted';

function stateOf({ nr, head, status }: Current): State {
  if (nr !== head || status === 'draft') return 'draft';
  return status === 'retracted' ? 'retracted' : 'settled';
}

/** Whom a row is of, as it is written; undefined of what is about nobody. */
export function personIn({ values }: Row): string | undefined {
  const written = values[PERSON];
  return typeof written === 'string' ? written : undefined;
}

/** Where no unit reports by the form itself it is nobody's, whoever has saved it. */
function placeOf(form: Form, { person, unit, fields }: Pick<Current, 'person' | 'unit' | 'fields'>): string {
  const { key, dated } = form;
  const ids = [...key, ...(dated === undefined ? [] : [dated])];
  return JSON.stringify([person, isReported(form) ? unit : '', ids.map((id) => fields[id])]);
}

function differencesOf(
  { variables }: Form,
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Difference[] {
  return variables.flatMap(({ id }) => {
    const [old = null, now = null] = [before[id], after[id]];
    return old === now ? [] : [{ variable: id, before: old, after: now }];
  });
}

/** @param persons under which pseudonyms; null of what is about nobody */
async function currentOf(
  connection: Connection,
  form: string,
  persons: readonly (string | null)[],
): Promise<readonly Current[]> {
  const rows = await connection.rows(
    `select distinct on (v.record) v.record, v.nr, max(v.nr) over (partition by v.record) as head, r.person, r.unit, v.print, v.fields,
       v.status, v.role
     from vm.record r join vm.version v using (record)
     where r.form = $1 and (r.person = any ($2::uuid[]) or (r.person is null and $3))
     order by v.record, v.status = 'draft', v.nr desc`,
    [form, persons.filter((one) => one !== null), persons.includes(null)],
  );
  return rows as unknown as Current[];
}
