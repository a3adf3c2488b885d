import type { Form, Row, Value } from '../../../src/dictionary/dictionary.ts';
import { recordedForms } from '../../../src/dictionary/recorded-forms.ts';
import type { Asking } from '../../../src/storage/asking.ts';
import { carryOut } from '../../../src/storage/records/carry-out.ts';
import { planImport } from '../../../src/storage/records/import-plan.ts';
import type { RegisterStore } from '../../../src/storage/register-store.ts';
import { ownContent } from '../content.ts';
import { inMemory } from './in-memory.ts';
import { type OwnStore, ownStore } from './open-store.ts';

/** A whole register of its own, with the program's own forms. */
export interface TestStore extends OwnStore {
  readonly form: (id: string) => Form;
  /** Takes rows in as a table of them would be, known from the day or from today. */
  readonly takeIn: (form: string, rows: readonly Readonly<Record<string, Value>>[], known?: string) => Promise<void>;
}

export async function testStore(): Promise<TestStore> {
  const { store, folder, end } = await ownStore();
  return { store, folder, ...(await takingIn(store)), end };
}

/** How a register takes rows in of the program's own forms. */
export async function takingIn(store: RegisterStore): Promise<Pick<TestStore, 'form' | 'takeIn'>> {
  const { dictionary } = await ownContent();
  const formOf = (id: string) => {
    const form = recordedForms(dictionary).find((one) => one.id === id);
    if (form === undefined) throw new RangeError(id);
    return form;
  };
  return {
    form: formOf,
    takeIn: async (id, values, known) => {
      const form = formOf(id);
      const rows = values.map((one, at): Row => ({ number: at + 2, values: one }));
      const plan = await planImport(store, as('import'), form, inMemory(rows));
      const ways = { why: 'prov', known: () => known, progress: () => {} };
      if (plan.fresh + plan.changed.length > 0) await carryOut(store, as('import'), plan, ways);
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
