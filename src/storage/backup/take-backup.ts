import { renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Moment } from '../../calendar/swedish-time.ts';
import type { Asking, Door } from '../asking.ts';
import type { Connection, RegisterDatabase } from '../database.ts';
import { isFull, isReadonly } from '../disk-fault.ts';
import { copyKeys } from '../keys/key-copies.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { StorageFault } from '../storage-fault.ts';
import type { TraceWitness } from '../trace/trace-witness.ts';
import { LOG, mustBeApart, ownKeysFolder, ownPlace, runsIn, sweepPlace } from './backup-place.ts';
import { type BackedFile, type BackupRun, runFile, traceFile, traceText } from './backup-run.ts';
import { outdatedRuns } from './choose-backup.ts';
import { copyFileWhole, syncFolder, writeFileWhole } from './copied-file.ts';
import { copyCluster } from './copy-cluster.ts';
import { isLogFile, logFiles, nextLogFile } from './log-file.ts';
import { copyTrace } from './trace-tail.ts';

/** The parts of a register that a backup is made of. */
export interface BackupSource {
  readonly folder: string;
  /** The database's files; undefined where the server is somebody else's. */
  readonly cluster: string | undefined;
  readonly owner: RegisterDatabase;
  readonly door: Door;
  readonly keys: KeyStore;
  readonly witness: TraceWitness;
}

export interface BackupAsked {
  readonly to: string;
  /** Where the keys go. */
  readonly keys: string;
  /** Any moment of so many days back can be restored. */
  readonly keepDays: number;
  /** A copy of the whole database, also where the log would do. */
  readonly isWhole: boolean;
  readonly author: string;
  readonly progress: (what: string, done: number) => void;
}

/** What a run of `backup` did. */
export interface BackupDone {
  /** Undefined where the database is a server of somebody's own, and the keys alone are copied. */
  readonly database?: BackedDatabase;
}

interface BackedDatabase {
  readonly isWhole: boolean;
  readonly until: Moment;
  readonly bytes: number;
  /** Between the run before and this one no moment can be restored, since some of the log is lost. */
  readonly isAnew: boolean;
  /** Earlier runs that are thrown away. */
  readonly outdated: number;
  /** Files of earlier runs that can't be read. */
  readonly unreadable: readonly string[];
}

/** A whole copy is made when the last one is older. */
const WHOLE_EVERY_DAYS = 7;

/**
 * Copies what has been written in a register since the last time, and the keys to a place of their own; now and then the whole of it. The
 * register is used meanwhile. What is interrupted counts for nothing, and the next run takes it away.
 * @throws StorageFault
 */
export async function takeBackup(source: BackupSource, asked: BackupAsked): Promise<BackupDone> {
  const [to, keysTo] = [resolve(asked.to), resolve(asked.keys)];
  mustBeApart([source.folder, to, keysTo]);
  try {
    return await source.owner.transaction(async (held) => {
      const [lock] = await held.rows("select pg_try_advisory_xact_lock(hashtext('vm.backup')) as free");
      if (lock?.['free'] !== true) throw new StorageFault('backup-running', {});
      await ownKeysFolder(keysTo, source.keys.register);
      if (source.cluster === undefined) {
        await keysCopied(held, source, keysTo);
        source.keys.noteCopy(keysTo, '', await momentOf(held));
        return {};
      }
      return { database: await backedUp(held, { ...source, cluster: source.cluster }, { ...asked, to, keys: keysTo }) };
    });
  } catch (error) {
    const place = isOf(error, keysTo) ? keysTo : to;
    if (isFull(error)) throw new StorageFault('backup-full', { folder: place });
    if (isReadonly(error)) throw new StorageFault('backup-place-readonly', { folder: place });
    throw error;
  }
}

/** Whether an error says that it is of what lies in a folder; SQLite, which only the keys are copied by, says nothing of it. */
const isOf = (error: unknown, folder: string) =>
  error instanceof Error && ('errcode' in error || ('path' in error && `${error.path}/`.startsWith(`${folder}/`)));

type ClusterSource = BackupSource & { readonly cluster: string };

/** What comes to nothing takes no room. */
async function backedUp(held: Connection, source: ClusterSource, asked: BackupAsked): Promise<BackedDatabase> {
  try {
    return await madeRun(held, source, asked);
  } catch (error) {
    if (isFull(error)) {
      const { runs, unreadable } = runsIn(asked.to);
      if (unreadable.length === 0) sweepPlace(asked.to, runs);
    }
    throw error;
  }
}

