import { createHash } from 'node:crypto';
import type { Connection, RegisterDatabase } from './database.ts';
import type { SeenEntry } from './trace/trace-witness.ts';

/** What was found of the trace. */
export interface ChainState {
  /** Those that are there. */
  readonly entries: number;
  /** The number of the last. */
  readonly last?: number;
  /** The last that was trimmed away, where some were. */
  readonly trimmedTo?: number;
  /** The first that isn't as it was written, or whose place another or nothing has taken; undefined where the chain holds. */
  readonly brokenAt?: number;
  readonly why?: ChainFault;
}

/**
 * An entry that is changed, removed or moved; an end that is cut off; a chain that holds and is another than what was seen; a beginning
 * that is gone without a checkpoint that the register has signed.
 */
export type ChainFault = 'entry' | 'end' | 'anew' | 'beginning';

/** What is known of the trace outside the database. */
export interface ChainWitness {
  /** Entries that have been seen, by number. */
  readonly seen: readonly SeenEntry[];
  readonly isCheckpoint: (last: SeenEntry, signature: Buffer) => boolean;
}

/** Also an entry that the database's owner has numbered below the first. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/** Entries that are read at a time. */
const BATCH = 5000;

/**
 * Reckons every entry's hash anew, each over the one before: an entry that has been removed, changed or moved is found, and the first is
 * told. It is done here and not in the database, whose functions its owner can change. What has been seen of the trace has to be in it.
 * @param database as its owner
 */
export async function verifyChain(database: RegisterDatabase, witness: ChainWitness): Promise<ChainState> {
  return database.transaction(async (connection) => {
    await connection.rows('set transaction isolation level repeatable read read only');
    const trimmed = await checkpointOf(connection, witness);
    let last: SeenEntry = { seq: trimmed?.seq ?? 0, hash: trimmed?.hash ?? '' };
    const about = trimmed === undefined ? {} : { trimmedTo: trimmed.seq };
    let entries = 0;
    let brokenAt: number | undefined;
    // What was seen of entries that have been trimmed since can't be asked for.
    const seen = witness.seen.filter(({ seq }) => seq >= last.seq);
    let place = 0;
    let anew: number | undefined;
    const compared = () => {
      for (let one = seen[place]; one !== undefined && one.seq <= last.seq; one = seen[++place])
        if (one.seq === last.seq && one.hash !== last.hash) anew ??= one.seq;
    };
    compared();
    for (;;) {
      const rows = await entriesAfter(connection, entries === 0 ? BEFORE_ALL : last.seq);
      for (const row of rows) {
        entries += 1;
        const seq = Number(row['seq']);
        const hash = hashOf(row);
        if (seq !== last.seq + 1 || row['prev'] !== last.hash || row['hash'] !== hash) brokenAt ??= seq;
        last = { seq, hash };
        compared();
      }
      if (rows.length < BATCH) break;
    }
    // Of two under one number one can stand where it isn't read.
    const [all] = await connection.rows('select count(*) as n from vm.audit');
    if (all?.['n'] !== entries) brokenAt ??= last.seq;
    const told = { entries, ...(entries === 0 ? {} : { last: last.seq }), ...about };
    if (brokenAt !== undefined)
      return { ...told, brokenAt, why: entries > 0 && trimmed?.isOwn === false ? 'beginning' : 'entry' };
    if (trimmed?.isOwn === false) return { ...told, brokenAt: trimmed.seq, why: 'beginning' };
    if (anew !== undefined) return { ...told, brokenAt: anew, why: 'anew' };
    if (place < seen.length) return { ...told, brokenAt: last.seq + 1, why: 'end' };
    return told;
  });
}

interface FoundCheckpoint extends SeenEntry {
  /** Whether the register has signed it. */
  readonly isOwn: boolean;
}

async function checkpointOf(connection: Connection, witness: ChainWitness): Promise<FoundCheckpoint | undefined> {
  const [row] = await connection.rows(
    "select seq, encode(hash, 'hex') as hash, signature from vm.checkpoint order by seq desc limit 1",
  );
  if (row === undefined) return undefined;
  const last = { seq: Number(row['seq']), hash: String(row['hash']) };
  return { ...last, isOwn: witness.isCheckpoint(last, row['signature'] as Buffer) };
}

type EntryRow = Readonly<Record<string, unknown>>;

const entriesAfter = (connection: Connection, seq: number): Promise<readonly EntryRow[]> =>
  connection.rows(
    `select seq, extract(epoch from at)::text as at, action, role, unit, author, purpose, array_to_string(persons, ',') as persons,
       scope::text as scope, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
     from vm.audit where seq > $1 order by seq limit ${BATCH}`,
    [seq],
  );

/** What parts the words of an entry under its hash. */
const PARTING = '\x1f';

/** As `vm.audit_hash`. A word that isn't there, or that holds what parts them, is no entry’s: by it one would pass for another. */
function hashOf(row: EntryRow): string {
  const words = ['seq', 'at', 'action', 'role', 'unit', 'author', 'purpose', 'persons', 'scope'].map(
    (name) => row[name],
  );
  if (words.some((word) => word === null || String(word).includes(PARTING))) return '';
  return createHash('sha256').update(String(row['prev']), 'hex').update(words.join(PARTING)).digest('hex');
}
