import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { markAsSite } from '../kit/mark-as-site.ts';

// An older Node hands over to the one that came with the program. Any Node may do it here: what matters is that the two
// processes are as one to whoever started them.

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prov-hand-over-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Start</title>');
  markAsSite(folder);
});
after(async () => rm(folder, { recursive: true }));

const HAND_OVER = new URL('../../bin/hand-over.mjs', import.meta.url).href;
const PROGRAM = new URL('../../bin/vardmatt.mjs', import.meta.url).pathname;

/** A process that hands over to another one that runs the program; in a group of its own, as a terminal's job is. */
function handedOver(...words: readonly string[]): ChildProcess {
  const given = JSON.stringify([PROGRAM, ...words]);
  const script = `import { handOver } from ${JSON.stringify(HAND_OVER)}; handOver(process.execPath, ${given});`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** A site that is served by what was handed over to, and its address. */
async function serving(): Promise<{ readonly started: ChildProcess; readonly address: string }> {
  const started = handedOver('serve', folder, '--port', '0');
  let said = '';
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  for (let waited = 0; !said.includes('Ctrl+C') && waited < 200; waited += 1) await setTimeout(100);
  const [address = ''] = /http:\/\/\S+/.exec(said) ?? [];
  assert.notEqual(address, '', said);
  assert.equal((await fetch(address)).status, 200);
  return { started, address };
}

/** Whether nothing answers at the address any more, or comes to that soon. */
async function isGone(address: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(address).then(
      () => true,
      () => false,
    );
    if (!answers) return true;
    await setTimeout(50);
  }
  return false;
}

for (const [what, send, code, signal] of [
  ['Ctrl+C, which a terminal sends to the whole group', (pid: number) => process.kill(-pid, 'SIGINT'), 0, null],
  ['SIGINT to the one that was started', (pid: number) => process.kill(pid, 'SIGINT'), 0, null],
  ['SIGTERM', (pid: number) => process.kill(pid, 'SIGTERM'), 0, null],
  ['SIGQUIT', (pid: number) => process.kill(pid, 'SIGQUIT'), null, 'SIGQUIT'],
  ['kill -9', (pid: number) => process.kill(pid, 'SIGKILL'), null, 'SIGKILL'],
] as const)
  test(`${what} ends both, and the port is free`, async () => {
    const { started, address } = await serving();
    send(started.pid ?? Number.NaN);
    assert.deepEqual(await once(started, 'exit'), [code, signal]);
    assert.ok(await isGone(address));
  });

test('what it ends with is what it was handed over to ended with', async () => {
  for (const [words, code] of [
    [['--help'], 0],
    [['evaluate', join(folder, 'finns-inte'), '--year', '2024'], 1],
    [['evalvera'], 2],
  ] as const)
    assert.deepEqual(await once(handedOver(...words), 'exit'), [code, null]);
});
