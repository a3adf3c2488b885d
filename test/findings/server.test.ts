import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { copyOf } from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';

// The server and the signals of `faults`: what is served, and that a program stops when it is told to.

let site = '';
before(async () => {
  const above = copyOf('01-out-deletes-files');
  site = `${above}/webb`;
  const ran = await vardmatt([
    'publish',
    `${above}/tabeller`,
    '--out',
    site,
    '--as-of',
    '2025-06-30',
    '--years',
    '2024-2024',
  ]);
  assert.equal(ran.code, 0, ran.told);
  writeFileSync(`${site}/.env`, 'HEMLIGT=1');
  writeFileSync(`${above}/utanfor.txt`, 'utanför');
  symlinkSync(`${above}/utanfor.txt`, `${site}/lank.txt`);
  symlinkSync(above, `${site}/mapp`);
});

const program = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));
/** Serves the site on a free port for as long as `during` takes; the process has ended when this returns. */
async function serving(during: (port: number, server: ChildProcess) => Promise<void>) {
  const server = spawn(process.execPath, [program, 'serve', site, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      let text = '';
      const read = (chunk: Buffer) => {
        text += chunk.toString();
        const found = /:(\d+)/.exec(text);
        if (found) resolve(Number(found[1]));
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      setTimeout(() => reject(new Error(`no address in: ${text}`)), 20_000).unref();
    });
    await during(port, server);
  } finally {
    server.kill('SIGKILL');
    await ended;
  }
}
stops('serve stops at once on Ctrl+C', 'SIGINT', () => undefined);
stops('serve stops at once on SIGTERM', 'SIGTERM', () => undefined);
function stops(name: string, signal: NodeJS.Signals, sends: () => string | undefined) {
  test(name, () =>
    serving(async (port, server) => {
      const text = sends();
      const sockets: Socket[] = [];
      if (text !== undefined)
        for (let count = 0; count < 3; count++) {
          const socket = connect(port, '127.0.0.1');
          socket.on('error', () => undefined);
          await new Promise((resolve) => socket.once('connect', resolve));
          if (text !== '') socket.write(text);
          sockets.push(socket);
        }
      await new Promise((resolve) => setTimeout(resolve, 300));
      const gone = new Promise<boolean>((resolve) => {
        server.once('exit', () => resolve(true));
        setTimeout(() => resolve(false), 5_000).unref();
      });
      server.kill(signal);
      const stopped = await gone;
      for (const socket of sockets) socket.destroy();
      assert.ok(stopped, 'it was still running after five seconds');
    }),
  );
}
