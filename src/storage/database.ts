import pg from 'pg';

/** One connection in a transaction, or by itself. */
export interface Connection {
  /** The rows that a statement gives. @param values in the order of `$1`, `$2` … */
  rows(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Several statements without values, such as a migration's. */
  script(sql: string): Promise<void>;
}

/** A database, as one of its users. */
export interface RegisterDatabase extends Connection {
  /** All or nothing of what is done with the connection. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** Where a database is, and as whom to ask. */
export type DatabaseAddress =
  | {
      /** The folder of a server's socket. */
      readonly host: string;
      readonly user: string;
      readonly database: string;
    }
  | {
      /** As `DATABASE_URL`, and as whom to ask where it isn't as that says. */
      readonly url: string;
      readonly as?: { readonly user: string; readonly password: string };
    };

/** How many connections at once. */
const MOST = 4;

/** Dates stay text, and a number that is too large for JavaScript is refused where it is read. */
const TYPES = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    if (id === pg.types.builtins.DATE) return (text: string) => text;
    if (id === pg.types.builtins.INT8) return safeInteger;
    return pg.types.getTypeParser(id, format === 'binary' ? 'binary' : 'text');
  },
} as unknown as typeof pg.types;

function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('a number beyond 2^53 in the database');
  return number;
}

export function openDatabase(address: DatabaseAddress): RegisterDatabase {
  const where = 'url' in address ? { connectionString: addressed(address) } : address;
  const pool = new pg.Pool({ ...where, max: MOST, types: TYPES, application_name: 'vardmatt' });
  // A connection that is lost while nobody uses it is missed by whoever asks next.
  pool.on('error', () => {});
  return {
    ...connectionOf(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      let isBroken: boolean | Error = false;
      const broken = (error: Error) => {
        isBroken = error;
      };
      // The server may end between two statements: the next one says so.
      client.on('error', broken);
      try {
        await client.query('begin');
        const made = await work(connectionOf(client));
        await client.query('commit');
        return made;
      } catch (error) {
        // What can't even be undone is gone with its connection.
        await client.query('rollback').catch(broken);
        throw error;
      } finally {
        client.off('error', broken);
        client.release(isBroken);
      }
    },
    end: () => pool.end(),
  };
}

function addressed({ url, as }: Extract<DatabaseAddress, { url: string }>): string {
  if (as === undefined) return url;
  const other = new URL(url);
  [other.username, other.password] = [as.user, as.password];
  return other.href;
}

function connectionOf(by: Pick<pg.Pool, 'query'>): Connection {
  return {
    rows: async (sql, values = []) => (await by.query(sql, [...values])).rows,
    script: async (sql) => {
      await by.query(sql);
    },
  };
}
