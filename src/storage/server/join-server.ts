import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freeMegabytes } from '../disk-fault.ts';
import { isCode } from '../is-code.ts';
import { StorageFault } from '../storage-fault.ts';
import { serverBinaries } from './binaries.ts';
import { isRunning, KEEPER, OWNER } from './cluster.ts';
import { type ServerFolder, serverFolder } from './server-folder.ts';

/** A server that this program holds on to. */
export interface JoinedServer {
  /** How to connect: the folder of its socket, as `pg` takes it. */
  readonly host: string;
  readonly owner: string;
  /** The folder of the database's files. */
  readonly cluster: string;
  /** Lets go of it: it is taken down when nobody holds on to it. */
  leave(): Promise<void>;
}

const TURN = 50;
/** How often a keeper is started that finds another one about to end. */
const TRIES = 40;

/**
 * The server of a register's folder: started where it isn't running, and joined where another program has it. It is taken down when
 * the last program that holds on to it leaves or ends, however it ends.
 * @param restored fills a new folder before the server is started in it, which then is no register's yet
 * @throws StorageFault
 */
export async function joinServer(
  path: string,
  random: () => number,
  restored?: (server: ServerFolder) => Promise<void>,
): Promise<JoinedServer> {
  mustHaveName();
  const folder = serverFolder(path, serverBinaries(), random, restored && (() => {}));
  await restored?.(folder);
  const leave = holdOn(folder, await joined(folder));
  return { host: folder.socket, owner: OWNER, cluster: folder.cluster, leave };
}

/** A connection to who keeps the server, which is started where nobody does. @throws StorageFault */
async function joined(folder: ServerFolder): Promise<Socket> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const held = (await connected(folder)) ?? ((await startKeeper(folder)) ? await connected(folder) : undefined);
    if (held !== undefined) return held;
    await wait(TURN);
  }
  throw notStarted(folder);
}

/** What the server needs to begin with, and what it needs to go on: the next file of its log, and a little more. In megabytes. */
const [NEW, NEXT] = [100, 32];

/** Why the server didn't start, as far as can be seen. */
function notStarted({ folder, cluster, log }: ServerFolder): StorageFault {
  const free = freeMegabytes(folder);
  const needed = existsSync(cluster) ? NEXT : NEW;
  return free < needed
    ? new StorageFault('database-no-room', { folder, free, needed })
    : new StorageFault('database-not-started', { log });
}

/** Holds on to the server. Where its keeper is killed and it isn't, another keeper is started: nobody would take it down. @returns lets go of it */
function holdOn(folder: ServerFolder, first: Socket): () => Promise<void> {
  let isLeft = false;
  let held = Promise.resolve(first);
  const watch = (socket: Socket): Socket =>
    socket.once('close', () => {
      if (isLeft || !isRunning(folder)) return;
      // What can't be joined again is missed by whoever asks the server next.
      held = joined(folder).then(watch, () => socket);
    });
  watch(first);
  return async () => {
    isLeft = true;
    await left(await held);
  };
}

/** The server asks the system what its users are called. */
function mustHaveName(): void {
  try {
    userInfo();
  } catch (error) {
    if (isCode(error, 'ERR_SYSTEM_ERROR'))
      throw new StorageFault('database-user-unknown', { uid: process.getuid?.() ?? 0 });
    throw error;
  }
}

/** Undefined where nobody keeps the server. */
function connected({ keeper }: ServerFolder): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(keeper);
    const none = () => {
      socket.destroy();
      resolve(undefined);
    };
    socket.once('error', none);
    socket.once('close', none);
    socket.once('data', () => {
      socket.off('close', none);
      socket.off('error', none);
      // That the keeper ends is seen by whoever asks the server next.
      socket.on('error', () => {});
      socket.resume();
      // Nobody waits for it: a program ends when it has done its work.
      socket.unref();
      resolve(socket);
    });
  });
}

/** Whether a keeper says that the server is ready. */
async function startKeeper(folder: ServerFolder): Promise<boolean> {
  const log = openSync(folder.log, 'a', 0o600);
  const keeper = spawn(process.execPath, [join(import.meta.dirname, KEEPER), JSON.stringify(folder)], {
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'pipe', log],
    // Coverage, test channels and debuggers are this process's own.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8' },
  });
  closeSync(log);
  const { stdout } = keeper;
  const isReady = await new Promise<boolean>((resolve, reject) => {
    keeper.once('error', reject);
    keeper.once('exit', () => resolve(false));
    stdout?.once('data', () => resolve(true));
  });
  stdout?.destroy();
  keeper.unref();
  // One that was killed says nothing of the server: the next one does.
  if (!isReady && keeper.exitCode !== 0 && keeper.signalCode === null) throw notStarted(folder);
  return isReady;
}

function left(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    // The keeper has ended before us.
    if (socket.closed) return resolve();
    socket.ref();
    socket.once('close', () => resolve());
    socket.end();
  });
}
