import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type TestRegister, testRegister } from '../../test/kit/storage/database.ts';
import { Door } from './asking.ts';
import { type ChainState, verifyChain } from './audit-chain.ts';
import type { SeenEntry } from './trace/trace-witness.ts';

const ENTRIES = 12;
let register: TestRegister;
const seen: SeenEntry[] = [];
before(async () => {
  register = await testRegister();
  const [row] = await register.owner.rows('select value from vm.secret');
  const door = new Door(register.app, row?.['value'] as Buffer, { saw: (entry) => void seen.push(entry) });
  for (let at = 0; at < ENTRIES; at++) {
    const asking = {
      role: 'unit',
      unit: at % 2 === 0 ? 'norr' : 'syd',
      author: `anna-${at}`,
      purpose: 'vård',
    } as const;
    const trace = { action: 'läs', persons: at % 3 === 0 ? [] : [randomUUID()], scope: { forms: `form-${at}` } };
    if (at % 4 === 0) await door.write(asking, trace, async () => {});
    else await door.read(asking, trace, async () => {});
  }
  await register.owner.script('create table saved as select * from vm.audit');
});
after(() => register.end());

const verified = (of: readonly SeenEntry[] = seen) =>
  verifyChain(register.owner, { seen: of, isCheckpoint: () => false });

/** As the database's own administrator, whom no trigger stops; and as it was afterwards. */
async function tampered(sql: string, of?: readonly SeenEntry[]): Promise<ChainState & { isSame: boolean }> {
  const meddled = (what: string) =>
    register.owner.script(`begin; set local session_replication_role = replica; ${what}; commit`);
  await meddled(sql);
  try {
    const [row] = await register.owner.rows(
      `select not exists (table vm.audit except table saved)
         and (select count(*) from vm.audit) = (select count(*) from saved) as same`,
    );
    return { ...(await verified(of)), isSame: row?.['same'] === true };
  } finally {
    await meddled('delete from vm.audit; insert into vm.audit select * from saved');
  }
}

/** Reckons all hashes anew from an entry on, as whoever has the database can. */
const ANEW = `do $$ declare one vm.audit; last bytea := '\\x'; n bigint := 0; begin
  for one in select * from vm.audit order by seq loop
    n := n + 1; delete from vm.audit where seq = one.seq and author = one.author;
    one.seq := n; one.prev := last; one.hash := vm.audit_hash(one); last := one.hash; insert into vm.audit values (one.*);
  end loop; end $$`;

const COLUMNS = {
  at: "at - interval '1 microsecond'",
  action: "action || 'a'",
  role: "'coordinator'",
  unit: "unit || ' '",
  author: "author || 'x'",
  purpose: "'annat'",
  persons: 'persons || gen_random_uuid()',
  scope: `scope || '{"mer": "så"}'`,
  prev: 'sha256(prev)',
  hash: 'sha256(hash)',
  seq: 'seq + 1000',
} as const;

const place = fc.integer({ min: 1, max: ENTRIES });
const meddling = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.entries(COLUMNS)), place)
    .map(([[column, value], at]) => `update vm.audit set ${column} = ${value} where seq = ${at}`),
  place.map((at) => `delete from vm.audit where seq = ${at}`),
  place.map((from) => `delete from vm.audit where seq >= ${from}`),
  place.map((to) => `delete from vm.audit where seq <= ${to}`),
  fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map(
    ([one, other]) =>
      `update vm.audit a set (at, action, role, unit, author, purpose, persons, scope) =
           (select at, action, role, unit, author, purpose, persons, scope from saved s where s.seq = ${one} + ${other} - a.seq)
         where seq in (${one}, ${other})`,
  ),
  // One that the owner adds at the end, in the right form, passes for one (decision 96).
  fc.integer({ min: 1, max: ENTRIES - 1 }).map(
    (at) =>
      `update vm.audit set seq = -seq where seq > ${at}; update vm.audit set seq = 1 - seq where seq < 0;
       insert into vm.audit select ${at} + 1, at, action, role, unit, 'ingen', purpose, persons, scope, prev, hash from saved where seq = ${at}`,
  ),
);

describe('the trace', () => {
  test('is whole as it was written, and each entry was seen with its hash', async () => {
    assert.deepEqual(await verified(), { entries: ENTRIES, last: ENTRIES });
    assert.deepEqual(
      seen.map(({ seq }) => seq),
      Array.from({ length: ENTRIES }, (_, at) => at + 1),
    );
  });

  test('that its database’s own administrator has changed in any way is found to be so, also with every hash reckoned anew', async () => {
    await fc.assert(
      fc.asyncProperty(meddling, fc.boolean(), async (sql, isAnew) => {
        const { brokenAt, isSame } = await tampered(isAnew ? `${sql}; ${ANEW}` : sql);
        // A number or a hash that is reckoned anew may be what it was.
        assert.equal(brokenAt !== undefined, !isSame);
      }),
      { numRuns: Number(process.env['VARDMATT_RUNS'] ?? 60) },
    );
  });

  test('tells where and why it is broken', async () => {
    const { brokenAt: at, why } = await tampered('delete from vm.audit where seq = 5');
    assert.deepEqual([at, why], [6, 'entry']);
    const cut = await tampered('delete from vm.audit where seq > 9');
    assert.deepEqual([cut.entries, cut.brokenAt, cut.why], [9, 10, 'end']);
    const anew = await tampered(`update vm.audit set author = 'ingen' where seq = 7; ${ANEW}`);
    assert.deepEqual([anew.brokenAt, anew.why], [7, 'anew']);
    // What nobody saw can't be missed: this is what is known beside the database.
    assert.equal((await tampered('delete from vm.audit where seq > 9', seen.slice(0, 9))).brokenAt, undefined);
  });

  test('is reckoned here, and not by functions that the database’s owner can change', async () => {
    const [was] = await register.owner.rows("select pg_get_functiondef('vm.audit_hash'::regproc) as text");
    await register.owner.script(
      'create or replace function vm.audit_hash(entry vm.audit) returns bytea language sql immutable as $$ select entry.hash $$',
    );
    try {
      assert.equal((await tampered("update vm.audit set author = 'ingen' where seq = 3")).brokenAt, 3);
    } finally {
      await register.owner.script(String(was?.['text']));
    }
  });

  test('has no entry that passes for another by a word that holds what parts words', async () => {
    await register.owner.script('alter table vm.audit alter unit drop not null');
    const moved = await tampered("update vm.audit set role = role || E'\\x1f' || unit, unit = null where seq = 4");
    assert.equal(moved.brokenAt, 4);
    await register.owner.script('alter table vm.audit alter unit set not null');
  });
});
