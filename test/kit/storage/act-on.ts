import type { Day } from '../../../src/calendar/day.ts';
import type { Row } from '../../../src/dictionary/dictionary.ts';
import { restoreRegister } from '../../../src/storage/backup/restore-register.ts';
import { decideMerge, mergesOf, proposeMerge } from '../../../src/storage/persons/merges.ts';
import { carryOut } from '../../../src/storage/records/carry-out.ts';
import { planImport } from '../../../src/storage/records/import-plan.ts';
import { saveNew, saveVersion } from '../../../src/storage/records/save-form.ts';
import { RegisterStore } from '../../../src/storage/register-store.ts';
import { inMemory } from './in-memory.ts';
import { ROWS_OF_IMPORT } from './killed-register.ts';
import { openStore } from './open-store.ts';
import { as } from './register.ts';
import { SAVED_FORM } from './saving-model.ts';

// Does one kind of thing with a register, on and on, and says when it begins and when it is acknowledged: for tests that kill it.
// Arguments: the kind, the register's folder, a mark that what this run writes has, and the folder of backups.

const [kind = '', folder = '', mark = '', backups = ''] = process.argv.slice(2);
const say = (...words: readonly (string | number)[]) => void process.stdout.write(`${words.join(' ')}\n`);
const said = (ord: string) => ({ form: SAVED_FORM, status: 'signed' as const, values: { ord }, why: 'prov' });
const norr = as('unit', 'anna', 'norr');

const backup = { to: backups, keys: `${backups}-nycklar`, keepDays: 28, author: 'drift', progress: () => {} };

const ACTS: Readonly<Record<string, (store: RegisterStore, at: number) => Promise<void>>> = {
  save: async (store, at) => {
    const [first, ...more] = ['a', 'b', 'c'].map((end) => `${mark}-${at}-${end}`);
    say('begin', first ?? '');
    const made = await saveNew(store, norr, '191212121212', said(first ?? ''));
    say('done', first ?? '');
    if (made.outcome !== 'saved') return;
    // One version and one that must wait, since it says otherwise.
    for (const ord of more) {
      say('begin', ord);
      await saveVersion(store, norr, { record: made.record, madeFrom: 1 }, said(ord));
      say('done', ord);
    }
  },
  // Half of them are changes of what the one before took in.
  import: async (store, at) => {
    const name = `${mark}-${Math.floor(at / 2)}`;
    const rows = Array.from({ length: ROWS_OF_IMPORT }, (_, one): Row => {
      const dag = at % 2 === 0 ? '2025-01-01' : '2025-01-02';
      return { number: one + 2, values: { person_id: `${name}-${one}`, enhet: 'norr', ord: `${dag}-${at}` } };
    });
    say('begin', name);
    const plan = await planImport(store, as('import'), SAVED_FORM, inMemory(rows, 100));
    await carryOut(store, as('import'), plan, { why: 'prov', known: () => undefined, progress: () => {} });
    say('done', name);
  },
  merge: async (store) => {
    const [person = '', ofPerson = ''] = await Promise.all(
      ['tva-1', 'tva-2'].map(async (written) => {
        await saveNew(store, norr, written, said(written));
        return store.find(written);
      }),
    );
    const before = await mergesOf(store, as('coordinator', 'anna'), [person]);
    const waiting = before.find(({ decision }) => decision === undefined);
    const last = before.findLast(({ decision }) => decision !== undefined);
    if (waiting === undefined) {
      say('begin', 'proposal');
      const undoes = last !== undefined && !last.undoes;
      await proposeMerge(store, as('coordinator', 'anna'), { person, ofPerson, undoes, why: 'prov' });
      say('done', 'proposal');
    } else {
      say('begin', waiting.proposal);
      await decideMerge(store, as('coordinator', 'bo'), waiting, true);
      say('done', waiting.proposal);
    }
  },
  erase: async (store, at) => {
    const written = `${mark}-${at}`;
    await saveNew(store, norr, written, said(written));
    const person = store.find(written) ?? '';
    say('begin', written, person);
    await store.erase(as('coordinator'), person);
    say('done', written, person);
  },
  backup: async (store, at) => {
    say('begin', at);
    await store.backUp({ ...backup, isWhole: at % 2 === 1 });
    say('done', at);
  },
};

const act = ACTS[kind];
if (act !== undefined) {
  const store = await openStore(folder);
  for (let at = 0; ; at++) await act(store, at);
}
// Once: the register is opened, which takes an older one to the newest form; or is made of backups.
say('begin', kind);
const world = { today: () => '2026-06-30' as Day, random: Math.random };
if (kind === 'restore')
  await restoreRegister({ ...backup, from: backups, folder }, (place) => RegisterStore.open(place, world));
else await (await openStore(folder)).close();
say('done', kind);
