import { saveNew, saveVersion } from '../../../src/storage/records/save-form.ts';
import { openStore } from './open-store.ts';
import { SAVED_FORM } from './saving-model.ts';

// Saves on and on, and says of each save when it is acknowledged: for tests that kill it. Arguments: the register's folder, and a mark that
// the saves of this run have.

const [folder = '', mark = ''] = process.argv.slice(2);
const asking = { role: 'unit', unit: 'norr', author: 'anna', purpose: 'prov' } as const;
const store = await openStore(folder);
const said = (ord: string) => ({ form: SAVED_FORM, status: 'signed' as const, values: { ord }, why: 'prov' });
for (let at = 0; ; at++) {
  const [first, next, other] = [`${mark}-${at}-a`, `${mark}-${at}-b`, `${mark}-${at}-c`];
  const made = await saveNew(store, asking, '191212121212', said(first));
  process.stdout.write(`${first}\n`);
  if (!('record' in made)) continue;
  // One version and one that must wait, since it says otherwise.
  for (const ord of [next, other]) {
    await saveVersion(store, asking, { record: made.record, madeFrom: 1 }, said(ord));
    process.stdout.write(`${ord}\n`);
  }
}
