import type { Row, Tables } from '../dictionary.ts';
import { PERSON } from '../person-column.ts';
import type { PersonRows } from './person-facts.ts';
import { textOf } from './row-values.ts';

/** The rows about each person with a diagnosis or a treatment: all that derivation ever looks at together. */
export function persons(tables: Tables): Iterable<PersonRows> {
  const found = new Map<string, Gathered>();
  const gather = (table: string, isNew: boolean, put: (person: Gathered, row: Row) => void) => {
    for (const row of tables.get(table) ?? []) {
      const id = textOf(row, PERSON) ?? '';
      let person = found.get(id);
      if (person === undefined && isNew) {
        person = { patient: undefined, diagnoses: [], treatments: [], followUps: [] };
        found.set(id, person);
      }
      if (person !== undefined) put(person, row);
    }
  };
  gather('diagnos', true, ({ diagnoses }, row) => diagnoses.push(row));
  gather('behandling', true, ({ treatments }, row) => treatments.push(row));
  gather('uppfoljning', false, ({ followUps }, row) => followUps.push(row));
  gather('patient', false, (person, row) => {
    person.patient ??= row;
  });
  return found.values();
}

interface Gathered extends PersonRows {
  patient: Row | undefined;
  readonly diagnoses: Row[];
  readonly treatments: Row[];
  readonly followUps: Row[];
}
