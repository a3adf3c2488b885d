import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../src/storage/database.ts';
import { joinServer } from '../src/storage/server/join-server.ts';
import { runCommand } from './kit/run-command.ts';

// kill -9 in the middle of an import: of the program, of the database server, and of the process that keeps it. After each, every import
// is whole or not there, the trace holds, and the next run does what is left. VARDMATT_RUNS asks for more moments.

const MOMENTS = Number(process.env['VARDMATT_RUNS'] ?? 6);
const PROGRAM = join(import.meta.dirname, '../bin/vardmatt.mjs');
const root = mkdtempSync(join(tmpdir(), 'vm-register-crash-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const data = join(root, 'register');
const tables = (seed: number) => join(root, `tabeller-${seed}`);

const done = async (...words: string[]) => {
  const made = await runCommand(words);
  assert.equal(made.code, 0, made.told);
  return made;
};

const serverOf = () => Number(readFileSync(join(data, 'server/kluster/postmaster.pid'), 'utf8').split('\n')[0]);
const keeperOf = (server: number) => Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${server}/status`, 'utf8'))?.[1]);

/** Whom to kill, where it is there already. */
const VICTIMS: readonly ((program: number) => number)[] = [
  (program) => program,
  () => serverOf(),
  () => keeperOf(serverOf()),
];

/** Starts an import and kills one of those that take part, so long after it began. */
async function killed(seed: number, victim: (program: number) => number, after: number): Promise<void> {
  const words = [PROGRAM, 'import', tables(seed), '--data', data, '--history', '--yes'];
  const program = spawn(process.execPath, words, { stdio: 'ignore' });
  const ended = once(program, 'exit');
  await wait(after);
  try {
    process.kill(victim(program.pid ?? 0), 'SIGKILL');
  } catch (error) {
    // It has ended, or isn't there yet.
    assert.ok(
      error instanceof Error && 'code' in error && ['ESRCH', 'ENOENT'].includes(String(error.code)),
      String(error),
    );
  }
  await ended;
}

/** Imports whose versions are not as many as their trace says, and versions without one. */
async function halfDone(): Promise<unknown> {
  const server = await joinServer(data, Math.random);
  const owner = openDatabase({ host: server.host, user: server.owner, database: 'postgres' });
  const [row] = await owner.rows(
    `select count(*) filter (where written <> said) as half, sum(written) = (select count(*) from vm.version) or count(*) = 0 as owned from (
       select a.seq, (select count(*) from vm.version v where v.entry = a.seq) as written,
         (select sum(n::integer) from regexp_split_to_table(a.scope ->> 'rows', '[^0-9]+') n where n <> '') as said
       from vm.audit a where a.action = 'importera') as one`,
  );
  await owner.end();
  await server.leave();
  return row;
}

test('an import that is killed at any moment is whole or not there, and the next one does what is left', async () => {
  for (const seed of [1, 2])
    await done('simulate', '--persons', '150', '--seed', String(seed), '--as-of', '2026-03-31', '--out', tables(seed));
  const started = performance.now();
  await done('import', tables(1), '--data', data, '--history', '--yes');
  const whole = Math.max(1500, performance.now() - started);
  for (let moment = 0; moment < MOMENTS; moment++) {
    const victim = VICTIMS[moment % VICTIMS.length] ?? assert.fail();
    await killed(1 + (moment % 2), victim, ((moment + 1) / (MOMENTS + 1)) * whole);
    const { out } = await done('status', '--data', data, '--json');
    const { chain } = JSON.parse(out) as { chain: { brokenAt?: number } };
    assert.equal(chain.brokenAt, undefined, `moment ${moment}`);
    assert.deepEqual(await halfDone(), { half: 0, owned: true }, `moment ${moment}`);
  }
  await done('import', tables(2), '--data', data, '--history', '--yes');
  const again = await done('import', tables(2), '--data', data, '--history');
  assert.match(again.told, /inget nytt att skriva/);
});
