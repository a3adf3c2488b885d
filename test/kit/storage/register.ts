import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../../src/calendar/day.ts';
import type { Form, Row, Value } from '../../../src/dictionary/dictionary.ts';
import { recordedForms } from '../../../src/dictionary/recorded-forms.ts';
import type { Asking } from '../../../src/storage/asking.ts';
import { carryOut } from '../../../src/storage/records/carry-out.ts';
import { planImport } from '../../../src/storage/records/import-plan.ts';
import { RegisterStore } from '../../../src/storage/register-store.ts';
import { ownContent } from '../content.ts';

/** A whole register of its own, with the program's own forms. */
export interface TestStore {
  readonly store: RegisterStore;
  readonly folder: string;
  readonly form: (id: string) => Form;
  /** Takes rows in as a table of them would be, known from the day or from today. */
  readonly takeIn: (form: string, rows: readonly Readonly<Record<string, Value>>[], known?: string) => Promise<void>;
  end(): Promise<void>;
}

export async function testStore(): Promise<TestStore> {
  const root = mkdtempSync(join(tmpdir(), 'vm-personer-'));
  // The server's user has to come there.
  chmodSync(root, 0o711);
  const { dictionary } = await ownContent();
  const folder = join(root, 'r');
  const store = await RegisterStore.open({ folder }, { today: () => '2026-06-30' as Day, random: Math.random });
  const formOf = (id: string) => {
    const form = recordedForms(dictionary).find((one) => one.id === id);
    if (form === undefined) throw new RangeError(id);
    return form;
  };
  return {
    store,
    folder,
    form: formOf,
    takeIn: async (id, values, known) => {
      const form = formOf(id);
      const rows = values.map((one, at): Row => ({ number: at + 2, values: one }));
      const plan = await planImport(store, as('import'), form, rows);
      const ways = { why: 'prov', known: () => known, progress: () => {} };
      if (plan.fresh.length + plan.changed.length > 0) await carryOut(store, as('import'), [plan], ways);
    },
    end: async () => {
      await store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Somebody who asks. */
export const as = (role: Asking['role'], author = 'prov', unit = ''): Asking => ({
  role,
  unit,
  author,
  purpose: 'prov',
});
