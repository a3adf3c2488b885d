import assert from 'node:assert/strict';
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
import { after, before, describe, test } from 'node:test';
import type { Day } from '../../src/calendar/day.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { runCommand } from '../kit/run-command.ts';
import { done, refused } from '../kit/storage/carried-out.ts';
import { filesHolding } from '../kit/storage/files-holding.ts';

// A register and its keys are copied, each to its place, and whoever has been erased since stays gone.

const root = mkdtempSync(join(tmpdir(), 'vm-kopior-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
const at = (name: string) => join(root, name);

const open = (place: Parameters<typeof RegisterStore.open>[0]) =>
  RegisterStore.open(place, { today: () => '2026-06-30' as Day, random: Math.random });

describe('backups', () => {
  const data = at('register');
  const to = at('skåp');
  const keys = at('skåp-nycklar');
  const tables = at('tabeller');
  const somebody = (line: number) =>
    readFileSync(join(tables, 'patient.csv'), 'utf8').split('\n')[line]?.split(',')[0] ?? '';
  const erase = (line: number) =>
    runCommand(['erase', '--data', data], { nextLine: () => Promise.resolve(somebody(line)) });
  const status = async (folder: string) => (await runCommand(['status', '--data', folder])).out;

  /** The bytes of a person's key, by the line. */
  async function keyOf(line: number): Promise<Buffer> {
    const store = await open({ folder: data });
    const { key } = store.keyed(store.find(somebody(line)) ?? assert.fail());
    await store.close();
    return key.export();
  }

  before(async () => {
    await done('simulate', '--persons', '60', '--seed', '1', '--as-of', '2026-03-31', '--out', tables);
    await done('import', tables, '--data', data, '--history', '--yes');
  });

  test('have the database and the keys apart, for the user’s eyes only, and status tells of them', async () => {
    assert.match(await status(data), /Säkerhetskopierat +aldrig/);
    const { told } = await done('backup', '--data', data, '--to', to);
    assert.match(told, /hela databasen/);
    assert.match(told, /skåp-nycklar. Förvara dem skilda/);
    assert.match((await done('backup', '--data', data, '--to', to)).told, /det som är nytt/);
    for (const folder of [to, keys]) assert.equal(statSync(folder).mode & 0o077, 0);
    assert.match(await status(data), new RegExp(`Säkerhetskopierat +20\\d\\d-.* till ${to}\n`));
    const key = await keyOf(1);
    assert.ok(filesHolding(keys, key).length > 0);
    assert.deepEqual(filesHolding(to, key), []);
    assert.deepEqual(
      filesHolding(root, somebody(1)).filter((file) => !file.startsWith(tables)),
      [],
    );
  });

  test('bring nobody back who has been erased since: no key in any copy, no record in what is restored', async () => {
    const key = await keyOf(2);
    assert.ok(filesHolding(keys, key).length > 0);
    const { code, told } = await erase(2);
    assert.deepEqual([code, /går inte att nå/.test(told)], [0, false]);
    assert.deepEqual(filesHolding(root, key), []);
    const made = await done('restore', to, '--data', at('igen'));
    assert.match(made.told, /Utplånade på nytt, .*: 1 personer/);
    assert.deepEqual(filesHolding(at('igen'), key), []);
    const again = await open({ folder: at('igen') });
    assert.equal(again.find(somebody(2)), undefined);
    const [left] = await again.owner.rows(
      'select count(*) as n, count(*) filter (where not exists (select from vm.identity i where i.person = p.person)) as bare from vm.person p',
    );
    await again.close();
    const now = await open({ folder: data });
    const [own] = await now.owner.rows('select count(*) as n from vm.person');
    await now.close();
    assert.deepEqual([left?.['n'], left?.['bare']], [own?.['n'], 0]);
  });

  test('whose keys can’t be reached when somebody is erased are told of, until they are', async () => {
    const key = await keyOf(3);
    cpSync(keys, at('band'), { recursive: true });
    renameSync(keys, at('urkopplad'));
    assert.match((await erase(3)).told, /skåp-nycklar går inte att nå/);
    assert.match(await status(data), /Att göra +Nyckelkopian i .*skåp-nycklar nås inte, och har kvar 1/);
    assert.ok(filesHolding(at('urkopplad'), key).length > 0);
    renameSync(at('urkopplad'), keys);
    assert.doesNotMatch(await status(data), /Att göra/);
    assert.deepEqual(filesHolding(keys, key), []);
    // An old copy of the keys that nobody knows of has the key still; the backups since know who has been erased.
    await done('backup', '--data', data, '--to', to);
    await done('restore', to, '--data', at('gamla-nycklar'), '--keys', at('band'));
    assert.deepEqual(filesHolding(at('gamla-nycklar'), key), []);
    rmSync(at('band'), { recursive: true });
    rmSync(at('gamla-nycklar'), { recursive: true, maxRetries: 10, retryDelay: 200 });
  });

  test('are written in no folder that is something else, and restored in none that isn’t new', async () => {
    mkdirSync(at('dokument'));
    writeFileSync(at('dokument/brev.txt'), 'mitt');
    await refused(/varken tom eller en mapp med säkerhetskopior/, 'backup', '--data', data, '--to', at('dokument'));
    await refused(/inget register/, 'backup', '--data', at('x'), '--to', to);
    await refused(/varken tom/, 'backup', '--data', data, '--to', to, '--keys', at('dokument'));
    await refused(/ligger i .*åtskilda/, 'backup', '--data', data, '--to', join(data, 'kopior'));
    await refused(/ligger i .*åtskilda/, 'backup', '--data', data, '--to', to, '--keys', join(to, 'nycklar'));
    await refused(/säkerhetskopior av ett annat register/, 'backup', '--data', at('igen'), '--to', to);
    await refused(/inte tom/, 'restore', to, '--data', at('dokument'), '--keys', keys);
    await refused(/inte tom/, 'restore', to, '--data', data, '--keys', keys);
    await refused(/inga säkerhetskopior/, 'restore', at('dokument'), '--data', at('x'), '--keys', keys);
    await refused(/inga nycklar/, 'restore', to, '--data', at('x'), '--keys', at('dokument'));
    await refused(/ett annat register/, 'restore', to, '--data', at('x'), '--keys', join(at('igen'), 'nycklar'));
    const store = await open({ folder: data });
    await store.owner.transaction(async (connection) => {
      await connection.rows("select pg_advisory_xact_lock(hashtext('vm.backup'))");
      await refused(/säkerhetskopieras redan/, 'backup', '--data', data, '--to', to);
    });
    await store.close();
    assert.deepEqual(readdirSync(at('dokument')), ['brev.txt']);
    assert.ok(!existsSync(at('x')) || readdirSync(at('x')).length === 0);
    assert.ok(!existsSync(join(data, 'kopior')) && !existsSync(join(to, 'nycklar')));
    rmSync(at('igen'), { recursive: true, maxRetries: 10, retryDelay: 200 });
  });
});
