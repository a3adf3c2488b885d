import { rmSync, statSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { makeCluster, startServer } from './cluster.ts';
import type { ServerFolder } from './server-folder.ts';

// A process of its own, which keeps the server as long as any program is connected to it, and takes it down after the last:
// however a program ends, its connection ends with it. Started by join-server.ts with the folder as JSON.

/** So long a keeper that nobody is connected to waits for the next. */
const GRACE = 250;
/** After a keeper that was killed: of several programs the first may leave before the next has found this one. */
const GRACE_TAKEN_OVER = 5000;
const TURN = 20;
const SQLITE_BUSY = 5;

const folder = JSON.parse(process.argv[2] ?? '') as ServerFolder;
// A terminal that closes is the programs' matter.
process.on('SIGHUP', () => {});
// Who started it may be gone when it is told that the server is ready.
process.stdout.on('error', () => {});
// Whatever asks this process to end, the server ends with it: also while it is being started.
const ending = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ending.abort());

const lock = new DatabaseSync(join(dirname(folder.keeper), 'las'), { timeout: 0 });
if (!(await isMine())) process.exit(0);
await makeCluster(folder, ending.signal);
const found = await startServer(folder, ending.signal);
// Another keeper has it, and whoever started this one goes there; or nobody is to.
if (found === undefined) process.exit(0);
const server = found;
const connected = new Set<Socket>();
const door = createServer((socket) => {
  connected.add(socket);
  // A program says nothing: it is there as long as it is connected.
  socket.on('error', () => {});
  socket.on('close', () => {
    connected.delete(socket);
    leaveSoon();
  });
  socket.resume();
  socket.write('ready\n');
});
await open();
const { ino } = statSync(folder.keeper);
ending.signal.addEventListener('abort', end);
process.stdout.write('ready\n');
leaveSoon();
if (ending.signal.aborted) end();
await server.ended;
closeDoor();
for (const socket of connected) socket.destroy();
process.exit(0);

/**
 * Waits until nobody else keeps the server. The lock is the system's, and goes with whoever had it: of two who come when a keeper has been
 * killed one has the server.
 * @returns false where another keeper has it and opens to whoever knocks, or this one is to end
 */
async function isMine(): Promise<boolean> {
  while (!ending.signal.aborted) {
    try {
      lock.exec('begin exclusive');
      return true;
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    if (await isOpen()) return false;
    await wait(TURN);
  }
  return false;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function isOpen(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(folder.keeper);
    for (const [event, opens] of [
      ['data', true],
      ['error', false],
      ['close', false],
    ] as const)
      socket.once(event, () => {
        socket.destroy();
        resolve(opens);
      });
  });
}

/** Opens the door. A server that has none ends. */
async function open(): Promise<void> {
  try {
    // The server is ours, so whoever had the door is gone.
    rmSync(folder.keeper, { force: true });
    await new Promise<void>((resolve, reject) => {
      door.on('error', reject);
      door.listen(folder.keeper, resolve);
    });
  } catch (error) {
    server.stop();
    await server.ended;
    throw error;
  }
}

/** Whether another keeper has taken the door since. */
function isAnothers(): boolean {
  const there = statSync(folder.keeper, { throwIfNoEntry: false });
  return there !== undefined && there.ino !== ino;
}

function closeDoor(): void {
  if (!isAnothers()) rmSync(folder.keeper, { force: true });
  door.close();
}

/** Who comes now finds no door, and starts a keeper that waits for the server to end. Who is there sees it when it has. */
function end(): void {
  closeDoor();
  server.stop();
}

function leaveSoon(): void {
  setTimeout(
    () => {
      if (connected.size > 0) return;
      if (isAnothers()) process.exit(0);
      end();
    },
    server.isTakenOver ? GRACE_TAKEN_OVER : GRACE,
  );
}
