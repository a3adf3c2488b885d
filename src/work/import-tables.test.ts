import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { OWN_CONTENT, ownContent } from '../../test/kit/content.ts';
import { type OwnStore, ownStore } from '../../test/kit/storage/open-store.ts';
import type { Day } from '../calendar/day.ts';
import { recordRulesOf } from '../files/rules.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { importTables, type ToAgree } from './import-tables.ts';
import { recordRules } from './record-rules.ts';

const content = await ownContent();
const read = await recordRulesOf(OWN_CONTENT, content);
const rules = recordRules(content, 'value' in read ? read.value : assert.fail(), '2026-06-30' as Day);
const folder = mkdtempSync(join(tmpdir(), 'vm-tar-in-'));
let own: OwnStore;
before(async () => {
  own = await ownStore();
});
after(async () => {
  await own.end();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);

async function imported(store: RegisterStore, isAgreed = true): Promise<ToAgree & { readonly isDone: boolean }> {
  let shown: ToAgree | undefined;
  const asked = { folder, today: '2026-06-30' as Day, isHistory: true, author: 'prov' };
  const isDone = await importTables(
    asked,
    rules,
    store,
    () => {},
    async (all) => {
      shown = all;
      return isAgreed;
    },
  );
  return { ...(shown ?? assert.fail()), isDone };
}

const fresh = ({ plans }: ToAgree) => Object.fromEntries(plans.map((one) => [one.form.id, one.fresh]));
const records = async () =>
  (await own.store.owner.rows('select form, count(*)::integer as n from vm.record group by form order by form')).map(
    ({ form, n }) => `${form} ${n}`,
  );

/** A store whose writes of one form fail, as where the program is killed there. */
const failingAt = (form: string): RegisterStore =>
  new Proxy(own.store, {
    get: (store, name: keyof RegisterStore) => {
      if (name === 'door')
        return {
          read: store.door.read.bind(store.door),
          write: (...words: Parameters<typeof store.door.write>) => {
            if (words[1].action === 'importera' && words[1].scope?.['forms'] === form) throw new Error('killed');
            return store.door.write(...words);
          },
        };
      const value = store[name];
      return typeof value === 'function' ? value.bind(store) : value;
    },
  });

test('an import that is interrupted has whole tables, goes on with the others when it is run again, and then is done', async () => {
  write('patient', 'person_id,kon', 'p1,kvinna', 'p2,man');
  write('diagnos', 'person_id,tumor_id,diagnosdatum', 'p1,t1,2024-01-01', 'p2,t2,2024-02-01', 'p3,t3,2024-03-01');
  write('uppfoljning', 'person_id,datum', 'p1,2025-01-01');
  await assert.rejects(imported(failingAt('patient')), /killed/);
  assert.deepEqual(await records(), ['diagnos 3']);
  const second = await imported(own.store);
  assert.deepEqual(second.before, ['diagnos']);
  assert.deepEqual([fresh(second)['diagnos'], fresh(second)['patient'], second.isDone], [undefined, 2, true]);
  assert.deepEqual(await records(), ['diagnos 3', 'patient 2', 'uppfoljning 1']);
  // Done: the same folder again is held against the register, all of it.
  const third = await imported(own.store, false);
  assert.deepEqual(third.before, []);
  assert.deepEqual([...new Set(Object.values(fresh(third)))], [0]);
  assert.equal(third.plans.find((one) => one.form.id === 'diagnos')?.same, 3);
});

test('where the files have changed since an interruption all of them are looked at anew', async () => {
  write('uppfoljning', 'person_id,datum', 'p1,2025-01-01', 'p2,2025-02-01');
  write('patient', 'person_id,kon', 'p1,kvinna', 'p2,man', 'p3,man');
  await assert.rejects(imported(failingAt('uppfoljning')), /killed/);
  write('uppfoljning', 'person_id,datum', 'p1,2025-01-01', 'p2,2025-02-01', 'p2,2025-03-01');
  const again = await imported(own.store);
  assert.deepEqual(again.before, []);
  assert.deepEqual([fresh(again)['patient'], fresh(again)['uppfoljning']], [0, 2]);
});

test('rows are taken in their order, and changed ones keep their record', async () => {
  const numbers = Array.from(
    { length: 9000 },
    (_, at) => `p${at % 700},2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
  );
  write('uppfoljning', 'person_id,datum', ...numbers);
  await imported(own.store);
  const before = await own.store.owner.rows("select record from vm.record where form = 'uppfoljning' order by record");
  const days = await own.store.owner.rows(
    `select v.fields ->> 'datum' as day from vm.record r join vm.version v using (record) where r.form = 'uppfoljning' order by record desc limit 8990`,
  );
  assert.deepEqual(
    days.map(({ day }) => day).toReversed(),
    numbers.slice(-8990).map((one) => one.split(',')[1]),
  );
  write(
    'uppfoljning',
    'person_id,datum,behandlingsandring',
    ...numbers.map((one, at) => `${one},${at === 4321 ? 'ja' : ''}`),
  );
  const { plans } = await imported(own.store);
  const plan = plans.find((one) => one.form.id === 'uppfoljning') ?? assert.fail();
  assert.deepEqual([plan.fresh, plan.changed.length, plan.same], [0, 1, 8999]);
  assert.deepEqual(
    await own.store.owner.rows("select record from vm.record where form = 'uppfoljning' order by record"),
    before,
  );
});