async function madeRun(held: Connection, source: ClusterSource, asked: BackupAsked): Promise<BackedDatabase> {
  const { to } = asked;
  const { register } = source.keys;
  const { plats } = await ownPlace(to, register);
  const slot = `vm_${plats}`;
  const found = runsIn(to);
  // A run that can't be read may be of files that it would be a pity to lose.
  if (found.unreadable.length === 0) sweepPlace(to, found.runs);
  const [about] = await held.rows(
    `select current_setting('server_version') as server, pg_size_bytes(current_setting('wal_segment_size')) as bytes,
       (select max(step) from public.vm_migration) as step`,
  );
  const bytes = Number(about?.['bytes']);
  const began = await momentOf(held);
  const before = found.runs.at(-1);
  const goesOn =
    before !== undefined &&
    (await isKept(held, slot, nextLogFile(lastOf(before), bytes))) &&
    (await isSameDatabase(held, before));
  if (!goesOn) await keepLog(held, slot);
  const name = nameOf(began, before);
  // What was read and written during the first run is told of too.
  const traced = before?.logglista?.till ?? (await lastEntry(held));
  const isWhole = asked.isWhole || !goesOn || isOld(found.runs, began);
  if (isWhole) await rewriteErased(source.owner, found.runs.findLast(({ bas }) => bas !== null)?.bas?.fran);
  const base = isWhole ? await wholeCopy(held, source.cluster, join(to, `bas-${name}`), asked.progress) : undefined;
  // All keys of what is committed now are in the copy of the keys that is made after it.
  const until = await momentOf(held);
  await source.door.read(askingOf(asked), { action: 'säkerhetskopiera', scope: { backup: name } }, async () => {});
  const trace = await copyTrace(held, traced, to, traceFile(name));
  const log = await copyLog(held, source.cluster, join(to, LOG), {
    ...{ name, bytes, progress: asked.progress },
    from: goesOn ? nextLogFile(lastOf(before), bytes) : (base?.logg ?? ''),
  });
  await keysCopied(held, source, asked.keys);
  const seen = source.witness.seen().at(-1);
  const run: BackupRun = {
    ...{ format: 'vardmatt-sakerhetskopia', version: 1, korning: name, register },
    ...{ efter: goesOn ? before.korning : null, till: until, punkt: pointOf(name) },
    logg: { filstorlek: bytes, filer: [...log.files] },
    bas: base === undefined ? null : { ...base, mapp: `bas-${name}` },
    ...{ server: String(about?.['server']), steg: Number(about?.['step']) },
    atkomstlogg:
      seen === undefined
        ? null
        : {
            ...{ post: seen.seq, hash: seen.hash, nyckel: source.keys.publicKey() },
            signatur: source.keys.sign(traceText(seen.seq, seen.hash)).toString('base64'),
          },
    logglista: trace,
    utplanade: [...source.keys.erased()],
    nycklar: asked.keys,
  };
  await writeFileWhole(join(to, runFile(name)), `${JSON.stringify(run)}\n`);
  await held.rows('select pg_replication_slot_advance($1, $2::pg_lsn)', [slot, log.end]);
  source.keys.noteCopy(asked.keys, to, until);
  const outdated = found.unreadable.length > 0 ? [] : await throwAway(held, to, [...found.runs, run], asked.keepDays);
  const all = [...run.logg.filer, ...(run.bas?.filer ?? [])];
  return {
    ...{ isWhole, until, isAnew: before !== undefined && !goesOn },
    ...{ outdated: outdated.length, unreadable: found.unreadable },
    bytes: all.reduce((sum, { storlek }) => sum + storlek, 0),
  };
}

/** Copies the keys. Until the run is over nobody is erased, who would be in the new copy and gone from the old one. */
async function keysCopied(held: Connection, { keys, witness }: BackupSource, to: string): Promise<void> {
  await held.rows("select pg_advisory_xact_lock_shared(hashtext('vm.erasing'))");
  keys.expectCopy(to);
  await copyKeys(keys, witness, to);
}

const askingOf = ({ author }: BackupAsked): Asking => ({
  ...{ role: 'coordinator', unit: '', author, purpose: 'säkerhetskopia' },
});

/** Runs are in the order of their names, also where the clock has been set back. */
function nameOf(began: Moment, before: BackupRun | undefined): string {
  const name = began.replaceAll(/[-:.Z]/g, '');
  return before === undefined || name > before.korning ? name : `${before.korning}0`;
}

const lastOf = ({ logg }: BackupRun) => logg.filer.at(-1)?.fil ?? '';

/** What the database's log calls the end of a run. */
const pointOf = (name: string) => `vardmatt ${name}`;

