import type { Form, Row, Value } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { type RecordContent, recordContent } from './record-content.ts';

/** What an import of a form's rows would do. */
export interface ImportPlan {
  readonly form: Form;
  /** Rows that the register hasn't. */
  readonly fresh: readonly Row[];
  /** Rows that are there, but say something else. */
  readonly changed: readonly ChangedRow[];
  /** How many are there as they are. */
  readonly same: number;
}

/** A row that says something else than the record that it is taken for. */
export interface ChangedRow {
  readonly row: Row;
  readonly record: number;
  readonly madeFrom: number;
  /** What the register says, and what the row does, of each variable that differs. */
  readonly differs: readonly Difference[];
}

export interface Difference {
  readonly variable: string;
  readonly before: Value;
  readonly after: Value;
}

/** A record of a form as it is now. */
interface Current {
  readonly record: number;
  readonly nr: number;
  readonly person: string | null;
  readonly unit: string;
  readonly print: string;
  readonly fields: Readonly<Record<string, Value>>;
}

/**
 * Holds rows against what the register has, and writes nothing. Equal rows are as many records; a row that says something else is taken
 * for a record of the same person, unit and day that the file no longer has, in the order that they stand in.
 */
export async function planImport(
  store: RegisterStore,
  asking: Asking,
  form: Form,
  rows: readonly Row[],
): Promise<ImportPlan> {
  const current = await store.door.read(
    asking,
    { action: 'jämföra inför import', scope: { forms: form.id } },
    (connection) => currentOf(connection, form.id),
  );
  const alike = Map.groupBy(current, ({ print }) => print);
  const unlike: { readonly row: Row; readonly person: string | null; readonly content: RecordContent }[] = [];
  const fresh: Row[] = [];
  let same = 0;
  for (const row of rows) {
    const written = personIn(row);
    const person = written === undefined ? null : store.find(written);
    // Of who isn't there nothing is.
    if (person === undefined) fresh.push(row);
    else {
      const content = recordContent(form, row.values, person === null ? undefined : store.keyed(person));
      if (alike.get(content.print)?.shift() === undefined) unlike.push({ row, person, content });
      else same++;
    }
  }
  const gone = Map.groupBy([...alike.values()].flat(), (one) => placeOf(form, one));
  const changed: ChangedRow[] = [];
  for (const { row, person, content } of unlike) {
    const before = gone.get(placeOf(form, { person, ...content }))?.shift();
    if (before === undefined) fresh.push(row);
    else
      changed.push({
        ...{ row, record: before.record, madeFrom: before.nr },
        differs: differencesOf(form, before.fields, content.fields),
      });
  }
  return { form, fresh: fresh.toSorted((a, b) => a.number - b.number), changed, same };
}

/** Whom a row is of, as it is written; undefined of what is about nobody. */
export function personIn({ values }: Row): string | undefined {
  const written = values[PERSON];
  return typeof written === 'string' ? written : undefined;
}

function placeOf({ key, dated }: Form, { person, unit, fields }: Pick<Current, 'person' | 'unit' | 'fields'>): string {
  const ids = [...key, ...(dated === undefined ? [] : [dated])];
  return JSON.stringify([person, unit, ids.map((id) => fields[id])]);
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
    `select distinct on (v.record) v.record, v.nr, r.person, r.unit, v.print, v.fields, v.status
     from vm.record r join vm.version v using (record) where r.form = $1 order by v.record, v.nr desc`,
    [form],
  );
  return rows.filter(({ status }) => status !== 'retracted') as unknown as Current[];
}
