import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contents, copyOf, inFolder, TRACE } from '../kit/findings/kit.ts';
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
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
const ask = (port: number, path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Reply>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
test('what begins with a dot is not served', () => hides('/.env', 'HEMLIGT'));
test('what begins with a dot is not served by its escape', () => hides('/%2eenv', 'HEMLIGT'));
test('a link to a file outside the site is not served', () => hides('/lank.txt', 'utan'));
test('a link to a folder outside the site is not served', () => hides('/mapp/utanfor.txt', 'utan'));
const hides = (path: string, secret: string) =>
  serving(async (port) => {
    const { status, body } = await ask(port, path);
    assert.equal(status, 404);
    assert.ok(!body.includes(secret));
  });
test('a page is compressed for a reader that asks for it', () =>
  serving(async (port) => {
    const plain = await ask(port, '/');
    const packed = await ask(port, '/', 'GET', { 'accept-encoding': 'gzip' });
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.ok(packed.body.length < plain.body.length / 2);
  }));
test('an address that is no address is answered in Swedish, without the address', () =>
  serving(async (port) => {
    const { status, headers, body } = await ask(port, '/%zz<script>');
    assert.equal(status, 400);
    assert.match(String(headers['content-type']), /text\/html/);
    assert.match(body, /lang="sv"/);
    assert.ok(!body.includes('zz'));
    assert.ok(headers['content-security-policy']);
  }));
test('other methods than reading are refused as such', () =>
  serving(async (port) => {
    assert.equal((await ask(port, '/', 'POST')).status, 405);
  }));
test('no address leads to another host', () =>
  serving(async (port) => {
    for (const path of ['/.//matt', '//matt', '/%2f%2fmatt']) {
      const { headers } = await ask(port, path);
      assert.ok(!String(headers['location'] ?? '/').startsWith('//'), `${path} → ${String(headers['location'])}`);
    }
  }));
stops('serve stops though a connection has sent nothing', 'SIGINT', () => '');
stops('serve stops though a request is half sent', 'SIGINT', () => 'GET / HTTP/1.1\r\nHost: x\r\n');
stops(
  'serve stops though a connection is kept alive',
  'SIGTERM',
  () => 'GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n',
);
interrupted('Ctrl+C stops simulate at once, and leaves the old tables', 'SIGINT');
interrupted('SIGTERM stops simulate at once, and leaves the old tables', 'SIGTERM');
function interrupted(name: string, signal: NodeJS.Signals) {
  test(name, async () => {
    const above = inFolder({});
    const out = `${above}/patienter`;
    const simulate = (persons: number) => ['simulate', '--persons', String(persons), '--seed', '1', '--out', out];
    assert.equal((await vardmatt(simulate(60))).code, 0);
    const before = contents(above);
    const ran = await vardmatt(simulate(1_000_000), {
      terminal: true,
      interrupt: { when: /Simulerar personer/, signal },
    });
    assert.ok(!ran.killed && ran.after !== undefined, 'it never told that it was simulating, or never stopped');
    assert.ok(ran.after < 5_000, `it ran for ${ran.after} ms after the signal`);
    assert.doesNotMatch(ran.told, /Skriver tabeller/);
    assert.ok(
      ran.signal === signal || ran.code === (signal === 'SIGINT' ? 130 : 143),
      `exit ${ran.code}, ${ran.signal}`,
    );
    assert.doesNotMatch(ran.told, TRACE);
    assert.deepEqual(contents(above), before);
  });
}
