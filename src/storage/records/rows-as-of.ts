import type { Form, Row, Value } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { SIMULATED } from '../../simulation/simulated-id.ts';
import type { Asking } from '../asking.ts';
import type { RegisterStore } from '../register-store.ts';

/**
 * A form's signed records as they were known at the end of a day, in the order that they came: persons under their pseudonyms, without
 * free text. A draft hides nothing: what was signed before it counts until something else is signed, or it is retracted. Each has the day
 * from which its version counts as known.
 */
export async function rowsAsOf(store: RegisterStore, asking: Asking, form: Form, day: string): Promise<Row[]> {
  const rows = await store.door.read(asking, { action: 'ta ut', scope: { forms: form.id, asOf: day } }, (connection) =>
    connection.rows(
      `select * from (
           select distinct on (v.record) v.record, r.person, p.made_up, r.unit, v.fields, v.known, v.status
           from vm.record r join vm.version v using (record) left join vm.person p on p.person = r.person
           where r.form = $1 and v.known <= $2 and v.status <> 'draft' order by v.record, v.nr desc
         ) as one where status = 'signed' order by record`,
      [form.id, day],
    ),
  );
  return rows.map(({ person, made_up: isMadeUp, unit, fields, known }, at) => ({
    number: at + 2,
    values: {
      ...(fields as Readonly<Record<string, Value>>),
      ...(person === null ? {} : { [PERSON]: isMadeUp === true ? madeUpId(String(person)) : String(person) }),
      ...(unit === '' ? {} : { [REPORTING_UNIT]: String(unit) }),
      [KNOWN]: String(known),
    },
  }));
}

/** The pseudonym in digits, behind what tells that somebody is made up: whoever reads the extract knows it by that. */
const madeUpId = (person: string) => `${SIMULATED}${BigInt(`0x${person.replaceAll('-', '')}`)}`;
