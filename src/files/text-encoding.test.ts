import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { formOfHeader } from './table-header.ts';
import { findEncoding } from './text-encoding.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-bokstaver-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'stor.csv');

test('the encoding of which only the first bytes are asked is told by them, also where they cut a letter', async () => {
  writeFileSync(path, 'aå;b\n');
  assert.equal(await findEncoding(path, 64, 2), 'utf-8');
  assert.equal(await findEncoding(path, 64, 3), 'utf-8');
  writeFileSync(path, Buffer.from('aå;b\n', 'latin1'));
  assert.equal(await findEncoding(path, 64, 4), 'windows-1252');
  assert.equal(await findEncoding(path, 64), 'windows-1252');
});

test('a file that is no table is looked at no further than a header goes, however large it is', async () => {
  writeFileSync(path, 'a;b\n1;2\n');
  truncateSync(path, 8_000_000_000);
  const read = readDictionary(new Map(), {});
  assert.ok('dictionary' in read);
  const before = process.cpuUsage().user;
  assert.equal(await formOfHeader({ format: 'csv', path }, [...read.dictionary.forms.values()]), undefined);
  // All of it took a minute and a half.
  assert.ok(process.cpuUsage().user - before < 3_000_000);
});
