import type { Form, Row, Tables } from '../../dictionary/dictionary.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { asOnePerson, type RecordedRow } from './as-one-person.ts';
import { registeredRow } from './rows-as-of.ts';

/** A signed record with its form. */
export interface SignedRow extends RecordedRow {
  readonly form: string;
}

/** The signed records of some pseudonyms that whoever asks may see, in the order that they came. */
export async function signedRows(connection: Connection, persons: readonly string[]): Promise<readonly SignedRow[]> {
  const found = await connection.rows(
    `select * from (
       select distinct on (v.record) v.record, r.form, r.person, p.made_up, r.unit, v.fields, v.known, v.status, v.sealed
       from vm.record r join vm.version v using (record) join vm.person p on p.person = r.person
       where r.person = any ($1::uuid[]) and v.status <> 'draft' order by v.record, v.nr desc
     ) as one where status = 'signed' order by record`,
    [persons],
  );
  return found as unknown as SignedRow[];
}

/** Signed records as tables, in which a row has its record's number. @param survivors who by then is whom */
export function signedTables(
  store: RegisterStore,
  forms: readonly Form[],
  rows: readonly SignedRow[],
  survivors: ReadonlyMap<string, string>,
): Tables {
  return new Map(
    forms.map((form): [string, Row[]] => {
      const own = rows.filter((row) => row.form === form.id);
      return [form.id, asOnePerson(form, own, survivors, store).map((row) => registeredRow(row, row.record))];
    }),
  );
}
