import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, describe, test } from 'node:test';
import type { Day } from '../../src/calendar/day.ts';
import type { Moment } from '../../src/calendar/swedish-time.ts';
import { restoreRegister } from '../../src/storage/backup/restore-register.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { runCommand } from '../kit/run-command.ts';
import { filesHolding } from '../kit/storage/files-holding.ts';

// A register that is copied while it is written is restored as it was at any moment. VARDMATT_RUNS asks for more of them.

const MOMENTS = Number(process.env['VARDMATT_RUNS'] ?? 3);
const root = mkdtempSync(join(tmpdir(), 'vm-moment-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
const at = (name: string) => join(root, name);

const open = (place: Parameters<typeof RegisterStore.open>[0]) =>
  RegisterStore.open(place, { today: () => '2026-06-30' as Day, random: Math.random });

/** Every row of what is recorded, and whom it is of. */
async function rowsOf(store: RegisterStore): Promise<readonly { readonly row: string; readonly person: string }[]> {
  const rows = await store.owner.rows(`
    select row_to_json(p)::text as row, p.person::text as person from vm.person p
    union all select row_to_json(r)::text, r.person::text from vm.record r
    union all select row_to_json(v)::text, r.person::text from vm.version v join vm.record r using (record)
    union all select row_to_json(i)::text, i.person::text from vm.identity i order by 1`);
  return rows as unknown as { row: string; person: string }[];
}

async function nowOf(store: RegisterStore): Promise<Moment> {
  const [row] = await store.owner.rows(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  return String(row?.['now']) as Moment;
}

/** What is recorded of a person in the clear. */
const markOf = (person: string) => `anteckning om ${person}`;

describe('a register that is restored to a moment', () => {
  const place = { folder: at('skrivet') };
  const backup = { to: at('kopior'), keys: at('kopior-nycklar'), keepDays: 28, author: 'drift', progress: () => {} };

  test('is what it was then, but for those who have been erased since, and its trace isn’t set back', async () => {
    const store = await open(place);
    const asking = { role: 'unit', unit: 'norr', author: 'anna', purpose: 'vård' } as const;
    const known: { moment: Moment; rows: Awaited<ReturnType<typeof rowsOf>>; entries: number }[] = [];
    const persons: string[] = [];
    const erased = new Set<string>();
    let isBacked = false;
    for (let step = 0; step < 24; step++) {
      if (step % 5 === 2) {
        const { database } = await store.backUp({ ...backup, isWhole: step === 12 });
        assert.equal(database?.isWhole, step === 2 || step === 12);
        isBacked = true;
      }
      const written = `p-${step}`;
      const [person = ''] = store.persons([written]).values();
      await store.door.write(asking, { action: 'spara', persons: [person] }, async (connection) => {
        await connection.rows('insert into vm.person (person) values ($1)', [person]);
        const [row] = await connection.rows(
          "insert into vm.record (form, unit, person) values ('diagnos', 'norr', $1) returning record",
          [person],
        );
        await connection.rows(
          `insert into vm.version (record, nr, unit, author, why, form_version, status, fields, print, at, entry)
           values ($1, 1, '', '', 'ny', 1, 'signed', $2, '', now(), 0)`,
          [row?.['record'], JSON.stringify({ anteckning: markOf(person) })],
        );
      });
      persons.push(person);
      if (step % 8 === 7) {
        const gone = persons[step - 5] ?? '';
        await store.erase({ ...asking, role: 'coordinator', unit: '' }, gone);
        erased.add(gone);
      }
      const { entries } = await store.verifyTrace();
      if (isBacked) known.push({ moment: await nowOf(store), rows: await rowsOf(store), entries });
    }
    await store.backUp({ ...backup, isWhole: true });
    await store.close();
    // What was recorded of the erased is gone from the tables' files and from the new whole copy.
    const newest = readdirSync(backup.to).findLast((name) => name.startsWith('bas-')) ?? '';
    for (const folder of [join(place.folder, 'server/kluster/base'), join(backup.to, newest, 'base')])
      for (const person of persons)
        assert.equal(filesHolding(folder, markOf(person)).length > 0, !erased.has(person), folder);
    const chosen = Array.from(
      { length: MOMENTS },
      (_, turn) => known[Math.floor(((turn + Math.random()) / MOMENTS) * known.length)],
    );
    for (const [turn, then] of chosen.entries()) {
      const { moment = assert.fail(), rows = [] } = then ?? {};
      const folder = at(`moment-${turn}`);
      const made = await restoreRegister({ ...backup, from: backup.to, folder, moment }, open);
      assert.deepEqual([made.lost, made.damaged, made.chain.brokenAt], [[], [], undefined], moment);
      const again = await open({ folder });
      assert.deepEqual(
        await rowsOf(again),
        rows.filter(({ person }) => !erased.has(person)),
        moment,
      );
      const chain = await again.verifyTrace();
      assert.equal(chain.brokenAt, undefined);
      // What was read and written after it, the restoring, and whoever was erased again, each of whom is looked up first.
      const [last] = await again.owner.rows("select max(seq) as seq from vm.audit where action = 'säkerhetskopiera'");
      assert.equal(chain.entries, Number(last?.['seq']) + 1 + 2 * made.erased);
      await again.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });

  test('is whatever was committed, where nobody says when; and other moments are refused with those that there are', async () => {
    const early = ['restore', backup.to, '--data', at('för-tidigt'), '--to-moment', '2001-01-01 12:00'];
    const { code, told } = await runCommand(early);
    assert.equal(code, 1);
    assert.match(told, /inte registret som det var 2001-01-01 12:00:00. De har: 20\d\d-.*--to-moment/s);
    assert.ok(!existsSync(at('för-tidigt')));
    const { told: whole } = await runCommand(['restore', backup.to, '--data', at('allt')]);
    // Three of twenty-four have been erased.
    assert.match(whole, /återställt i .*: 21 personer/);
    const wrong = await runCommand(['restore', backup.to, '--data', at('x'), '--to-moment', 'i går']);
    assert.deepEqual([wrong.code, existsSync(at('x'))], [2, false]);
  });
});
