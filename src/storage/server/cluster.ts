import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { isCode } from '../is-code.ts';
import { draftOf, removeLeftBehind } from '../left-behind.ts';
import type { ServerFolder } from './server-folder.ts';
import type { ServerUser } from './server-user.ts';

/** The file that a keeper runs. */
export const KEEPER = 'keeper.ts';

/** The database's administrator. */
export const OWNER = 'vardmatt';

/**
 * Makes the cluster, whole or not at all: what is made takes its name when it is complete.
 * @param ending asks it to let be
 * @throws Error when initdb fails
 */
export async function makeCluster(
  { server, cluster, binaries, user, log }: ServerFolder,
  ending: AbortSignal,
): Promise<void> {
  removeLeftBehind(server, basename(cluster));
  if (existsSync(cluster) || ending.aborted) return;
  const fresh = draftOf(cluster, process.pid);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (user.isOther) chownSync(fresh, user.uid, user.gid);
  const words = [
    ...['-D', fresh, '-U', OWNER, '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'],
    ...['--auth=peer', '--no-instructions', '--data-checksums'],
  ];
  const init = spawn(join(binaries, 'bin/initdb'), words, { ...as(user), stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [init.stdout, init.stderr]) stream.on('data', (piece) => said.push(piece));
  const stop = () => void init.kill();
  ending.addEventListener('abort', stop);
  const code = await endOf(init);
  ending.removeEventListener('abort', stop);
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    if (ending.aborted) return;
    appendFileSync(log, Buffer.concat(said));
    throw new Error(`initdb ended with ${code}`);
  }
  letIn(fresh);
  try {
    renameSync(fresh, cluster);
  } catch (error) {
    // Another program made it meanwhile.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Who may go through the socket's folder may come to the server, as whom they say; the system says who they are. */
export function letIn(cluster: string): void {
  writeFileSync(join(cluster, 'pg_hba.conf'), 'local all all peer map=klient\n');
  writeFileSync(join(cluster, 'pg_ident.conf'), `klient "${userInfo().username}" all\n`);
}

/** By this file in a cluster its server restores it when it starts. */
export const RESTORING = 'recovery.signal';

/** A server that is running. */
export interface RunningServer {
  readonly pid: number;
  /** Others may have used it before this keeper came. */
  readonly isTakenOver: boolean;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  /** Asks it to end: those who are connected are cut off, and what they had not committed is undone. */
  stop(): void;
}

const TURN = 20;
/** A server that has a large log to recover is given ten minutes. */
const TURNS = (10 * 60_000) / TURN;
/** So long a server may take to end that is asked to, in milliseconds. */
const STUCK = 30_000;
/** After a server that was killed its helpers take some time to see it, and until then no other starts. */
const TRIES = 30;
const PAUSE = 200;

/**
 * Starts the server, or takes over the one that runs in the folder already and that nobody keeps: `postmaster.pid` is the server's own
 * lock, and two never run in one folder.
 * @param ending asks it to let be: what has been started is ended before it returns
 * @returns undefined where another keeper has it, or it was let be
 * @throws Error when it doesn't start; its log says why
 */
export async function startServer(folder: ServerFolder, ending: AbortSignal): Promise<RunningServer | undefined> {
  let code: number | null = null;
  // What can't be restored the first time can't be either the next.
  const tries = existsSync(join(folder.cluster, RESTORING)) ? 1 : TRIES;
  for (let attempt = 0; attempt < tries && !ending.aborted; attempt++) {
    const other = await otherServer(folder);
    if (other !== undefined) return other === 'kept' ? undefined : other;
    const server = spawnServer(folder);
    const { pid = 0 } = server;
    let isOver = false;
    const ended = endOf(server).then((one) => {
      [code, isOver] = [one, true];
    });
    for (let turn = 0; turn < TURNS && !isOver && !ending.aborted; turn++) {
      const lock = readLock(folder);
      if (lock?.pid === pid && lock.isReady)
        return { pid, isTakenOver: false, ended, stop: stopping((signal) => void server.kill(signal), ended) };
      await wait(TURN);
    }
    if (!isOver) server.kill(ending.aborted ? 'SIGINT' : 'SIGQUIT');
    await ended;
    if (!ending.aborted) await wait(PAUSE);
  }
  if (ending.aborted) return undefined;
  throw new Error(`postgres ended with ${code}`);
}

/** The server that another keeper started, once it is ready; undefined where there is none, or when it has ended. */
async function otherServer(folder: ServerFolder): Promise<RunningServer | 'kept' | undefined> {
  for (let turn = 0; turn < TURNS; turn++) {
    const lock = readLock(folder);
    if (lock === undefined || !isServer(lock.pid, folder)) return undefined;
    if (lock.isReady && isKept(lock.pid)) return 'kept';
    if (lock.isReady) return takenOver(lock.pid, folder);
    await wait(TURN);
  }
  return undefined;
}

function takenOver(pid: number, folder: ServerFolder): RunningServer {
  const ended = endOfOther(pid, folder);
  const kill = (signal: NodeJS.Signals) => {
    if (isServer(pid, folder)) process.kill(pid, signal);
  };
  return { pid, isTakenOver: true, ended, stop: stopping(kill, ended) };
}

/**
 * Asks a server to end, and ends it at once where it hasn't in time: one that is asked while it recovers from a helper that was killed may
 * wait for ever (seen of 18.4). What was committed is in its log, and is there when it starts again.
 */
function stopping(kill: (signal: NodeJS.Signals) => void, ended: Promise<void>): () => void {
  return () => {
    kill('SIGINT');
    const timer = setTimeout(() => kill('SIGQUIT'), STUCK);
    void ended.then(() => clearTimeout(timer));
  };
}

/** Whether the server of the folder is there to be used. */
export function isRunning(folder: ServerFolder): boolean {
  const lock = readLock(folder);
  return lock?.isReady === true && isServer(lock.pid, folder);
}

/** Whether the keeper that started a server is there still. */
function isKept(pid: number): boolean {
  const parent = /^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return parent !== undefined && isKeeper(Number(parent));
}

/** Whether a process is a keeper, by what it was started with. */
function isKeeper(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(KEEPER);
  } catch (error) {
    if (isCode(error, 'ENOENT', 'EACCES', 'ESRCH')) return false;
    throw error;
  }
}

async function endOfOther(pid: number, folder: ServerFolder): Promise<void> {
  while (isServer(pid, folder)) await wait(TURN);
}

/** So much of the log is kept for backups that aren't taken: a disk that is full stops the register. */
const LOG_KEPT = '8GB';

function spawnServer({ cluster, binaries, user, log, socket }: ServerFolder): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Else shared memory is files that any process of the same user may read.
    dynamic_shared_memory_type: 'mmap',
    // What a place of backups hasn't had yet is kept so far, and what nobody needs is taken away and not written over some time.
    max_slot_wal_keep_size: LOG_KEPT,
    wal_recycle: 'off',
    // Statements hold patients' values, and so do the errors of those that fail: neither is written to a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const out = openSync(log, 'a', 0o600);
  const server = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, ...words], {
    ...as(user),
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  return server;
}

interface Lock {
  readonly pid: number;
  readonly isReady: boolean;
}

/** What `postmaster.pid` says: the process in its first line and how far it has come in its eighth. */
function readLock({ cluster }: ServerFolder): Lock | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether a process is the server of the folder, which it works in: after a power failure the number may be another's. */
function isServer(pid: number, { cluster }: ServerFolder): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'EACCES', 'ESRCH')) return false;
    throw error;
  }
}

const as = ({ uid, gid, isOther }: ServerUser) => (isOther ? { uid, gid, cwd: '/' } : { cwd: '/' });

/** How a process ended; null by a signal. @throws Error where it couldn't be started */
const endOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
