import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer } from '../../test/kit/storage/database.ts';
import { Door } from './asking.ts';
import { openDatabase, type RegisterDatabase } from './database.ts';
import { type Migration, migrate, ownMigrations } from './migrate.ts';
import { StorageFault } from './storage-fault.ts';

let server: Awaited<ReturnType<typeof testServer>>;
let template: RegisterDatabase;
before(async () => {
  server = await testServer();
  template = openDatabase({ host: server.host, user: server.owner, database: 'postgres' });
});
after(async () => {
  await template.end();
  await server.end();
});

let count = 0;
/** A database of its own. */
async function fresh(): Promise<RegisterDatabase> {
  const name = `prov${count++}`;
  await template.script(`create database ${name}`);
  return openDatabase({ host: server.host, user: server.owner, database: name });
}

const STEPS: readonly Migration[] = [
  { step: 1, name: 'ett', sql: 'create table ett (n integer); insert into ett values (1)' },
  { step: 2, name: 'två', sql: 'alter table ett add m integer; update ett set m = n + 1' },
];
const fault = (code: string) => (error: unknown) => error instanceof StorageFault && error.problem.code === code;

test('the program’s own steps take an empty database to the newest form, and are numbered from one without a gap', async () => {
  const own = ownMigrations();
  assert.deepEqual(
    own.map(({ step }) => step),
    own.map((_, at) => at + 1),
  );
  const database = await fresh();
  assert.equal((await migrate(database, own)).length, own.length);
  assert.deepEqual(await migrate(database, own), [], 'the second time there is nothing to do');
  await database.end();
});

test('from every earlier form, with what is in it', async () => {
  const database = await fresh();
  assert.deepEqual(await migrate(database, STEPS.slice(0, 1)), [1]);
  assert.deepEqual(await migrate(database, STEPS), [2]);
  assert.deepEqual(await database.rows('select n, m from ett'), [{ n: 1, m: 2 }]);
  await database.end();
});

test('what was taken in before forms were saved by hand is known as taken in', async () => {
  const database = await fresh();
  await migrate(database, ownMigrations().slice(0, 3));
  const [secret] = await database.rows('select value from vm.secret');
  // The program of that day didn't ask for an entry's hash; this one does.
  await database.script("create function vm.entry_hash(bigint) returns bytea language sql as $$ select ''::bytea $$");
  const door = new Door(database, secret?.['value'] as Buffer, { knowsServers: true });
  const asking = { role: 'import', unit: '', author: 'karin', purpose: 'prov' } as const;
  await door.write(asking, { action: 'importera', scope: { forms: 'leverans' } }, async (connection) => {
    const [row] = await connection.rows(
      "insert into vm.record (form, unit) values ('leverans', 'norr') returning record",
    );
    await connection.rows(
      "insert into vm.version (record, nr, unit, author, why, form_version, status, fields, print, at, entry) values ($1, 1, '', '', 'import', 1, 'signed', '{}', '', now(), 0)",
      [row?.['record']],
    );
  });
  await database.script('drop function vm.entry_hash(bigint)');
  assert.deepEqual((await migrate(database, ownMigrations()))[0], 4);
  assert.deepEqual(await database.rows('select role, status from vm.version'), [{ role: 'import', status: 'signed' }]);
  await database.end();
});

test('a step that fails leaves nothing of itself, and those before it stand', async () => {
  const database = await fresh();
  const broken = { step: 2, name: 'två', sql: 'create table halv (n integer); select * from finns_inte' };
  await assert.rejects(migrate(database, [STEPS[0] as Migration, broken]), { code: '42P01' });
  assert.deepEqual(await database.rows("select to_regclass('halv') as halv, to_regclass('ett') is not null as ett"), [
    { halv: null, ett: true },
  ]);
  assert.deepEqual(await migrate(database, STEPS), [2]);
  await database.end();
});

test('programs that come at once take each step once', async () => {
  const database = await fresh();
  const taken = await Promise.all(Array.from({ length: 4 }, () => migrate(database, STEPS)));
  assert.deepEqual(taken.flat().toSorted(), [1, 2]);
  await database.end();
});

test('a database of a newer program, and one that somebody has changed, is left as it is', async () => {
  const database = await fresh();
  await migrate(database, STEPS);
  await assert.rejects(migrate(database, STEPS.slice(0, 1)), fault('database-newer'));
  const other = [STEPS[0] as Migration, { step: 2, name: 'två', sql: 'select 1' }];
  await assert.rejects(migrate(database, other), fault('database-changed'));
  assert.deepEqual(await database.rows('select n, m from ett'), [{ n: 1, m: 2 }]);
  await database.end();
});
