import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { recordFault } from './record-fault.ts';

test('the details lie in a file and a folder that only the user can read, under the reference that is told', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vardmatt-fault-'));
  try {
    const { reference, file = '' } = await recordFault(new RangeError('odd'), root);
    assert.ok(file.endsWith(`${reference}.txt`));
    assert.match(await readFile(file, 'utf8'), /^RangeError: odd\n\s+at /);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal((await stat(dirname(file))).mode & 0o777, 0o700);
  } finally {
    await rm(root, { recursive: true });
  }
});

test('where nothing can be written there is a reference alone', async () => {
  const recorded = await recordFault(new Error('odd'), '/dev/null/finns-inte');
  assert.deepEqual(Object.keys(recorded), ['reference']);
});
