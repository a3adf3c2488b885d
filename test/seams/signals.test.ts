import assert from 'node:assert/strict';
import { mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { markAsSite } from '../kit/mark-as-site.ts';
import { runProgram } from '../kit/run-program.ts';

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-signals-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Start</title>');
  markAsSite(folder);
});
after(async () => rm(folder, { recursive: true }));

suite('a signal ends a command at once', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    test(`${signal} while it simulates: nothing is written, and the shell sees the signal`, async () => {
      const out = join(folder, `mitt-i-${signal}`);
      const run = runProgram(['simulate', '--persons', '2000000', '--as-of', '2026-03-31', '--out', out]);
      await setTimeout(2500);
      const sent = performance.now();
      run.process.kill(signal);
      assert.deepEqual(await run.ended, { code: null, signal });
      assert.ok(performance.now() - sent < 1500);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.includes('mitt-i')),
        [],
      );
    });

  test('what serves stops in order, and that is no fault', async () => {
    const run = runProgram(['serve', folder, '--port', '0']);
    for (let waited = 0; !run.said().includes('Ctrl+C') && waited < 100; waited += 1) await setTimeout(100);
    run.process.kill('SIGINT');
    assert.deepEqual(await run.ended, { code: 0, signal: null });
  });
});

test('where the result can’t be printed it is told, with no stack', {
  skip: process.platform !== 'linux',
}, async () => {
  const full = await open('/dev/full', 'w');
  try {
    const words = ['evaluate', example, '--year', '2024', '--as-of', '2025-03-05', '--json'];
    const run = runProgram(words, full.fd);
    assert.deepEqual(await run.ended, { code: 1, signal: null });
    assert.match(run.said(), /gick inte att skriva ut/);
    assert.doesNotMatch(run.said(), /\bat .*:\d+:\d+/);
  } finally {
    await full.close();
  }
});
