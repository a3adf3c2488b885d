import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PortTaken, type SiteServer, serveSite } from './serve-site.ts';

let folder: string;
let server: SiteServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-server-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Start</title>');
  await writeFile(join(folder, '404.html'), '<!doctype html><title>Finns inte</title>');
  server = await serveSite(folder, 0);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
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

test('a port that is taken is told by its number', async () => {
  const port = Number(new URL(server.address).port);
  await assert.rejects(serveSite(folder, port), (error) => error instanceof PortTaken && error.port === port);
});
