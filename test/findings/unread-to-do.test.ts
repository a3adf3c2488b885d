import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// What isn't figures, and rests on tables that aren't there or can't be read: a list with nobody on it, and no tumours found, would be false.

const AS_OF = ['--as-of', '2024-06-30'];
const ASSESSED = 'person_id,enhet,mdk_datum,remiss_mottagen,inom_nhv\np1,skane,2024-02-01,2024-01-05,ja\n';
/** As R writes it: a column without a heading. */
const WITH_ROW_NAMES = ASSESSED.replace(/^p1/m, '1,p1');
const PATIENTS = 'person_id,kon\np1,man\n';

async function lists(files: Readonly<Record<string, string>>) {
  const { code, out } = await runCommand(['worklist', inFolder(files), '--unit', 'skane', ...AS_OF, '--json']);
  const { lists: made, unmade } = JSON.parse(out) as {
    lists: readonly { readonly list: string; readonly items: readonly unknown[] }[];
    unmade: readonly { readonly list: string; readonly tables: readonly string[]; readonly reason: string }[];
  };
  return { code, made, unmade };
}

test('a list whose table can not be read is not told as nobody, and ends with 1', async () => {
  const { code, made, unmade } = await lists({ 'bedomning.csv': WITH_ROW_NAMES, 'patient.csv': PATIENTS });
  assert.equal(code, 1);
  assert.deepEqual(
    unmade.filter(({ reason }) => reason === 'unreadable'),
    [{ list: 'remiss-vantar-pa-mdk', tables: ['bedomning'], reason: 'unreadable' }],
  );
  assert.deepEqual(made, []);
});

test('a list whose table is not there is not told as nobody, and the others are made', async () => {
  const diagnosed = 'person_id,tumor_id,enhet,diagnosdatum,remiss_utfardad\np2,t2,skane,2024-05-01,2024-05-02\n';
  const files = { 'bedomning.csv': ASSESSED, 'patient.csv': PATIENTS, 'diagnos.csv': diagnosed };
  const { code, made, unmade } = await lists(files);
  assert.equal(code, 0);
  assert.deepEqual(
    made.map(({ list, items }) => [list, items.length]),
    [
      ['patientuppgifter-saknas', 1],
      ['remiss-vantar-pa-mdk', 1],
    ],
  );
  assert.ok(unmade.every(({ reason }) => reason === 'absent'));
  const { out } = await runCommand(['worklist', inFolder(files), '--unit', 'skane', ...AS_OF]);
  assert.match(out, /går inte att säga, tabellen Vårdkontakt finns inte i underlaget/);
});

test('tumours that are not there, or can not be read, are compared with nothing', async () => {
  const tumours = inFolder({ 'diagnos.csv': 'person_id,tumor_id,diagnosdatum\np1,t1,2024-02-01\n' });
  for (const folder of [
    inFolder({ 'patient.csv': PATIENTS }),
    inFolder({ 'diagnos.csv': ',person_id,tumor_id\n1,p1,t1\n2,p2,t2\n' }),
  ])
    for (const both of [
      [folder, tumours],
      [tumours, folder],
    ]) {
      const { code, out, told } = await runCommand(['coverage', ...both, ...AS_OF]);
      assert.deepEqual([code, out], [1, '']);
      assert.match(told, /Tumörerna går inte att jämföra: tabellen diagnos finns inte i mappen/);
      assert.match(told, /Gör så här/);
    }
});
