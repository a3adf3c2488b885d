import { createHmac } from 'node:crypto';
import type { Connection, RegisterDatabase } from './database.ts';
import { StorageFault } from './storage-fault.ts';
import type { SeenEntry } from './trace/trace-witness.ts';

/** What somebody is to the register. */
export type AskingRole = 'unit' | 'coordinator' | 'extract' | 'import';

/** Who asks, and what for: it stands in the trace of all that is read and written. */
export interface Asking {
  readonly role: AskingRole;
  /** The reporting unit; empty for who belongs to none. */
  readonly unit: string;
  readonly author: string;
  readonly purpose: string;
}

/** What is done, and whom it is about: persons, or a set of them. */
export interface Trace {
  readonly action: string;
  readonly persons?: readonly string[];
  /** Which set, in words that the register itself can look up: `forms`, with commas between. */
  readonly scope?: Readonly<Record<string, string>>;
}

/** What stands in the trace of a read or a write. */
export interface TraceEntry extends Asking {
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
}

/** What the door has to know of the register behind it. */
export interface DoorOptions {
  /** Is told of each entry that is committed. */
  readonly saw?: (entry: SeenEntry) => void;
  /** Whoever has it knows that records may be at other servers: others are refused where some are, since they would take what is here for all. */
  readonly knowsServers?: boolean;
}

/** What a write waits for that others hold on to: whoever writes, or whoever counts. */
export type Alone = 'vm.erasing' | 'vm.places';

interface Written<T> {
  readonly made: T;
  readonly entry: SeenEntry;
}

/** The door to patients' records: nothing is read or written but through it, and each time leaves a trace. */
export class Door {
  readonly #database: RegisterDatabase;
  readonly #secret: Buffer;
  readonly #saw: (entry: SeenEntry) => void;
  readonly #knowsServers: boolean;

