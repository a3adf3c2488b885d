import type { Form, Row } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { SIMULATED } from '../../simulation/simulated-id.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { survivorsOf } from '../persons/survivors.ts';
import type { RegisterStore } from '../register-store.ts';
import { asOnePerson, type RecordedRow } from './as-one-person.ts';

/**
 * A form's signed records as they were known at the end of a day, in the order that they came: persons under their pseudonyms, of those
 * merged by then that which stands for them, without free text. A draft hides nothing: what was signed before it counts until something else
 * is signed, or it is retracted. Each has the day from which its version counts as known.
 */
export async function rowsAsOf(store: RegisterStore, asking: Asking, form: Form, day: string): Promise<Row[]> {
  const trace = { action: 'ta ut', scope: { forms: form.id, asOf: day } };
  const rows = await store.door.read(asking, trace, async (connection) =>
    recordsAsOf(connection, store, form, { day, survivors: await survivorsOf(connection, day) }),
  );
  return rows.map((row, at) => registeredRow(row, at + 2));
}

/**
 * The same as records, within a reading that has its trace.
 * @param known the day, and who by then is whom
 * @param persons of these pseudonyms alone; of all, and of what is about nobody, where they are left out
 */
export async function recordsAsOf(
  connection: Connection,
  store: RegisterStore,
  form: Form,
  { day, survivors }: { readonly day: string; readonly survivors: ReadonlyMap<string, string> },
  persons?: readonly string[],
): Promise<readonly RecordedRow[]> {
  const found = await connection.rows(
    `select * from (
         select distinct on (v.record) v.record, r.person, p.made_up, r.unit, v.fields, v.known, v.status,
           case when r.person = any ($3::uuid[]) then v.sealed end as sealed
         from vm.record r join vm.version v using (record) left join vm.person p on p.person = r.person
         where r.form = $1 and v.known <= $2 and v.status <> 'draft' ${persons === undefined ? '' : 'and r.person = any ($4::uuid[])'}
         order by v.record, v.nr desc
       ) as one where status = 'signed' order by record`,
    [form.id, day, [...survivors.keys()], ...(persons === undefined ? [] : [persons])],
  );
  return asOnePerson(form, found as unknown as RecordedRow[], survivors, store);
}

/** A record as a row of its table. */
export function registeredRow({ person, made_up: isMadeUp, unit, fields, known }: RecordedRow, number: number): Row {
  return {
    number,
    values: {
      ...fields,
      ...(person === null ? {} : { [PERSON]: isMadeUp === true ? madeUpId(person) : person }),
      ...(unit === '' ? {} : { [REPORTING_UNIT]: unit }),
      [KNOWN]: known,
    },
  };
}

/** The pseudonym in digits, behind what tells that somebody is made up: whoever reads the extract knows it by that. */
const madeUpId = (person: string) => `${SIMULATED}${BigInt(`0x${person.replaceAll('-', '')}`)}`;
