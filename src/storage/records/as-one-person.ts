import type { KeyObject } from 'node:crypto';
import type { Form, Value } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { open } from '../keys/seal.ts';
import { isMarked, markOf } from './record-content.ts';

/** A record as the database has it. */
export interface RecordedRow {
  readonly record: number;
  readonly person: string | null;
  readonly made_up: boolean | null;
  readonly unit: string;
  readonly fields: Readonly<Record<string, Value>>;
  readonly known: string;
  /** Of a person for whom another pseudonym stands. */
  readonly sealed: Buffer | null;
}

/** Gives a person's key. */
interface Keys {
  keyed(person: string): { readonly key: KeyObject };
}

/**
 * Records with the pseudonym that stands for each person. A designation, such as a tumour's, has the mark that it would have had there, so that
 * rows of one tumour are of one. Where a person has one row, the row of the pseudonym that stands for the others is filled with what only theirs
 * say; of what is known to a day it has the last.
 * @param survivors by the pseudonym that it stands for
 */
export function asOnePerson(
  form: Form,
  rows: readonly RecordedRow[],
  survivors: ReadonlyMap<string, string>,
  keys: Keys,
): readonly RecordedRow[] {
  if (survivors.size === 0) return rows;
  const moved = rows.map((row) => ({ row, one: movedTo(form, row, survivors, keys) }));
  if (form.key.join() !== PERSON) return moved.map(({ one }) => one);
  const own = new Map<RecordedRow, RecordedRow>();
  for (const some of Map.groupBy(moved, ({ one }) => one.person).values()) {
    const [first] = some.toSorted(
      (a, b) => Number(a.row.person !== a.one.person) - Number(b.row.person !== b.one.person),
    );
    if (first === undefined) continue;
    const others = some.filter((each) => each !== first).map(({ one }) => one);
    own.set(
      first.one,
      others.reduce((row, other) => filled(form, row, other), first.one),
    );
  }
  return moved.flatMap(({ one }) => own.get(one) ?? []);
}

function movedTo(
  { variables }: Form,
  row: RecordedRow,
  survivors: ReadonlyMap<string, string>,
  keys: Keys,
): RecordedRow {
  const { person, record, sealed } = row;
  const survivor = person === null ? undefined : survivors.get(person);
  if (person === null || survivor === undefined) return row;
  const secret: Readonly<Record<string, string>> =
    sealed === null ? {} : JSON.parse(open(sealed, keys.keyed(person).key, `version ${record}`));
  const marked = variables.filter(isMarked).flatMap(({ id }): [string, string][] => {
    const said = secret[id];
    return said === undefined ? [] : [[id, markOf(said, id, keys.keyed(survivor).key)]];
  });
  return { ...row, person: survivor, fields: { ...row.fields, ...Object.fromEntries(marked) } };
}

function filled({ variables }: Form, row: RecordedRow, other: RecordedRow): RecordedRow {
  const fields = { ...other.fields, ...row.fields };
  for (const { id, knownBy } of variables) {
    const [one, two] = [row.fields[id], other.fields[id]];
    if (knownBy !== undefined && typeof one === 'string' && typeof two === 'string') fields[id] = one > two ? one : two;
  }
  return { ...row, fields, known: row.known > other.known ? row.known : other.known };
}
