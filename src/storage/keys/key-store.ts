import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Moment } from '../../calendar/swedish-time.ts';

/** What a person is known by: a kind of number and the number in its one spelling. */
export interface PersonIdentity {
  readonly kind: string;
  readonly value: string;
}

/** A copy of the store. */
export interface KeyCopy {
  readonly folder: string;
  /** Where the database was copied with it; empty where it wasn't. */
  readonly database: string;
  /** Undefined where it was never finished. */
  readonly at?: Moment;
  /** How many have been erased since whose keys are there still. */
  readonly behind: number;
}

/** The file in the store's folder. */
export const KEY_FILE = 'nycklar.sqlite';

/**
 * Who is behind a pseudonym, outside the register's database: a key for each person, and which person a number is of, under a hash that
 * nobody can try numbers on without the store's own key. What is destroyed here is gone: the database, its log and its backups have
 * no key, and the copies that a backup makes of this store are known, so that it is destroyed in them too.
 */
export class KeyStore {
  readonly #file: DatabaseSync;
  readonly #pepper: KeyObject;
  readonly #private: KeyObject;
  /** Asked once a row: made ready once. */
  readonly #asks: Readonly<Record<'personOf' | 'keyOf' | 'add' | 'number', StatementSync>>;

  /** @param folder is made where it isn't there; nobody but its owner may come in */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Also where it has been copied here.
    chmodSync(folder, 0o700);
    const path = join(folder, KEY_FILE);
    this.#file = new DatabaseSync(path, { timeout: 10_000 });
    chmodSync(path, 0o600);
    // What is deleted is written over, and what is said to be written is on the disk.
    this.#file.exec('pragma secure_delete = on; pragma synchronous = full; pragma foreign_keys = on');
    this.#file.exec(`begin immediate;
create table if not exists pepper (one integer primary key check (one = 1), value blob not null) strict;
create table if not exists person (person text primary key, key blob not null) strict, without rowid;
create table if not exists number (hash blob primary key, person text not null references person on delete cascade) strict, without rowid;
create index if not exists number_person on number (person);
create table if not exists erased (mark text primary key) strict, without rowid;
create table if not exists signing (one integer primary key check (one = 1), private blob not null) strict;
create table if not exists copy (folder text primary key, database text not null, at text not null, behind integer not null) strict, without rowid;
create table if not exists register (one integer primary key check (one = 1), id text not null) strict;
commit`);
    this.#file.prepare('insert into pepper (one, value) values (1, ?) on conflict do nothing').run(randomBytes(32));
    this.#pepper = createSecretKey(bytes(this.#file.prepare('select value from pepper').get()?.['value']));
    this.#file.prepare('insert into register (one, id) values (1, ?) on conflict do nothing').run(randomUUID());
    this.#private = this.#signingKey();
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

  /** What tells a text from others, to whoever has the store: of it alone nobody finds the text. */
  markOf(text: string): string {
    return createHmac('sha256', this.#pepper).update(`text\n${text}`).digest('base64');
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

  /** Whether a person's key is there. */
  has(person: string): boolean {
    return this.#asks.keyOf.get(person) !== undefined;
  }

  /**
   * Destroys the keys and numbers of a person's pseudonyms, for ever, all of them or none, and bears in mind that somebody under them was
   * erased: a database that is restored may have the records still.
   */
  destroy(...persons: readonly string[]): void {
    this.#together(() => {
      for (const person of persons) {
        this.#file.prepare('insert into erased (mark) values (?) on conflict do nothing').run(this.#markOf(person));
        this.#file.prepare('delete from person where person = ?').run(person);
      }
      // Until they are reached.
      this.#file.exec('update copy set behind = behind + 1');
    });
  }

  /** Bears in mind that the keys have been copied. @param folder where @param database where the database was copied with them; empty where it wasn't */
  noteCopy(folder: string, database: string, at: string): void {
    this.#file
      .prepare(
        `insert into copy (folder, database, at, behind) values (?, ?, ?, 0)
         on conflict (folder) do update set database = excluded.database, at = excluded.at, behind = 0`,
      )
      .run(folder, database, at);
  }

  /** Bears in mind that there will be a copy, before there is: whoever is erased from now on is to be gone there too. */
  expectCopy(folder: string): void {
    this.#file
      .prepare("insert into copy (folder, database, at, behind) values (?, '', '', 0) on conflict do nothing")
      .run(folder);
  }

  /** @param reached how many have been destroyed in a copy that was behind */
  isCaughtUp(folder: string, reached: number): void {
    this.#file.prepare('update copy set behind = max(0, behind - ?) where folder = ?').run(reached, folder);
  }

  /** The copies that have been made, the newest first. */
  copies(): readonly KeyCopy[] {
    return this.#file
      .prepare('select folder, database, at, behind from copy order by at desc')
      .all()
      .map(({ folder, database, at, behind }) => ({
        ...{ folder: String(folder), database: String(database), behind: Number(behind) },
        ...(at === '' ? {} : { at: String(at) as Moment }),
      }));
  }

  /** What tells that a person was erased, to whoever has the pseudonym: of the mark alone nobody finds it. */
  erased(): readonly string[] {
    return this.#file
      .prepare('select mark from erased order by mark')
      .all()
      .map(({ mark }) => String(mark));
  }

  isErased(person: string): boolean {
    return this.#file.prepare('select 1 from erased where mark = ?').get(this.#markOf(person)) !== undefined;
  }

  /** Takes over what others know of who has been erased, and destroys those whose keys are here still. @returns how many there were */
  eraseMarked(marks: readonly string[]): number {
    const wanted = new Set(marks);
    return this.#together(() => {
      const note = this.#file.prepare('insert into erased (mark) values (?) on conflict do nothing');
      for (const mark of wanted) note.run(mark);
      const persons = this.#file.prepare('select person from person').all();
      const gone = persons.map(({ person }) => String(person)).filter((person) => wanted.has(this.#markOf(person)));
      for (const person of gone) this.#file.prepare('delete from person where person = ?').run(person);
      return gone.length;
    });
  }

  /** Which register the keys are of; one that is restored is another. */
  get register(): string {
    return String(this.#file.prepare('select id from register').get()?.['id']);
  }

  /** Makes it the keys of another register, with the same persons and no copies yet. */
  becomeAnother(): void {
    this.#together(() => {
      this.#file.prepare('update register set id = ?').run(randomUUID());
      this.#file.exec('delete from copy');
    });
  }

  /** Signs a text (Ed25519, RFC 8032) under a key that never leaves the store. */
  sign(text: string): Buffer {
    return sign(null, Buffer.from(text), this.#private);
  }

  isSigned(text: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(text), createPublicKey(this.#private), signature);
  }

  /** What others can prove a signature with, as PEM. */
  publicKey(): string {
    return createPublicKey(this.#private).export({ type: 'spki', format: 'pem' }).toString();
  }

  /** A copy of it in a file that isn't there yet: of what is destroyed no byte is in it. */
  copyTo(path: string): void {
    this.#file.prepare('vacuum into ?').run(path);
  }

  close(): void {
    this.#file.close();
  }

  #number(person: string, identities: readonly PersonIdentity[]): void {
    for (const identity of identities) this.#asks.number.run(this.#hash(identity), person);
    const others = this.find(identities).filter((one) => one !== person);
    if (others.length > 0) throw new Error('a number that is another person’s');
  }

  #signingKey(): KeyObject {
    const own = () => this.#file.prepare('select private from signing').get()?.['private'];
    if (own() === undefined) {
      const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
      this.#file.prepare('insert into signing (one, private) values (1, ?) on conflict do nothing').run(made);
    }
    return createPrivateKey({ key: bytes(own()), type: 'pkcs8', format: 'der' });
  }

  #markOf(person: string): string {
    return createHmac('sha256', this.#pepper).update(`erased\n${person}`).digest('hex');
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
      // Where the disk is full SQLite has undone it already.
      if (this.#file.isTransaction) this.#file.exec('rollback');
      throw error;
    }
  }
}

function bytes(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new Error('the key store holds something else than a key');
  return Buffer.from(value);
}
