import { rmSync, statSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import process from 'node:process';
import { makeCluster, startServer } from './cluster.ts';
import type { ServerFolder } from './server-folder.ts';

// A process of its own, which keeps the server as long as any program is connected to it, and takes it down after the last:
// however a program ends, its connection ends with it. Started by join-server.ts with the folder as JSON.

/** So long a keeper that nobody is connected to waits for the next. */
const GRACE = 250;

const folder = JSON.parse(process.argv[2] ?? '') as ServerFolder;
// A terminal that closes is the programs' matter.
process.on('SIGHUP', () => {});

await makeCluster(folder);
const found = await startServer(folder);
// Another keeper has it: whoever started this one goes there.
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
// The server is ours, so whoever had the door is gone; of two that take over one server at once the first has it.
rmSync(folder.keeper, { force: true });
const isTaken = await new Promise<boolean>((resolve, reject) => {
  door.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)));
  door.listen(folder.keeper, () => resolve(false));
});
if (isTaken) process.exit(0);
const { ino } = statSync(folder.keeper);
process.stdout.write('ready\n');
leaveSoon();
await server.ended;
closeDoor();
process.exit(0);

/** Whether another keeper has taken the door since. */
function isAnothers(): boolean {
  const there = statSync(folder.keeper, { throwIfNoEntry: false });
  return there !== undefined && there.ino !== ino;
}

function closeDoor(): void {
  if (!isAnothers()) rmSync(folder.keeper, { force: true });
  for (const socket of connected) socket.destroy();
  door.close();
}

function leaveSoon(): void {
  setTimeout(() => {
    if (connected.size > 0) return;
    if (isAnothers()) process.exit(0);
    // Who comes now finds no door, and starts a keeper that waits for the server to end.
    closeDoor();
    server.stop();
  }, GRACE);
}
