import type { Form, Row, Value } from '../../dictionary/dictionary.ts';
import type { FormStatus } from '../../dictionary/merged-form.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { pseudonymsOf, survivorsOf } from '../persons/survivors.ts';
import type { RegisterStore } from '../register-store.ts';
import { type RecordContent, recordContent } from './record-content.ts';

/** What an import of a form's rows would do. */
export interface ImportPlan {
  readonly form: Form;
  /** Rows that the register hasn't. */
  readonly fresh: readonly Row[];
  /** Rows that are there, but say something else. */
  readonly changed: readonly ChangedRow[];
  /** Rows that stand back for what somebody is doing by hand, or has done. */
  readonly held: readonly HeldRow[];
  /** How many are there as they are. */
  readonly same: number;
}

/** A row that says something else than the record that it is taken for. */
export interface ChangedRow {
  readonly row: Row;
  readonly record: number;
  /** Under which pseudonym the record is: not that of the row's number, where two have been merged. */
  readonly person: string | undefined;
  readonly madeFrom: number;
  /** What the register says was signed by somebody, and not taken in. */
  readonly isByHand: boolean;
  /** What the register says, and what the row does, of each variable that differs. */
  readonly differs: readonly Difference[];
}

/** A row that isn't taken in: `draft`, while somebody works on its record; `retracted`, where somebody has retracted it. */
export interface HeldRow {
  readonly row: Row;
  readonly reason: 'draft' | 'retracted';
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

/**
 * Holds rows against what the register has, and writes nothing. Equal rows are as many records; a row that says something else is taken
 * for a record of the same person, unit and day that the file no longer has, in the order that they stand in. What somebody has a draft
 * of, or has retracted, no row changes and no row brings back.
 */
export async function planImport(
  store: RegisterStore,
  asking: Asking,
  form: Form,
  rows: readonly Row[],
): Promise<ImportPlan> {
  const { current, survivors } = await store.door.read(
    asking,
    { action: 'jämföra inför import', scope: { forms: form.id } },
    async (connection) => ({ current: await currentOf(connection, form.id), survivors: await survivorsOf(connection) }),
  );
  const others = pseudonymsOf(survivors);
  const states = Map.groupBy(current, stateOf);
  const alike = (state: State) => Map.groupBy(states.get(state) ?? [], ({ print }) => print);
  const [settled, drafted, retracted] = [alike('settled'), alike('draft'), alike('retracted')];
  const unlike: { readonly row: Row; readonly contents: readonly RowContent[] }[] = [];
  const fresh: Row[] = [];
  const held: HeldRow[] = [];
  let same = 0;
  for (const row of rows) {
    const written = personIn(row);
    const person = written === undefined ? null : store.find(written);
    // Of who isn't there nothing is.
    if (person === undefined) fresh.push(row);
    else {
      // Records that were written under another number of the person's say the same under another key.
      const contents = (person === null ? [null] : others(person)).map((id) => ({
        person: id,
        ...recordContent(form, row.values, id === null ? undefined : store.keyed(id)),
      }));
      const alikeIn = (kept: Kept) => taken(kept, contents, ({ print }) => print)?.record;
      const found = alikeIn(settled) ?? alikeIn(drafted);
      if (found?.status === 'signed') same++;
      else if (found !== undefined) held.push({ row, reason: 'draft' });
      else if (alikeIn(retracted) !== undefined) held.push({ row, reason: 'retracted' });
      else unlike.push({ row, contents });
    }
  }
  const left = (kept: Kept) => Map.groupBy([...kept.values()].flat(), (one) => placeOf(form, one));
  const gone = left(settled);
  const [draftedThere, retractedThere] = [left(drafted), left(retracted)];
  const changed: ChangedRow[] = [];
  for (const { row, contents } of unlike) {
    const there = (kept: Kept) => taken(kept, contents, (content) => placeOf(form, content));
    const found = there(gone);
    if (found !== undefined) {
      const { record: before, content } = found;
      changed.push({
        ...{ row, record: before.record, person: content.person ?? undefined },
        ...{ madeFrom: before.nr, isByHand: before.role === 'unit' },
        differs: differencesOf(form, before.fields, content.fields),
      });
    } else if (there(draftedThere) !== undefined) held.push({ row, reason: 'draft' });
    else if (there(retractedThere) !== undefined) held.push({ row, reason: 'retracted' });
    else fresh.push(row);
  }
  const inOrder = (a: Row, b: Row) => a.number - b.number;
  return {
    ...{ form, fresh: fresh.toSorted(inOrder), changed, same },
    held: held.toSorted((a, b) => inOrder(a.row, b.row)),
  };
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
function placeOf(
  { key, dated, variables }: Form,
  { person, unit, fields }: Pick<Current, 'person' | 'unit' | 'fields'>,
): string {
  const ids = [...key, ...(dated === undefined ? [] : [dated])];
  const isReported = variables.some(({ id }) => id === REPORTING_UNIT);
  return JSON.stringify([person, isReported ? unit : '', ids.map((id) => fields[id])]);
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

async function currentOf(connection: Connection, form: string): Promise<Current[]> {
  const rows = await connection.rows(
    `select distinct on (v.record) v.record, v.nr, max(v.nr) over (partition by v.record) as head, r.person, r.unit, v.print, v.fields,
       v.status, v.role
     from vm.record r join vm.version v using (record) where r.form = $1 order by v.record, v.status = 'draft', v.nr desc`,
    [form],
  );
  return rows as unknown as Current[];
}
