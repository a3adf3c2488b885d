import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';
import { openConflicts } from '../src/storage/records/conflict-queue.ts';
import { personRecords } from '../src/storage/records/read-record.ts';
import { openStore } from './kit/storage/open-store.ts';
import { SAVED_FORM } from './kit/storage/saving-model.ts';

// kill -9 in the middle of saving: of the program, of the database server, and of the process that keeps it. Every save that was
// acknowledged is there afterwards, as a version or in the queue, no save is there by half, and the trace holds. VARDMATT_RUNS asks for
// more moments.

const MOMENTS = Number(process.env['VARDMATT_RUNS'] ?? 6);
const SAVER = join(import.meta.dirname, 'kit/storage/save-on.ts');
const root = mkdtempSync(join(tmpdir(), 'vm-saving-crash-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const data = join(root, 'register');

const serverOf = () => Number(readFileSync(join(data, 'server/kluster/postmaster.pid'), 'utf8').split('\n')[0]);
const keeperOf = (server: number) => Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${server}/status`, 'utf8'))?.[1]);
const VICTIMS: readonly ((saver: number) => number)[] = [
  (saver) => saver,
  () => serverOf(),
  () => keeperOf(serverOf()),
];

/** So many saves more and the saver is killed too: without a keeper the server goes on as long as somebody uses it. */
const MORE = 6;

/** Saves until so many saves are acknowledged, kills one of those that take part, and gives all that was acknowledged. */
async function killed(mark: string, victim: (saver: number) => number, atSave: number): Promise<string[]> {
  const saver = spawn(process.execPath, [SAVER, data, mark], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(saver, 'close');
  let said = '';
  let isKilled = false;
  for await (const some of saver.stdout as AsyncIterable<Buffer>) {
    said += some.toString();
    const saves = said.split('\n').length - 1;
    if (saves >= atSave && !isKilled) process.kill(victim(saver.pid ?? 0), 'SIGKILL');
    isKilled = saves >= atSave;
    if (saves >= atSave + MORE) saver.kill('SIGKILL');
  }
  await ended;
  // The last line may be cut off; what is whole was said after it was written.
  return said.split('\n').slice(0, -1);
}

test('whatever is killed, every save that was acknowledged is there', async () => {
  const acknowledged: string[] = [];
  for (let moment = 0; moment < MOMENTS; moment++) {
    const victim = VICTIMS[moment % VICTIMS.length] ?? assert.fail();
    const some = await killed(`m${moment}`, victim, 2 + ((moment * 5) % 13));
    assert.ok(some.length > 1, `moment ${moment}`);
    acknowledged.push(...some);
    const store = await openStore(data);
    try {
      const asking = { role: 'coordinator', unit: '', author: 'karin', purpose: 'prov' } as const;
      const records = await personRecords(store, asking, store.find('191212121212') ?? assert.fail('nobody'));
      const queue = await openConflicts(store, asking, () => SAVED_FORM);
      const kept = new Set(
        [...records.flatMap(({ versions }) => versions), ...queue.map(({ mine }) => mine)].map(
          ({ values }) => values['ord'],
        ),
      );
      assert.deepEqual(
        acknowledged.filter((ord) => !kept.has(ord)),
        [],
        `moment ${moment}`,
      );
      assert.ok(records.every(({ versions }) => versions.length > 0));
      const [row] = await store.owner.rows(
        `select (select count(*) from vm.version v where not exists (select from vm.audit a where a.seq = v.entry)) as untraced,
           (select count(*) from vm.record r where not exists (select from vm.version v where v.record = r.record)) as halves`,
      );
      assert.deepEqual(row, { untraced: 0, halves: 0 });
      assert.equal((await store.verifyTrace()).brokenAt, undefined);
    } finally {
      await store.close();
    }
  }
  assert.ok(
    acknowledged.some((ord) => ord.endsWith('-c')),
    'some had to wait in the queue',
  );
});
