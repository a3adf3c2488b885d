import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { open, seal } from '../keys/seal.ts';
import { personIdentity } from '../records/person-identity.ts';
import type { RegisterStore } from '../register-store.ts';

/** What somebody is known by: a number, or what stands for one in tables. */
export interface KnownNumber {
  readonly person: string;
  readonly written: string;
  /** The day from which the person has it; absent where nobody has said. */
  readonly since?: string;
  /** When the register came to know it. */
  readonly at: Date;
}

/** The numbers of some pseudonyms, the one that the register has known longest first. */
export async function numbersOf(
  store: RegisterStore,
  asking: Asking,
  persons: readonly string[],
): Promise<readonly KnownNumber[]> {
  return store.door.read(asking, { action: 'visa identitet', persons }, (connection) =>
    knownNumbers(connection, store, persons),
  );
}

/** Adds a number that a person has been given; those before stay. @returns whose it is where it is another person's, and then nothing is written */
export async function addNumber(
  store: RegisterStore,
  asking: Asking,
  person: string,
  { written, since }: { readonly written: string; readonly since: string | undefined },
): Promise<{ readonly others: string } | undefined> {
  const found = store.find(written);
  if (found !== undefined && found !== person) return { others: found };
  const { kind, value } = personIdentity(written, store.today());
  await store.door.write(asking, { action: 'lägga till nummer', persons: [person] }, async (connection) => {
    // Whoever was interrupted does it again: it stands there once.
    const there = await knownNumbers(connection, store, [person]);
    if (there.some((one) => personIdentity(one.written, store.today()).value === value)) return;
    await connection.rows('insert into vm.identity (person, kind, sealed, since) values ($1, $2, $3, $4)', [
      ...[person, kind, seal(value, store.keyed(person).key, identityOf(person)), since ?? null],
    ]);
    store.addNumber(person, written);
  });
  return undefined;
}

async function knownNumbers(
  connection: Connection,
  store: RegisterStore,
  persons: readonly string[],
): Promise<readonly KnownNumber[]> {
  const rows = await connection.rows(
    'select person, sealed, since, at from vm.identity where person = any ($1::uuid[]) order by identity',
    [persons],
  );
  return rows.map((row): KnownNumber => {
    const person = String(row['person']);
    return {
      person,
      written: open(row['sealed'] as Buffer, store.keyed(person).key, identityOf(person)),
      ...(row['since'] === null ? {} : { since: String(row['since']) }),
      at: row['at'] as Date,
    };
  });
}

/** Where an identity belongs, of what seals it. */
export const identityOf = (person: string) => `identity ${person}`;
