import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

test('a measure that is a link is read, and one that isn’t read costs its own area alone', async (t) => {
  const folder = copiedContent(t);
  const areas = join(folder, 'omraden');
  const measure = join(areas, 'net-registret', 'di3-kromogranin-a.yaml');
  const elsewhere = join(folder, 'di3.yaml');
  renameSync(measure, elsewhere);
  symlinkSync(elsewhere, measure);
  renameSync(join(areas, 'nhv-net-binjure'), join(folder, 'nhv'));
  symlinkSync(join(folder, 'nhv'), join(areas, 'nhv-net-binjure'));
  const linked = await readContent(folder);
  assert.ok('content' in linked, JSON.stringify(linked));
  const counted = ({ content }: typeof linked) =>
    [...content.areas.values()].map(({ id, measures }) => `${id} ${measures.length}`);
  assert.deepEqual(counted(linked), ['net-registret 28', 'nhv-net-binjure 7']);

  renameSync(measure, measure.replace('.yaml', '.yml'));
  rmSync(join(folder, 'nhv'), { recursive: true });
  const lacking = await readContent(folder);
  assert.ok('content' in lacking);
  assert.deepEqual(counted(lacking), []);
  assert.deepEqual(
    [...lacking.content.faulty].map(([name, { problems }]) => [name, problems.map(({ code }) => code)]),
    [
      ['nhv-net-binjure', ['content-link-broken']],
      ['net-registret', ['content-not-read', 'definition-invalid']],
    ],
  );
});
