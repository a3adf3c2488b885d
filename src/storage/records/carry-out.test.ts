import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ownContent } from '../../../test/kit/content.ts';
import { inMemory } from '../../../test/kit/storage/in-memory.ts';
import type { Day } from '../../calendar/day.ts';
import type { Row } from '../../dictionary/dictionary.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import type { Asking } from '../asking.ts';
import { RegisterStore } from '../register-store.ts';
import { carryOut } from './carry-out.ts';

const root = mkdtempSync(join(tmpdir(), 'vm-tar-in-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));

const asking = (role: Asking['role']): Asking => ({ role, unit: '', author: 'prov', purpose: 'prov' });

test('somebody who is erased while an import waits has no row that nobody finds', async () => {
  const { dictionary } = await ownContent();
  const form = recordedForms(dictionary).find(({ id }) => id === 'patient') ?? assert.fail();
  const world = { today: () => '2026-06-30' as Day, random: Math.random };
  const store = await RegisterStore.open({ folder: join(root, 'r') }, world);
  const row: Row = { number: 2, values: { person_id: '191212121212', kon: 'kvinna' } };
  const door: Pick<RegisterStore['door'], 'write'> = {
    write: async (...words) => {
      const [person] = store.persons(['191212121212']).values();
      await store.erase(asking('coordinator'), person ?? '');
      return store.door.write(...words);
    },
  };
  const waiting = new Proxy(store, {
    get: (_, name: keyof RegisterStore) => {
      const value = name === 'door' ? door : store[name];
      return typeof value === 'function' ? value.bind(store) : value;
    },
  });
  const plan = { form, rows: inMemory([row]), fresh: 1, changed: [], held: [], same: 0, passed: new Set<number>() };
  await carryOut(waiting, asking('import'), plan, { why: 'prov', known: () => undefined, progress: () => {} });
  assert.deepEqual(await store.owner.rows('select person from vm.record'), [{ person: store.find('191212121212') }]);
  await store.close();
});
