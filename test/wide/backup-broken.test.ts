import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Day } from '../../src/calendar/day.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { runCommand } from '../kit/run-command.ts';
import { done, refused } from '../kit/storage/carried-out.ts';

// What is half, damaged, too old or another's is never taken for a backup, or for a register. crash-of-register.test.ts interrupts backups.

const PROGRAM = join(import.meta.dirname, '../../bin/vardmatt.mjs');
const root = mkdtempSync(join(tmpdir(), 'vm-halva-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
const at = (name: string) => join(root, name);

const open = (place: Parameters<typeof RegisterStore.open>[0]) =>
  RegisterStore.open(place, { today: () => '2026-06-30' as Day, random: Math.random });

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

describe('backups that are no good', () => {
  const data = at('register');
  const to = at('skåp');
  const keys = at('skåp-nycklar');
  const tables = (seed: number) => at(`tabeller-${seed}`);

  before(async () => {
    for (const seed of [1, 2]) {
      const out = ['--seed', String(seed), '--as-of', '2026-03-31', '--out', tables(seed)];
      await done('simulate', '--persons', '60', ...out);
    }
    await done('import', tables(1), '--data', data, '--history', '--yes');
    for (const run of ['hela databasen', 'det som är nytt', 'det som är nytt'])
      assert.match((await done('backup', '--data', data, '--to', to)).told, new RegExp(run));
  });

  test('that have been damaged are refused, and what of the log is left is restored when somebody asks for it', async () => {
    cpSync(to, at('skadat'), { recursive: true });
    const base = filesIn(at('skadat')).filter((file) => /bas-.*\/base\/\d+\/\d+$/.test(file));
    const [one = '', other = ''] = base.filter((file) => statSync(file).size > 0);
    const bytes = readFileSync(one);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(one, bytes);
    rmSync(other);
    await refused(/2 filer i .* saknas eller är skadad/, 'restore', at('skadat'), '--data', at('x'), '--keys', keys);
    rmSync(at('skadat'), { recursive: true });
    cpSync(to, at('skadat'), { recursive: true });
    const runs = readdirSync(at('skadat')).filter((name) => name.startsWith('korning-'));
    const lost = ['restore', at('skadat'), '--data', at('x'), '--keys', keys];
    const cutOff = (name = '') => writeFileSync(join(at('skadat'), name), '{"format":"vardm');
    cutOff(runs.at(-1));
    await refused(/inte att återställa, .*Det här går: /, ...lost);
    cutOff(runs[1]);
    const told = await refused(/inte att återställa, .*Det här går: /, ...lost);
    const [, until = ''] = /–(\S+ \S+)\.\n/.exec(told) ?? [];
    const early = await runCommand([...lost.with(3, at('tidigt')), '--to-moment', until]);
    assert.equal(early.code, 0, early.told);
    rmSync(at('tidigt'), { recursive: true, maxRetries: 10, retryDelay: 200 });
    rmSync(at('skadat'), { recursive: true });
  });

  test('and keys that are older than they are not taken for a register', async () => {
    cpSync(keys, at('äldre'), { recursive: true });
    await done('import', tables(2), '--data', data, '--history', '--yes');
    await done('backup', '--data', data, '--to', to);
    await refused(
      /Nycklarna är äldre än säkerhetskopian: \d+ personer/,
      ...['restore', to, '--data', at('x'), '--keys', at('äldre')],
    );
    assert.ok(!existsSync(join(at('x'), 'register.json')));
    rmSync(at('äldre'), { recursive: true });
  });

  test('that a restoring is interrupted of leave a folder that is no register', async () => {
    const words = [PROGRAM, 'restore', to, '--data', at('halvt')];
    const program = spawn(process.execPath, words, { stdio: 'ignore' });
    const ended = once(program, 'exit');
    while (!existsSync(join(at('halvt'), 'server/kluster')) && program.exitCode === null) await wait(20);
    program.kill('SIGKILL');
    await ended;
    assert.equal(program.signalCode, 'SIGKILL', 'it had come so far, and no farther');
    await refused(/återställning som inte blev klar/, 'status', '--data', at('halvt'));
    await refused(/inte tom/, 'restore', to, '--data', at('halvt'));
  });

  test('of a server of somebody’s own are the keys alone, and it is said who copies the rest', async () => {
    const store = await open({ folder: data });
    const [row] = await store.owner.rows("select current_setting('unix_socket_directories') as socket");
    const url = `postgres://vardmatt@localhost/postgres?host=${encodeURIComponent(String(row?.['socket']))}`;
    const environment = (name: string) => (name === 'DATABASE_URL' ? url : undefined);
    const folder = at('egen');
    mkdirSync(folder, { mode: 0o711 });
    cpSync(join(data, 'nycklar'), join(folder, 'nycklar'), { recursive: true });
    cpSync(join(data, 'register.json'), join(folder, 'register.json'));
    const made = await runCommand(['backup', '--data', folder, '--to', at('egna')], { environment });
    assert.equal(made.code, 0, made.told);
    assert.match(made.told, /egen server \(DATABASE_URL\), och är inte kopierad/);
    assert.ok(!existsSync(at('egna')) && existsSync(at('egna-nycklar/nycklar.sqlite')));
    const again = await runCommand(['restore', at('egna'), '--data', at('egen-igen')], { environment });
    assert.equal(again.code, 0, again.told);
    assert.match((await runCommand(['status', '--data', at('egen-igen')], { environment })).out, /Åtkomstlogg +hel/);
    await store.close();
  });

  test('are thrown away when no moment that is kept needs them', async () => {
    await done('backup', '--data', data, '--to', to, '--whole');
    const runs = readdirSync(to).filter((name) => name.startsWith('korning-'));
    // As though they had been made long ago.
    for (const name of runs) {
      const text = readFileSync(join(to, name), 'utf8');
      writeFileSync(join(to, name), text.replaceAll(/"(till|fran)":"20(\d\d)-/g, '"$1":"19$2-'));
    }
    const { told } = await done('backup', '--data', data, '--to', to);
    assert.match(told, /hela databasen/);
    assert.match(told, /Kastat, .*: \d+ äldre kopior/);
    assert.equal(readdirSync(to).filter((name) => name.startsWith('bas-')).length, 2);
    await done('restore', to, '--data', at('sist'));
  });

  test('of a database that somebody has put back by other means are begun anew, and its trace is cut off', async () => {
    const [server, old] = [join(data, 'server'), at('gammal')];
    const ended = async () => {
      while (existsSync(join(server, 'kluster/postmaster.pid'))) await wait(50);
    };
    await ended();
    execFileSync('cp', ['-a', server, old]);
    await done('audit', '--data', data, '--user', 'ingen');
    assert.match((await done('backup', '--data', data, '--to', to)).told, /det som är nytt/);
    await ended();
    rmSync(server, { recursive: true });
    renameSync(old, server);
    const told = await refused(/hela databasen/, 'backup', '--data', data, '--to', to);
    assert.match(told, /en annan databas lagts i mappen/);
    assert.match(told, /Åtkomstloggen är BRUTEN vid post \d+/);
  });
});
