import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { PortTaken, type SiteServer, serveSite } from './serve-site.ts';

let root: string;
let folder: string;
let server: SiteServer;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'vardmatt-server-'));
  folder = join(root, 'webbplats');
  await mkdir(join(folder, 'matt', '.dold'), { recursive: true });
  await writeFile(join(root, 'hemligt.html'), 'hemligt');
  await writeFile(join(folder, '.env'), 'hemligt');
  await writeFile(join(folder, 'matt', '.dold', 'index.html'), 'hemligt');
  await writeFile(
    join(folder, 'matt', 'index.html'),
    `<!doctype html><title>Mått</title>${'<p>siffra</p>'.repeat(500)}`,
  );
  await symlink(join(root, 'hemligt.html'), join(folder, 'ut.html'));
  await symlink('..', join(folder, 'upp'));
  await mkdir(join(folder, 'lank'));
  await symlink(join(root, 'hemligt.html'), join(folder, 'lank', 'index.html'));
  await symlink('matt', join(folder, 'inom'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Start</title>');
  await writeFile(join(folder, '404.html'), '<!doctype html><title>Finns inte</title>');
  server = await serveSite(folder, 0);
});
after(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

test('pages are served with headers that allow no script and nothing from elsewhere', async () => {
  const answer = await fetch(`${server.address}/`);
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /Start/);
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});

test('a page that is not there is answered with the site’s own page and 404', async () => {
  const answer = await fetch(`${server.address}/saknas/`);
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /Finns inte/);
});

test('nothing outside the folder is served', async () => {
  const answer = await fetch(`${server.address}/..%2f..%2fetc/passwd`);
  assert.notEqual(answer.status, 200);
});

/** One request as it is written, with nothing put right on the way. */
async function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: Record<string, unknown>;
    body: Buffer;
  }>();
  const asked = request({ host: '127.0.0.1', port: new URL(server.address).port, path, ...options }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () =>
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
    );
  });
  asked.on('error', reject).end();
  return promise;
}

for (const path of ['/.env', '/%2eenv', '/matt/.dold/', '/ut.html', '/upp/hemligt.html', '/lank/', '/lank/index.html'])
  test(`${path} is hidden or leads out of the folder, and is not there`, async () => {
    const { status, body } = await ask(path);
    assert.equal(status, 404);
    assert.ok(!body.includes('hemligt'));
  });

test('a link that stays within the folder is followed', async () => {
  assert.equal((await ask('/inom/')).status, 200);
});

for (const path of ['/.//matt', '//matt', '//evil.example/%2e%2e', '/matt//', '/./matt', '/\\\\evil', '/%00'])
  test(`${JSON.stringify(path)} redirects to no other server`, async () => {
    const { status, headers } = await ask(path);
    assert.ok(status === 404 || status === 400, String(status));
    assert.equal(headers['location'], undefined);
  });

test('a folder without its slash is redirected to it', async () => {
  const { status, headers } = await ask('/matt');
  assert.deepEqual([status, headers['location']], [301, '/matt/']);
});

for (const [encoding, header] of [
  ['br', 'gzip, deflate, br'],
  ['gzip', 'gzip'],
  ['gzip', 'br;q=0.1, gzip;q=0.9'],
] as const)
  test(`a page is compressed with ${encoding} for a browser that takes ${header}, the second time too`, async () => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask('/matt/', { headers: { 'accept-encoding': header } });
      assert.equal(answer.headers['content-encoding'], encoding);
      assert.match(String(answer.headers['vary']), /accept-encoding/);
      assert.ok(answer.body.length < 500, String(answer.body.length));
    }
    const read = await fetch(`${server.address}/matt/`, { headers: { 'accept-encoding': header } });
    assert.match(await read.text(), /(<p>siffra<\/p>){500}$/);
  });

test('a page is not compressed for who takes none, nor a part of it; and one that has it gets no new', async () => {
  const whole = await ask('/matt/');
  assert.equal(whole.headers['content-encoding'], undefined);
  assert.ok(whole.body.length > 6000);
  const part = await ask('/matt/', { headers: { range: 'bytes=0-9', 'accept-encoding': 'gzip' } });
  assert.deepEqual([part.status, part.body.toString()], [206, '<!doctype ']);
  const again = await ask('/matt/', {
    headers: { 'if-none-match': String(whole.headers['etag']), 'accept-encoding': 'gzip' },
  });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
});

for (const [what, path, options, expected] of [
  ['another method', '/', { method: 'POST' }, 405],
  ['deleting', '/matt/', { method: 'DELETE' }, 405],
  ['an address that cannot be decoded', '/%E0%A4%A', {}, 400],
  ['a part of a file that is not there', '/matt/', { headers: { range: 'bytes=999999-' } }, 416],
] as const)
  test(`${what} is answered in Swedish, with the headers of every answer`, async () => {
    const { status, headers, body } = await ask(path, options);
    assert.equal(status, expected);
    assert.match(String(headers['content-type']), /text\/html/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.match(body.toString(), /<html lang="sv">/);
    if (expected === 405) assert.equal(headers['allow'], 'GET, HEAD');
  });

test('what is no request is answered in Swedish too', async () => {
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.write('hej\r\n\r\n');
  const said = await text(socket);
  assert.match(said, /^HTTP\/1\.1 400 /);
  assert.match(said, /content-security-policy/);
  assert.match(said, /<html lang="sv">/);
});

test('the server stops though connections say nothing, or half a request', async () => {
  const other = await serveSite(folder, 0);
  const port = Number(new URL(other.address).port);
  const sockets = await Promise.all(['', 'GET / HT', 'GET / HTTP/1.1\r\nHost: x\r\n'].map((said) => open(port, said)));
  const started = performance.now();
  await other.close();
  assert.ok(performance.now() - started < 3000);
  for (const socket of sockets) socket.destroy();
});

async function open(port: number, said: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(said);
  return socket;
}

test('a folder whose first page is in a part of it leads there', async () => {
  const other = await serveSite(folder, 0, 'matt/');
  try {
    const answer = await fetch(`${other.address}/`);
    assert.ok(answer.url.endsWith('/matt/'));
    assert.match(await answer.text(), /Mått/);
  } finally {
    await other.close();
  }
});

test('a port that is taken is told by its number', async () => {
  const port = Number(new URL(server.address).port);
  await assert.rejects(serveSite(folder, port), (error) => error instanceof PortTaken && error.port === port);
});