  /**
   * @param database as `vm_app`
   * @param secret the database's own, which its owner reads when the program starts
   */
  constructor(database: RegisterDatabase, secret: Buffer, { saw = () => {}, knowsServers = false }: DoorOptions = {}) {
    [this.#database, this.#secret, this.#saw, this.#knowsServers] = [database, secret, saw, knowsServers];
  }

  /** Reads. The trace is there before anything is read, so that it stays whatever becomes of the reading. */
  async read<T>(asking: Asking, trace: Trace, work: (connection: Connection) => Promise<T>): Promise<T> {
    const entry = await this.#noted(this.#database, asking, trace);
    this.#saw(entry);
    return this.#database.transaction(async (connection) => {
      // All of it as it was at one moment, in however many statements.
      await connection.rows('set transaction isolation level repeatable read, read only');
      await this.#asks(connection, asking, entry.seq);
      return work(connection);
    });
  }

  /**
   * Writes, with the trace in the same transaction: both are there, or neither. Nobody is erased meanwhile.
   * @param alone waits for those who do what it names, and they for it
   */
  async write<T>(
    asking: Asking,
    trace: Trace,
    work: (connection: Connection) => Promise<T>,
    alone?: Alone,
  ): Promise<T> {
    return this.#committed(async (connection) => {
      // Before the trace, for which others wait who may hold on to it.
      if (alone !== undefined) await connection.rows('select pg_advisory_xact_lock(hashtext($1))', [alone]);
      await connection.rows("select pg_advisory_xact_lock_shared(hashtext('vm.erasing'))");
      return this.#written(connection, asking, trace, work);
    });
  }

  /**
   * Takes away all that is recorded of a person under every pseudonym, with the trace in the same transaction, and then what lies outside the
   * database. Nobody writes until both are done: who still had the person's key would write of somebody whom nobody finds any more.
   * @param destroy is given the pseudonyms
   * @returns how many records there were
   */
  async erase(asking: Asking, person: string, destroy: (persons: readonly string[]) => unknown): Promise<number> {
    return this.#database.transaction(async (held) => {
      await held.rows("select pg_advisory_xact_lock(hashtext('vm.erasing'))");
      const asked = { action: 'slå upp inför utplåning', persons: [person] };
      const persons = await this.read(asking, asked, (connection) => everyone(connection, person));
      const gone = await this.#committed((connection) => this.#erased(connection, asking, persons));
      await destroy(persons);
      return gone;
    });
  }

  /** What stands in the trace of a person under every pseudonym, the oldest first; that it is asked for stands there too (PDL 8:5). */
  async traceOf(asking: Asking, person: string): Promise<readonly TraceEntry[]> {
    const read = (one: string) =>
      this.read(asking, { action: 'läsa loggen', persons: [one] }, async (connection) => ({
        entries: (await connection.rows('select * from vm.trace_of($1)', [one])) as unknown as TraceEntry[],
        persons: await everyone(connection, one),
      }));
    const { entries, persons } = await read(person);
    const all = new Map(entries.map((entry) => [entry.seq, entry]));
    for (const other of persons.filter((one) => one !== person))
      for (const entry of (await read(other)).entries) all.set(entry.seq, entry);
    return [...all.values()].toSorted((a, b) => a.seq - b.seq);
  }

  /** Each has its entry before any is taken away: nobody is erased in part. */
  async #erased(connection: Connection, asking: Asking, persons: readonly string[]): Promise<Written<number>> {
    const scope: Trace['scope'] = persons.length > 1 ? { with: persons.join(',') } : {};
    const entries: (readonly [string, SeenEntry])[] = [];
    for (const one of persons)
      entries.push([one, await this.#noted(connection, asking, { action: 'utplåna', persons: [one], scope })]);
    let gone = 0;
    for (const [one, entry] of entries) {
      await connection.rows('reset role');
      await this.#asks(connection, asking, entry.seq);
      const [row] = await connection.rows('select vm.erase($1) as gone', [one]);
      gone += Number(row?.['gone']);
    }
    const last = entries.at(-1)?.[1];
    if (last === undefined) throw new RangeError('nobody to erase');
    return { made: gone, entry: last };
  }

  /** What somebody has done, the oldest first; that it is asked for stands there too. */
  async traceBy(asking: Asking, author: string): Promise<readonly TraceEntry[]> {
    const rows = await this.read(asking, { action: 'läsa loggen', scope: { author } }, (connection) =>
      connection.rows('select * from vm.trace_by($1)', [author]),
    );
    return rows as unknown as TraceEntry[];
  }

  /** Takes away the trace's entries up to one, which are older than five years, and leaves a checkpoint. @returns how many there were */
  async trim(asking: Asking, upTo: SeenEntry, signature: Buffer): Promise<number> {
    const scope = { to: String(upTo.seq), hash: upTo.hash };
    return this.write(asking, { action: 'gallra loggen', scope }, async (connection) => {
      const [row] = await connection.rows('select vm.trim_trace($1, $2) as gone', [upTo.seq, signature]);
      return Number(row?.['gone']);
    });
  }

  /** Does something in a transaction of its own, whose entry is seen when it is committed. */
  async #committed<T>(work: (connection: Connection) => Promise<Written<T>>): Promise<T> {
    const { made, entry } = await this.#database.transaction(work);
    this.#saw(entry);
    return made;
  }

  async #written<T>(
    connection: Connection,
    asking: Asking,
    trace: Trace,
    work: (connection: Connection) => Promise<T>,
  ): Promise<Written<T>> {
    const entry = await this.#noted(connection, asking, trace);
    await this.#asks(connection, asking, entry.seq);
    return { made: await work(connection), entry };
  }

  async #asks(connection: Connection, { role, unit, author }: Asking, entry: number): Promise<void> {
    const divided = this.#knowsServers ? 'false' : 'vm.is_divided()';
    const [row] = await connection.rows(
      `select pg_backend_pid() as process, vm.started() as started, ${divided} as divided`,
    );
    if (row?.['divided'] === true) throw new StorageFault('register-divided', {});
    const said = [role, unit, author, entry, row?.['process'], row?.['started']].join('|');
    await connection.rows(`set local role vm_${role}`);
    await connection.rows("select set_config('vm.ask', $1, true)", [`${said}|${this.#signature(said)}`]);
  }

  async #noted(
    connection: Connection,
    asking: Asking,
    { action, persons = [], scope = {} }: Trace,
  ): Promise<SeenEntry> {
    const { role, unit, author, purpose } = asking;
    const words = [action, role, unit, author, purpose];
    if (words.some((part) => PARTING.test(part))) throw new RangeError('a name with what parts names in it');
    const about = JSON.stringify(scope);
    const signature = this.#signature(['note', ...words, persons.join(','), about].join('\x1f'));
    const [row] = await connection.rows(
      `with noted as materialized (select vm.note($1, $2, $3, $4, $5, $6, $7, $8) as entry)
       select entry, encode(vm.entry_hash(entry), 'hex') as hash from noted`,
      [...words, persons, about, signature],
    );
    return { seq: Number(row?.['entry']), hash: String(row?.['hash']) };
  }

  #signature(said: string): string {
    return createHmac('sha256', this.#secret).update(said).digest('hex');
  }
}

/** What stands between the words that are signed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is one
const PARTING = /[|\x1f]/;

/** Every pseudonym of a person. */
async function everyone(connection: Connection, person: string): Promise<readonly string[]> {
  const [row] = await connection.rows('select vm.one_with($1) as persons', [person]);
  return row?.['persons'] as readonly string[];
}
