import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hashFolder } from './hash-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-hash-'));
after(() => rmSync(folder, { recursive: true }));

test('a data set is known by its files: what lies in folders, hidden or nowhere is none of it', async () => {
  writeFileSync(join(folder, 'a.csv'), 'x');
  const before = await hashFolder(folder);
  mkdirSync(join(folder, 'ut'));
  writeFileSync(join(folder, 'ut', 'b.csv'), 'y');
  writeFileSync(join(folder, '.dold'), 'z');
  symlinkSync(join(folder, 'ingenstans'), join(folder, 'länk.csv'));
  assert.equal(await hashFolder(folder), before);
  writeFileSync(join(folder, 'a.csv'), 'y');
  assert.notEqual(await hashFolder(folder), before);
});