async function momentOf(connection: Connection): Promise<Moment> {
  const [row] = await connection.rows(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  return String(row?.['now']) as Moment;
}

/**
 * Writes the tables anew where somebody has been erased since the last whole copy: what is deleted else stays in their files until it is
 * written over. Nobody writes meanwhile.
 */
async function rewriteErased(owner: RegisterDatabase, since: Moment | undefined): Promise<void> {
  const [some] = await owner.rows(
    "select exists (select from vm.audit where action = 'utplåna' and ($1::timestamptz is null or at >= $1)) as erased",
    [since ?? null],
  );
  if (some?.['erased'] !== true) return;
  const tables = await owner.rows(
    `select oid::regclass::text as name from pg_class
     where relnamespace in ('vm'::regnamespace, 'vm_row'::regnamespace) and relkind = 'r' and relname not in ('audit', 'checkpoint', 'secret')`,
  );
  for (const { name } of tables) await owner.script(`vacuum full ${name}`);
}

async function lastEntry(connection: Connection): Promise<number> {
  const [row] = await connection.rows('select coalesce(max(seq), 0) as last from vm.audit');
  return Number(row?.['last']);
}

const DAY = 86_400_000;

function isOld(runs: readonly BackupRun[], now: Moment): boolean {
  const last = runs.findLast(({ bas }) => bas !== null)?.bas?.fran;
  return last === undefined || Date.parse(now) - Date.parse(last) > WHOLE_EVERY_DAYS * DAY;
}

/** Whether the server has kept the log from a file on, where that has been begun at all. */
async function isKept(connection: Connection, slot: string, next: string): Promise<boolean> {
  const [row] = await connection.rows(
    `select exists (select from pg_replication_slots where slot_name = $1 and wal_status in ('reserved', 'extended'))
       and (exists (select from pg_ls_waldir() where name = $2) or pg_walfile_name(pg_current_wal_insert_lsn()) <= $2) as kept`,
    [slot, next],
  );
  return row?.['kept'] === true;
}

/** Whether what a run saw of the trace is there: an old copy of the database that somebody has put back has another log from there on. */
async function isSameDatabase(connection: Connection, { atkomstlogg }: BackupRun): Promise<boolean> {
  const [row] = await connection.rows("select encode(hash, 'hex') as hash from vm.audit where seq = $1", [
    atkomstlogg?.post ?? 0,
  ]);
  return row !== undefined && row['hash'] === atkomstlogg?.hash;
}

/** From now on the server keeps the log until it is copied. Slots whose log is lost are of no use to anybody. */
async function keepLog(connection: Connection, slot: string): Promise<void> {
  await connection.rows(
    `select pg_drop_replication_slot(slot_name) from pg_replication_slots
     where slot_name = $1 or (slot_name like 'vm\\_%' and wal_status = 'lost')`,
    [slot],
  );
  await connection.rows('select pg_create_physical_replication_slot($1, true)', [slot]);
}

async function wholeCopy(
  held: Connection,
  cluster: string,
  to: string,
  progress: BackupAsked['progress'],
): Promise<Omit<NonNullable<BackupRun['bas']>, 'mapp'>> {
  const draft = `${to}.halv`;
  rmSync(draft, { recursive: true, force: true });
  await held.rows("select pg_backup_start('vardmatt', true)");
  const { folders, files } = await copyCluster(cluster, draft, (done) => progress('Kopierar databasen', done));
  const [stopped] = await held.rows('select labelfile from pg_backup_stop(false)');
  const label = String(stopped?.['labelfile']);
  const log = /^START WAL LOCATION: .* \(file ([0-9A-F]{24})\)$/m.exec(label)?.[1];
  if (log === undefined) throw new Error('a backup label without a file of the log');
  await writeFile(join(draft, 'backup_label.ny'), label, { mode: 0o600 });
  const written = await copyFileWhole(join(draft, 'backup_label.ny'), join(draft, 'backup_label'));
  rmSync(join(draft, 'backup_label.ny'));
  renameSync(draft, to);
  await syncFolder(join(to, '..'));
  return {
    fran: await momentOf(held),
    logg: log,
    mappar: [...folders],
    filer: [...files, { fil: 'backup_label', ...written }],
  };
}

interface CopiedLog {
  readonly files: readonly BackedFile[];
  /** Where the log ends. */
  readonly end: string;
}

/** Ends the file of the log that is being written, and copies all from one on. */
async function copyLog(
  connection: Connection,
  cluster: string,
  to: string,
  { name, from, bytes, progress }: { name: string; from: string; bytes: number; progress: BackupAsked['progress'] },
): Promise<CopiedLog> {
  await connection.rows('select pg_create_restore_point($1)', [pointOf(name)]);
  const [switched] = await connection.rows(
    'select lsn::text as lsn, pg_walfile_name(lsn) as last from pg_switch_wal() as lsn',
  );
  const last = String(switched?.['last']);
  if (!isLogFile(from) || from.slice(0, 8) !== last.slice(0, 8)) throw new Error(`a log from ${from} to ${last}`);
  const names = logFiles(from, last, bytes);
  const files: BackedFile[] = [];
  for (const [at, fil] of names.entries()) {
    progress('Kopierar loggen', at / names.length);
    // Of a run that was interrupted.
    rmSync(join(to, fil), { force: true });
    files.push({ fil, ...(await copyFileWhole(join(cluster, 'pg_wal', fil), join(to, fil), { untilZeros: true })) });
  }
  await syncFolder(to);
  return { files, end: String(switched?.['lsn']) };
}

/** Throws away what isn't needed to restore any moment of the days that are kept. */
async function throwAway(
  connection: Connection,
  to: string,
  runs: readonly BackupRun[],
  keepDays: number,
): Promise<readonly BackupRun[]> {
  const kept = new Date(Date.parse(await momentOf(connection)) - keepDays * DAY).toISOString().replace('Z', '000Z');
  const outdated = outdatedRuns(runs, kept as Moment);
  for (const { korning } of outdated) rmSync(join(to, runFile(korning)));
  await syncFolder(to);
  sweepPlace(to, runs.slice(outdated.length));
  return outdated;
}
