import { createHmac } from 'node:crypto';
import type { Connection, RegisterDatabase } from './database.ts';

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

/** The signature of who asks holds for so long, in seconds: a transaction is over by then. */
const SECONDS = 900;

/** The door to patients' records: nothing is read or written but through it, and each time leaves a trace. */
export class Door {
  readonly #database: RegisterDatabase;
  readonly #secret: Buffer;
  readonly #now: () => number;

  /**
   * @param database as `vm_app`
   * @param secret the database's own, which its owner reads when the program starts
   * @param now milliseconds
   */
  constructor(database: RegisterDatabase, secret: Buffer, now: () => number) {
    [this.#database, this.#secret, this.#now] = [database, secret, now];
  }

  /** Reads. The trace is there before anything is read, so that it stays whatever becomes of the reading. */
  async read<T>(asking: Asking, trace: Trace, work: (connection: Connection) => Promise<T>): Promise<T> {
    const entry = await noted(this.#database, asking, trace);
    return this.#database.transaction(async (connection) => {
      await connection.rows('set transaction read only');
      await this.#asks(connection, asking, entry);
      return work(connection);
    });
  }

  /** Writes, with the trace in the same transaction: both are there, or neither. */
  async write<T>(asking: Asking, trace: Trace, work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (connection) => {
      const entry = await noted(connection, asking, trace);
      await this.#asks(connection, asking, entry);
      return work(connection);
    });
  }

  /**
   * Takes away all that is recorded of a person, with the trace in the same transaction.
   * @returns how many records there were
   */
  async erase(asking: Asking, person: string): Promise<number> {
    return this.#database.transaction(async (connection) => {
      const entry = await noted(connection, asking, { action: 'utplåna', persons: [person] });
      const [row] = await connection.rows('select vm.erase($1, $2) as gone', [person, entry]);
      return Number(row?.['gone']);
    });
  }

  /** What stands in the trace of a person, the oldest first; that it is asked for stands there too (PDL 8:5). */
  async traceOf(asking: Asking, person: string): Promise<readonly TraceEntry[]> {
    await noted(this.#database, asking, { action: 'läsa loggen', persons: [person] });
    const rows = await this.#database.rows('select * from vm.trace_of($1)', [person]);
    return rows as unknown as TraceEntry[];
  }

  async #asks(connection: Connection, { role, unit, author }: Asking, entry: number): Promise<void> {
    const [row] = await connection.rows('select pg_backend_pid() as process');
    const until = Math.floor(this.#now() / 1000) + SECONDS;
    const said = [role, unit, author, entry, row?.['process'], until].join('|');
    const signature = createHmac('sha256', this.#secret).update(said).digest('hex');
    await connection.rows(`set local role vm_${role}`);
    await connection.rows("select set_config('vm.ask', $1, true)", [`${said}|${signature}`]);
  }
}

async function noted(connection: Connection, asking: Asking, { action, persons = [], scope = {} }: Trace) {
  const { role, unit, author, purpose } = asking;
  if ([unit, author].some((part) => part.includes('|'))) throw new RangeError('a name with | in it');
  const [row] = await connection.rows('select vm.note($1, $2, $3, $4, $5, $6, $7) as entry', [
    ...[action, role, unit, author, purpose],
    ...[persons, JSON.stringify(scope)],
  ]);
  return Number(row?.['entry']);
}
