import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { isCode } from '../is-code.ts';
import { StorageFault } from '../storage-fault.ts';
import { serverBinaries } from './binaries.ts';
import { KEEPER, OWNER } from './cluster.ts';
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
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const held = (await connected(folder)) ?? ((await startKeeper(folder)) ? await connected(folder) : undefined);
    if (held !== undefined)
      return { host: folder.socket, owner: OWNER, cluster: folder.cluster, leave: () => left(held) };
    await wait(TURN);
  }
  throw new StorageFault('database-not-started', { log: folder.log });
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
  if (!isReady && keeper.exitCode !== 0) throw new StorageFault('database-not-started', { log: folder.log });
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
