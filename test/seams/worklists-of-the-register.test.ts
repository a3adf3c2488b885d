import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { day } from '../../src/calendar/day.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { runCommand } from '../kit/run-command.ts';

// A unit's lists out of the register itself: under its own role, and with the numbers that it knows its patients by.

const AS_OF = '2024-07-10';
const root = mkdtempSync(join(tmpdir(), 'vm-listor-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const [data, tables] = [join(root, 'register'), join(root, 'tabeller')];

const ROWS: Readonly<Record<string, readonly string[]>> = {
  behandling: [
    'person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv',
    '19121212-1212,skane,2024-05-14,kirurgi,net,ja',
    'p2,skane,2024-05-14,kirurgi,net,ja',
    'p3,akademiska,2024-05-14,kirurgi,net,ja',
  ],
  // Another unit's plan is none of this unit's.
  vardplan: ['person_id,enhet,datum', '19121212-1212,akademiska,2024-05-20', 'p2,skane,2024-05-20'],
  // Of a folder nothing can be said where a table isn't there; in the register there are just no records.
  prem: ['person_id,enhet,uppfoljd_datum'],
  vardkontakt: ['person_id,enhet,typ,inskrivning'],
  bedomning: ['person_id,enhet,mdk_datum'],
  diagnos: ['person_id,tumor_id'],
  patient: ['person_id'],
  uppfoljning: ['person_id,datum'],
};

before(async () => {
  mkdirSync(tables);
  for (const [table, lines] of Object.entries(ROWS)) writeFileSync(join(tables, `${table}.csv`), lines.join('\n'));
  const { code, told } = await runCommand(['import', tables, '--data', data, '--history', '--yes']);
  assert.equal(code, 0, told);
});

interface Listed {
  readonly lists: readonly { readonly list: string; readonly items: readonly { readonly person: string }[] }[];
}

async function listed(from: readonly string[], unit: string): Promise<Listed> {
  const { code, out, told } = await runCommand(['worklist', ...from, '--unit', unit, '--as-of', AS_OF, '--json']);
  assert.equal(code, 0, told);
  return JSON.parse(out) as Listed;
}

const persons = ({ lists }: Listed, id: string) =>
  lists.find(({ list }) => list === id)?.items.map((one) => one.person);

test('a unit’s patients stand on them by number, and no other unit’s', async () => {
  const own = await listed(['--data', data], 'Skåne');
  assert.deepEqual(persons(own, 'vardplan-saknas'), ['191212121212']);
  assert.deepEqual(persons(own, 'enkat-snart-for-sen'), ['191212121212', 'p2']);
  assert.deepEqual(persons(await listed(['--data', data], 'akademiska'), 'vardplan-saknas'), ['p3']);
});

test('the lists are those of the folder that was taken in', async () => {
  const rows = ({ lists }: Listed) => lists.map(({ list, items }) => [list, items.length]);
  for (const unit of ['skane', 'akademiska'])
    assert.deepEqual(rows(await listed(['--data', data], unit)), rows(await listed([tables], unit)));
});

test('that somebody has read them stands in the trace, and whose numbers were shown', async () => {
  await listed(['--data', data], 'skane');
  const store = await RegisterStore.open({ folder: data }, { today: () => day('2024-07-10'), random: Math.random });
  try {
    const [shown, read] = await store.owner.rows(
      'select action, role, unit, persons from vm.audit order by seq desc limit 2',
    );
    assert.deepEqual([read?.['action'], read?.['role'], read?.['unit']], ['läsa arbetslistor', 'unit', 'skane']);
    assert.ok(shown);
    assert.equal(shown['action'], 'visa identitet');
    assert.deepEqual(
      (shown['persons'] as string[]).toSorted(),
      ['19121212-1212', 'p2'].map((written) => store.find(written) ?? '').toSorted(),
    );
  } finally {
    await store.close();
  }
});

test('it is asked of a folder or of a register', async () => {
  assert.equal((await runCommand(['worklist', '--unit', 'skane'])).code, 2);
  assert.equal((await runCommand(['worklist', tables, '--data', data, '--unit', 'skane'])).code, 2);
});
