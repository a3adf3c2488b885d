import type { Form, Row, Tables } from '../../dictionary/dictionary.ts';
import type { Asking } from '../asking.ts';
import { asOnePerson, type RecordedRow } from '../records/as-one-person.ts';
import { registeredRow } from '../records/rows-as-of.ts';
import type { RegisterStore } from '../register-store.ts';
import { pseudonymsOf, survivorsOf } from './survivors.ts';

/** What the register says of two as it is, and as it would be if they were one. */
export interface RowsMerged {
  readonly apart: Tables;
  /** Each row with the number that it has in `apart`. */
  readonly merged: Tables;
}

/** The signed rows of two persons, those merged with either among them. @param person for whom the other would stand */
export async function rowsMerged(
  store: RegisterStore,
  asking: Asking,
  forms: readonly Form[],
  { person, ofPerson }: { readonly person: string; readonly ofPerson: string },
): Promise<RowsMerged> {
  const trace = { action: 'granska sammanslagning', persons: [person, ofPerson] };
  return store.door.read(asking, trace, async (connection) => {
    const now = await survivorsOf(connection);
    const everyone = [person, ofPerson].flatMap(pseudonymsOf(now));
    const found = await connection.rows(
      `select * from (
         select distinct on (v.record) v.record, r.form, r.person, p.made_up, r.unit, v.fields, v.known, v.status, v.sealed
         from vm.record r join vm.version v using (record) join vm.person p on p.person = r.person
         where r.person = any ($1::uuid[]) and v.status <> 'draft' order by v.record, v.nr desc
       ) as one where status = 'signed' order by record`,
      [everyone],
    );
    const rows = found as unknown as (RecordedRow & { readonly form: string })[];
    const then = new Map(everyone.filter((one) => one !== ofPerson).map((one) => [one, ofPerson]));
    const tables = (survivors: ReadonlyMap<string, string>): Tables =>
      new Map(
        forms.map((form): [string, Row[]] => {
          const own = rows.filter((row) => row.form === form.id);
          const one = asOnePerson(form, own, survivors, store);
          return [form.id, one.map((row) => registeredRow(row, row.record))];
        }),
      );
    return { apart: tables(now), merged: tables(then) };
  });
}
