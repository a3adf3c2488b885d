import { SIMULATED_ID } from '../../simulation/simulated-id.ts';
import type { Connection } from '../database.ts';
import { seal } from '../keys/seal.ts';
import { identityOf } from '../persons/person-numbers.ts';
import type { RegisterStore } from '../register-store.ts';
import { personIdentity } from './person-identity.ts';

/** What a new person is written with, in this order: a unit sees whom it has a record of, and gives nobody else an identity. */
export interface NewPersons {
  /** Persons that aren't there yet. */
  readonly add: () => Promise<void>;
  /** Who they are, sealed, of those of whom nothing says it yet. */
  readonly identify: () => Promise<void>;
}

/** @param persons pseudonyms by what was written in the person's column */
export function newPersons(
  connection: Connection,
  store: RegisterStore,
  persons: ReadonlyMap<string, string>,
): NewPersons {
  const ids = [...persons.values()];
  return {
    add: async () => {
      const isMadeUp = new RegExp(SIMULATED_ID);
      await connection.rows(
        'insert into vm.person (person, made_up) select * from unnest($1::uuid[], $2::boolean[]) on conflict do nothing',
        [ids, [...persons.keys()].map((written) => isMadeUp.test(written))],
      );
    },
    identify: async () => {
      const known = await connection.rows('select distinct person from vm.identity where person = any($1::uuid[])', [
        ids,
      ]);
      const has = new Set(known.map(({ person }) => person));
      const lacking = [...persons].filter(([, person]) => !has.has(person) && has.add(person));
      if (lacking.length === 0) return;
      const today = store.today();
      const identities = lacking.map(([written, person]) => ({ person, ...personIdentity(written, today) }));
      await connection.rows(
        'insert into vm.identity (person, kind, sealed) select * from unnest($1::uuid[], $2::text[], $3::bytea[])',
        [
          identities.map(({ person }) => person),
          identities.map(({ kind }) => kind),
          identities.map(({ person, value }) => seal(value, store.keyed(person).key, identityOf(person))),
        ],
      );
    },
  };
}
