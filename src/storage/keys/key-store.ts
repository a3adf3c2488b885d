import { createHmac, createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** What a person is known by: a kind of number and the number in its one spelling. */
export interface PersonIdentity {
  readonly kind: string;
  readonly value: string;
}

/**
 * Who is behind a pseudonym, outside the register's database: a key for each person, and which person a number is of, under a hash that
 * nobody can try numbers on without the store's own key. What is destroyed here is gone: there is no other copy, neither in the database,
 * its log nor its backups.
 */
export class KeyStore {
  readonly #file: DatabaseSync;
  readonly #pepper: KeyObject;
  /** Asked once a row: made ready once. */
  readonly #asks: Readonly<Record<'personOf' | 'keyOf' | 'add' | 'number', StatementSync>>;

  /** @param folder is made where it isn't there; nobody but its owner may come in */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Also where it has been copied here.
    chmodSync(folder, 0o700);
    const path = join(folder, 'nycklar.sqlite');
    this.#file = new DatabaseSync(path, { timeout: 10_000 });
    chmodSync(path, 0o600);
    // What is deleted is written over, and what is said to be written is on the disk.
    this.#file.exec('pragma secure_delete = on; pragma synchronous = full; pragma foreign_keys = on');
    this.#file.exec(`begin immediate;
create table if not exists pepper (one integer primary key check (one = 1), value blob not null) strict;
create table if not exists person (person text primary key, key blob not null) strict, without rowid;
create table if not exists number (hash blob primary key, person text not null references person on delete cascade) strict, without rowid;
create index if not exists number_person on number (person);
commit`);
    this.#file.prepare('insert into pepper (one, value) values (1, ?) on conflict do nothing').run(randomBytes(32));
    this.#pepper = createSecretKey(bytes(this.#file.prepare('select value from pepper').get()?.['value']));
    this.#asks = {
      personOf: this.#file.prepare('select person from number where hash = ?'),
      keyOf: this.#file.prepare('select key from person where person = ?'),
      add: this.#file.prepare('insert into person (person, key) values (?, ?)'),
      number: this.#file.prepare('insert into number (hash, person) values (?, ?) on conflict do nothing'),
    };
  }

  /** The person with any of the numbers; undefined where there is none, and several where they are of several. */
  find(identities: readonly PersonIdentity[]): readonly string[] {
    const found = identities.flatMap((identity) => {
      const person = this.#asks.personOf.get(this.#hash(identity))?.['person'];
      return typeof person === 'string' ? [person] : [];
    });
    return [...new Set(found)];
  }

  /** The persons with some numbers each, all at once: who isn't there is new, and has a key. */
  addAll(all: readonly (readonly PersonIdentity[])[]): readonly string[] {
    return this.#together(() =>
      all.map((identities) => {
        const [found] = this.find(identities);
        const person = found ?? randomUUID();
        if (found === undefined) this.#asks.add.run(person, randomBytes(32));
        this.#number(person, identities);
        return person;
      }),
    );
  }

  /** More numbers of a person, such as the one that takes the place of another. @throws Error where one is somebody else's */
  addNumbers(person: string, identities: readonly PersonIdentity[]): void {
    this.#together(() => this.#number(person, identities));
  }

  /** A password that the programs of this store share, and that nobody can reckon without it. */
  passwordFor(user: string): string {
    return createHmac('sha256', this.#pepper).update(`password\n${user}`).digest('base64url');
  }

  /** The key of a person; undefined once it is destroyed. */
  keyOf(person: string): KeyObject | undefined {
    const key = this.#asks.keyOf.get(person)?.['key'];
    return key === undefined ? undefined : createSecretKey(bytes(key));
  }

  /** Destroys the keys and numbers of a person's pseudonyms, for ever: all of them, or none. */
  destroy(...persons: readonly string[]): void {
    const gone = this.#file.prepare('delete from person where person = ?');
    this.#together(() => {
      for (const person of persons) gone.run(person);
    });
  }

  close(): void {
    this.#file.close();
  }

  #number(person: string, identities: readonly PersonIdentity[]): void {
    for (const identity of identities) this.#asks.number.run(this.#hash(identity), person);
    const others = this.find(identities).filter((one) => one !== person);
    if (others.length > 0) throw new Error('a number that is another person’s');
  }

  #hash({ kind, value }: PersonIdentity): Buffer {
    return createHmac('sha256', this.#pepper).update(`${kind}\n${value}`).digest();
  }

  #together<T>(work: () => T): T {
    this.#file.exec('begin immediate');
    try {
      const made = work();
      this.#file.exec('commit');
      return made;
    } catch (error) {
      this.#file.exec('rollback');
      throw error;
    }
  }
}

function bytes(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new Error('the key store holds something else than a key');
  return Buffer.from(value);
}
