import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import type { Day } from '../../calendar/day.ts';
import type { Asking } from '../asking.ts';
import { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { WITNESS_FILE } from './trace-witness.ts';

const root = mkdtempSync(join(tmpdir(), 'vm-trim-'));
// The server's user has to come there.
chmodSync(root, 0o711);
const folder = join(root, 'r');
const open = () => RegisterStore.open({ folder }, { today: () => '2026-06-30' as Day, random: Math.random });
let store: RegisterStore;
after(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const REFUSED = '42501';
const COORDINATOR: Asking = { role: 'coordinator', unit: '', author: 'bo', purpose: 'gallring' };
const OLD = 7;

/** Entries as they were written years ago: there is no other way to have any. */
const WRITTEN_THEN = `do $$ declare one vm.audit; last bytea := '\\x'; begin
  for n in 1..${OLD + 1} loop
    one := row(n, now() - interval '5 years' - make_interval(days => ${OLD} - n), 'läs', 'unit', 'norr', 'anna', 'vård', '{}', '{}', last, '\\x');
    one.hash := vm.audit_hash(one); last := one.hash; insert into vm.audit values (one.*);
  end loop; end $$`;

describe('the trace after five years', () => {
  before(async () => {
    store = await open();
    await store.owner.script(WRITTEN_THEN);
    await store.door.read({ ...COORDINATOR, author: 'anna' }, { action: 'läs' }, async () => {});
  });

  test('is trimmed by nobody but the coordinator, with a trace, and not what is younger', async () => {
    const unit: Asking = { role: 'unit', unit: 'norr', author: 'anna', purpose: 'vård' };
    const [last] = await store.owner.rows("select seq, encode(hash, 'hex') as hash from vm.audit where seq = $1", [
      OLD,
    ]);
    const upTo = { seq: OLD, hash: String(last?.['hash']) };
    await assert.rejects(store.door.trim(unit, upTo, Buffer.alloc(64)), { code: REFUSED });
    for (const action of ['läs', 'gallra loggen']) {
      const call = store.door.write(COORDINATOR, { action, scope: { to: '3' } }, (connection) =>
        connection.rows('select vm.trim_trace($1, $2)', [OLD, Buffer.alloc(64)]),
      );
      await assert.rejects(call, { code: REFUSED });
    }
    await assert.rejects(store.door.trim(COORDINATOR, { ...upTo, seq: OLD + 1 }, Buffer.alloc(64)), { code: REFUSED });
    for (const sql of [
      'delete from vm.audit where seq = 1',
      'truncate vm.audit',
      'delete from vm.checkpoint where true',
    ])
      await assert.rejects(
        store.owner.rows(sql),
        (error) => error instanceof Error && 'code' in error && error.code === REFUSED,
        sql,
      );
    assert.equal((await store.verifyTrace()).brokenAt, undefined);
  });

  test('is trimmed of what is older, and proves itself from the checkpoint', async () => {
    const { entries = 0 } = await store.verifyTrace();
    assert.equal(await store.trimTrace(COORDINATOR), OLD);
    const state = await store.verifyTrace();
    assert.deepEqual(state, { entries: entries - OLD + 1, last: entries + 1, trimmedTo: OLD });
    assert.equal(await store.trimTrace(COORDINATOR), 0, 'there is nothing more to trim');
    const own = await store.door.traceBy(COORDINATOR, 'bo');
    assert.deepEqual(
      own.map(({ action }) => action),
      ['gallra loggen', 'läsa loggen'],
    );
    assert.deepEqual(
      (await store.door.traceBy(COORDINATOR, 'anna')).map(({ seq }) => seq),
      [OLD + 1, OLD + 2],
    );
  });

  test('is broken where more is gone than the register has trimmed, or the checkpoint is another’s', async () => {
    const meddled = async (sql: string, back: string) => {
      const as = (what: string) =>
        store.owner.script(`begin; set local session_replication_role = replica; ${what}; commit`);
      await as(
        `create table kvar as select * from vm.audit; create table punkt as select * from vm.checkpoint; ${sql}`,
      );
      const { brokenAt, why } = await store.verifyTrace();
      await as(`${back}; drop table kvar, punkt`);
      return [brokenAt, why];
    };
    const audit = 'delete from vm.audit; insert into vm.audit select * from kvar';
    const point = 'delete from vm.checkpoint; insert into vm.checkpoint select * from punkt';
    const first = OLD + 1;
    const trimmedByOwner = `insert into vm.checkpoint select seq, hash, (select signature from vm.checkpoint) from vm.audit where seq = ${first};
      delete from vm.audit where seq = ${first}`;
    assert.deepEqual(await meddled(trimmedByOwner, `${audit}; ${point}`), [first, 'beginning']);
    assert.deepEqual(await meddled('delete from vm.checkpoint', point), [first, 'entry']);
    assert.deepEqual(await meddled(`delete from vm.audit where seq = ${first}`, audit), [first + 1, 'entry']);
    assert.deepEqual(await meddled('delete from vm.checkpoint; delete from vm.audit', `${audit}; ${point}`), [
      1,
      'end',
    ]);
    assert.equal((await store.verifyTrace()).brokenAt, undefined);
  });

  test('isn’t trimmed where it is broken', async () => {
    const [kept] = await store.owner.rows('select author from vm.audit where seq = $1', [OLD + 1]);
    const set = (author: unknown) =>
      store.owner.script(
        `begin; set local session_replication_role = replica; update vm.audit set author = '${author}' where seq = ${OLD + 1}; commit`,
      );
    await set('ingen');
    await assert.rejects(
      store.trimTrace(COORDINATOR),
      (error) => error instanceof StorageFault && error.problem.code === 'trace-broken',
    );
    await set(kept?.['author']);
  });

  test('is held by nothing that is recorded: what was written outlives its entry', async () => {
    const held = await store.owner.rows(
      "select conrelid::regclass::text as holder from pg_constraint where contype = 'f' and confrelid = 'vm.audit'::regclass",
    );
    assert.deepEqual(held, []);
  });

  test('is borne witness of by what the next need, however long it was', async () => {
    for (let at = 0; at < 30; at++) await store.door.read(COORDINATOR, { action: 'läs' }, async () => {});
    const { last } = await store.verifyTrace();
    const file = new DatabaseSync(join(folder, 'nycklar', WITNESS_FILE), { readOnly: true });
    assert.deepEqual(
      file
        .prepare('select seq from seen')
        .all()
        .map(({ seq }) => seq),
      [last],
    );
    file.close();
    await store.owner.script(
      `begin; set local session_replication_role = replica; create table bort as select * from vm.audit where seq = ${last};
       delete from vm.audit where seq = ${last}; commit`,
    );
    assert.equal((await store.verifyTrace()).why, 'end');
    // Also after the program has gone on writing.
    await store.door.read(COORDINATOR, { action: 'läs' }, async () => {});
    assert.equal((await store.verifyTrace()).why, 'anew');
  });
});
