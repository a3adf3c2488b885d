import type { Asking, AskingRole } from '../asking.ts';
import type { Connection } from '../database.ts';
import { open, seal } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { recordOf } from './saved-version.ts';

/** Somebody's question about a record, and what has been said of it. */
export interface RecordQuery {
  readonly query: number;
  readonly record: number;
  readonly form: string;
  /** The variable that it is about; undefined where it is about the record. */
  readonly variable?: string;
  /** Whose record it is, and so who answers. */
  readonly unit: string;
  readonly role: AskingRole;
  readonly author: string;
  readonly at: Date;
  readonly text: string;
  /** The oldest first; where the last closes it, nothing more is said. */
  readonly replies: readonly QueryReply[];
}

export interface QueryReply {
  readonly role: AskingRole;
  readonly author: string;
  readonly at: Date;
  readonly closes: boolean;
  readonly text: string;
}

export const isOpen = ({ replies }: Pick<RecordQuery, 'replies'>) => replies.at(-1)?.closes !== true;

/** The questions that who asks may see, the oldest first. @param isAll the closed ones too */
export async function allQueries(
  store: RegisterStore,
  asking: Asking,
  isAll: boolean,
): Promise<readonly RecordQuery[]> {
  const trace = { action: 'läsa frågor', scope: { queries: isAll ? 'all' : 'open' } };
  return store.door.read(asking, trace, (connection) => queriesWhere(connection, store, isAll ? 'true' : OPEN, []));
}

const OPEN = 'not exists (select from vm.reply p where p.query = q.query and p.closes)';

/** Those of a record. */
export function queriesOf(
  connection: Connection,
  store: RegisterStore,
  record: number,
): Promise<readonly RecordQuery[]> {
  return queriesWhere(connection, store, 'q.record = $1', [record]);
}

/** Puts a question about a record. @returns its number @throws StorageFault where who asks has no such record, or nobody could answer */
export async function putQuery(
  store: RegisterStore,
  asking: Asking,
  { record, variable, text }: { readonly record: number; readonly variable?: string; readonly text: string },
): Promise<number> {
  return store.door.write(asking, { action: 'fråga', scope: { record: String(record) } }, async (connection) => {
    const own = await recordOf(connection, record);
    if (own === undefined) throw new StorageFault('record-unknown', { record });
    if (own.unit === '' && asking.unit === '') throw new StorageFault('query-nobodys', { record });
    const [row] = await connection.rows(
      `insert into vm.query (record, variable, at, unit, role, author, sealed, entry)
       values ($1, $2, now(), '', '', '', $3, 0) returning query`,
      [record, variable ?? null, seal(text, store.keyed(own.person).key, aboutQuery(record))],
    );
    return Number(row?.['query']);
  });
}

/** Answers a question, or closes it. @throws StorageFault where none such is open, or it is another's to close */
export async function replyTo(
  store: RegisterStore,
  asking: Asking,
  { query, text, closes }: { readonly query: number; readonly text: string; readonly closes: boolean },
): Promise<RecordQuery> {
  const record = await recordIn(store, asking, query);
  const scope = { record: String(record) };
  return store.door.write(asking, { action: closes ? 'stänga fråga' : 'svara', scope }, async (connection) => {
    const [found] = await queriesWhere(connection, store, 'q.query = $1', [query]);
    const own = await recordOf(connection, record);
    if (found === undefined || own === undefined || !isOpen(found)) throw new StorageFault('query-unknown', { query });
    if (closes && asking.role !== 'coordinator' && found.role !== asking.role)
      throw new StorageFault('query-not-closed', { query });
    const nr = found.replies.length + 1;
    await connection.rows(
      `insert into vm.reply (query, nr, at, unit, role, author, closes, sealed, entry) values ($1, $2, now(), '', '', '', $3, $4, 0)`,
      [query, nr, closes, seal(text, store.keyed(own.person).key, aboutReply(query, nr))],
    );
    return found;
  });
}

const aboutQuery = (record: number) => `query ${record}`;
const aboutReply = (query: number, nr: number) => `reply ${query} ${nr}`;

/** The record that a question is about: the trace names it. */
async function recordIn(store: RegisterStore, asking: Asking, query: number): Promise<number> {
  const trace = { action: 'läsa frågor', scope: { queries: 'open' } };
  const [row] = await store.door.read(asking, trace, (connection) =>
    connection.rows('select record from vm.query where query = $1', [query]),
  );
  if (row === undefined) throw new StorageFault('query-unknown', { query });
  return Number(row['record']);
}

async function queriesWhere(
  connection: Connection,
  store: RegisterStore,
  which: string,
  values: readonly unknown[],
): Promise<readonly RecordQuery[]> {
  const rows = await connection.rows(
    `select q.query, q.record, r.form, r.person, q.variable, q.unit, q.role, q.author, q.at, q.sealed
     from vm.query q join vm.record r using (record) where ${which} order by q.query`,
    values,
  );
  const replies = Map.groupBy(
    await connection.rows(
      'select query, nr, role, author, at, closes, sealed from vm.reply where query = any ($1::bigint[]) order by nr',
      [rows.map(({ query }) => query)],
    ),
    ({ query }) => query,
  );
  return rows.map(({ person, sealed, variable, ...row }): RecordQuery => {
    const query = Number(row['query']);
    const { key } = store.keyed(String(person));
    return {
      ...(row as unknown as Omit<RecordQuery, 'variable' | 'text' | 'replies'>),
      ...(variable === null ? {} : { variable: String(variable) }),
      text: open(sealed as Buffer, key, aboutQuery(Number(row['record']))),
      replies: (replies.get(query) ?? []).map(({ sealed: said, nr, query: _, ...reply }) => ({
        ...(reply as unknown as Omit<QueryReply, 'text'>),
        text: open(said as Buffer, key, aboutReply(query, Number(nr))),
      })),
    };
  });
}
