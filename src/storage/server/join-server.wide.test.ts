import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { keepersOf, left, serverOf, serversOf } from '../../../test/kit/storage/processes.ts';
import { StorageFault } from '../storage-fault.ts';
import { joinServer } from './join-server.ts';

const root = mkdtempSync(join(tmpdir(), 'vm-server-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'a');

async function asked(host: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ host, user: 'vardmatt', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What bears the number of the process that makes it. */
const drafts = (of: string) => readdirSync(join(of, 'server')).filter((name) => /\.\d+$/.test(name));

async function gone(pid: number): Promise<void> {
  assert.deepEqual(await left(() => [pid].filter(isAlive)), [], 'it is still there');
}

/** Another program that holds on to the server, until it is killed. */
async function otherProgram(of: string) {
  const code = `
    const { joinServer } = await import(${JSON.stringify(new URL('./join-server.ts', import.meta.url).href)});
    await joinServer(${JSON.stringify(of)}, () => 0.5);
    console.log('joined');
    setInterval(() => {}, 1000);`;
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.race([once(program.stdout, 'data'), once(program, 'exit')]);
  assert.equal(String(said), 'joined\n');
  return program;
}

describe('the server in a register’s folder', () => {
  test('is started, answers through a socket that nobody else may go to, and ends with the last who leaves', async () => {
    const first = await joinServer(folder, Math.random);
    const second = await joinServer(folder, Math.random);
    assert.equal(await asked(first.host, 'show listen_addresses'), '');
    assert.equal(statSync(join(folder, 'server')).mode & 0o007, 0);
    assert.equal(statSync(first.host).mode & 0o077, 0);
    const pid = serverOf(folder);
    await first.leave();
    await wait(600);
    assert.equal(await asked(second.host, 'select 1'), 1, 'who is left has it still');
    await second.leave();
    await gone(pid);
  });

  test('writes no value of a statement that fails to its log, and shares no memory where others could read it', async () => {
    const server = await joinServer(folder, Math.random);
    for (const sql of ["select 'Åsa 191212121212'::integer", "select '191212121212'::date"])
      await assert.rejects(asked(server.host, sql), /191212121212/);
    const log = readFileSync(join(folder, 'server/server.log'), 'utf8');
    assert.match(log, /ready to accept connections/);
    assert.doesNotMatch(log, /1912/);
    assert.equal(await asked(server.host, 'show dynamic_shared_memory_type'), 'mmap');
    await server.leave();
  });

  test('runs as a user without rights where the program is root', { skip: process.getuid?.() !== 0 }, async () => {
    const server = await joinServer(folder, Math.random);
    const status = readFileSync(`/proc/${serverOf(folder)}/status`, 'utf8');
    assert.match(status, /^Uid:\t65534\t65534/m);
    assert.doesNotMatch(status, /^Gid:\t65534\t/m, 'in a group that no other program has');
    await server.leave();
  });

  test('ends when the programs that have it are killed, and not before the last of them', async () => {
    const [one, other] = [await otherProgram(folder), await otherProgram(folder)];
    const pid = serverOf(folder);
    one.kill('SIGKILL');
    await wait(600);
    assert.ok(isAlive(pid));
    other.kill('SIGKILL');
    await gone(pid);
  });

  test('whose keeper was killed is found and kept by the next, and nothing that was committed is lost', async () => {
    const program = await otherProgram(folder);
    const server = await joinServer(folder, Math.random);
    await asked(server.host, 'create table kvar as select 7 as tal');
    const pid = serverOf(folder);
    const [keeper = 0] = keepersOf(folder);
    process.kill(keeper, 'SIGKILL');
    const again = await joinServer(folder, Math.random);
    assert.equal(serverOf(folder), pid, 'no second server was started');
    assert.equal(await asked(again.host, 'select tal from kvar'), 7);
    program.kill('SIGKILL');
    await again.leave();
    await server.leave();
    await gone(pid);
  });

  test('whose keeper was killed is kept again as long as a program holds on to it, by one for all of them', async () => {
    const [one, other] = [await joinServer(folder, Math.random), await joinServer(folder, Math.random)];
    const pid = serverOf(folder);
    const [killed = 0] = keepersOf(folder);
    process.kill(killed, 'SIGKILL');
    while (keepersOf(folder).length !== 1 || keepersOf(folder)[0] === killed) await wait(20);
    await one.leave();
    assert.equal(await asked(other.host, 'select 1'), 1, 'who is left has it still');
    assert.equal(serverOf(folder), pid);
    await other.leave();
    await gone(pid);
  });

  for (const [when, there] of [
    ['makes the database', (of: string) => readdirSync(of).some((name) => /^kluster\.\d+$/.test(name))],
    ['starts', (of: string) => existsSync(join(of, 'kluster/postmaster.pid'))],
  ] as const)
    test(`whose keeper is asked to end while it ${when} is left by nobody, and neither is half a database`, async () => {
      const fresh = join(root, `avbruten-${when}`);
      const program = otherProgram(fresh);
      while (!existsSync(join(fresh, 'server')) || !there(join(fresh, 'server'))) await wait(2);
      const [keeper = 0] = keepersOf(fresh);
      process.kill(keeper, 'SIGTERM');
      await gone(keeper);
      assert.deepEqual([serversOf(fresh), drafts(fresh)], [[], []]);
      // The program that wanted it starts another.
      (await program).kill('SIGKILL');
      assert.deepEqual([await left(() => [...keepersOf(fresh), ...serversOf(fresh)]), drafts(fresh)], [[], []]);
    });

  test('that was killed itself is started again, with all that was committed', async () => {
    const server = await joinServer(folder, Math.random);
    process.kill(serverOf(folder), 'SIGKILL');
    await wait(300);
    const again = await joinServer(folder, Math.random);
    assert.equal(await asked(again.host, 'select tal from kvar'), 7);
    await server.leave();
    await again.leave();
  });

  test('is joined by many at once, who start one', async () => {
    const fresh = join(root, 'många');
    const all = await Promise.all(Array.from({ length: 4 }, () => joinServer(fresh, Math.random)));
    const pids = await Promise.all(all.map(({ host }) => asked(host, 'select pg_backend_pid()')));
    assert.equal(new Set(pids).size, 4);
    await Promise.all(all.map((one) => one.leave()));
  });
});

const fault = (code: string) => (error: unknown) => {
  assert.ok(error instanceof StorageFault, String(error));
  assert.equal(error.problem.code, code);
  return true;
};

describe('a folder that can’t be a register’s is refused with a remedy, and left as it is', () => {
  test('since something else is in it', async () => {
    const foreign = join(root, 'dokument');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'brev.txt'), 'mitt');
    await assert.rejects(joinServer(foreign, Math.random), fault('database-folder-foreign'));
    await assert.rejects(joinServer(join(foreign, 'brev.txt'), Math.random), fault('database-folder-foreign'));
    assert.equal(readFileSync(join(foreign, 'brev.txt'), 'utf8'), 'mitt');
  });

  test('since it is another user’s, who could lead what is made in it elsewhere', {
    skip: process.getuid?.() !== 0,
  }, async () => {
    const [others, led] = [join(root, 'annans'), join(root, 'dit')];
    for (const one of [others, led]) mkdirSync(one, { mode: 0o755 });
    writeFileSync(join(others, 'register.json'), '{"format":"vardmatt-register"}');
    symlinkSync(led, join(others, 'server'));
    chownSync(others, 12_345, 12_345);
    await assert.rejects(joinServer(others, Math.random), fault('database-folder-others'));
    assert.deepEqual([statSync(led).mode & 0o777, readdirSync(led)], [0o755, []]);
  });

  test('since its name is longer than a socket’s may be', () =>
    assert.rejects(joinServer(join(root, 'å'.repeat(60)), Math.random), fault('database-folder-name-long')));

  test('since the server’s user can’t come there', { skip: process.getuid?.() !== 0 }, async () => {
    const closed = join(root, 'stängd');
    mkdirSync(closed, { mode: 0o700 });
    await assert.rejects(joinServer(join(closed, 'register'), Math.random), fault('database-folder-unreachable'));
  });
});
