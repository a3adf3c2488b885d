import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContent } from './content.ts';

/** A copy of the program's own content, to be changed. */
function copiedContent(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'vardmatt-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(fileURLToPath(new URL('../../content', import.meta.url)), folder, { recursive: true });
  return folder;
}

const filesWithFaults = (read: Awaited<ReturnType<typeof readContent>>) =>
  'problems' in read ? read.problems.map(({ file = '' }) => basename(file)) : [];

test('only who needs what is derived from the forms reads it, and hears of its faults', async (t) => {
  const folder = copiedContent(t);
  appendFileSync(join(folder, 'register', 'harledda', 'klasser.yaml'), '\nokänd: 1\n');
  const plain = await readContent(folder, () => 'nhv-net-binjure');
  assert.ok('content' in plain);
  assert.deepEqual([...plain.content.areas.keys()], ['nhv-net-binjure']);
  assert.equal(plain.content.derivedTables, undefined);
  assert.ok(!plain.content.dictionary.forms.has('tumor'));
  const faulty = 'klasser.yaml';
  assert.deepEqual(filesWithFaults(await readContent(folder, () => 'net-registret')), [faulty]);
  assert.deepEqual(filesWithFaults(await readContent(folder)), [faulty]);
});

test('an area whose measures count derived rows has them', async () => {
  const read = await readContent(fileURLToPath(new URL('../../content', import.meta.url)), () => 'net-registret');
  assert.ok('content' in read);
  assert.ok(read.content.derivedTables !== undefined && read.content.dictionary.forms.has('tumor'));
});

test('a form may have its codes from what is derived, whatever the area names', async (t) => {
  const folder = copiedContent(t);
  const form = join(folder, 'register', 'tackningsunderlag.yaml');
  writeFileSync(form, readFileSync(form, 'utf8').replace('kodlista: sjukvardsregioner', 'kodlista: lokalgrupper'));
  const read = await readContent(folder, () => 'nhv-net-binjure');
  assert.deepEqual(filesWithFaults(read), []);
  assert.ok('content' in read && read.content.areas.has('nhv-net-binjure'));
});
