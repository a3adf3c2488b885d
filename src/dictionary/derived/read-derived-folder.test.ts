import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { derivedFiles } from './derived-tables.ts';
import { readDerivedFolder } from './read-derived-folder.ts';

const folder = new URL('../../../content/register/harledda/', import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

test('the folder’s tables are read, and every other file is a form', () => {
  const reading = readDerivedFolder(files, 'harledda');
  assert.ok('value' in reading, JSON.stringify(reading));
  assert.deepEqual([...reading.value.forms.keys()], ['harledda/tumor.yaml', 'harledda/tumorbehandling.yaml']);
  assert.ok(reading.value.tables.siteGroups.groups.length > 0);
});

test('a table whose file is gone is named', () => {
  const without = new Map([...files].filter(([name]) => name !== derivedFiles.stage));
  const reading = readDerivedFolder(without, 'harledda');
  assert.ok('problems' in reading);
  assert.deepEqual(
    reading.problems.map(({ file, message }) => `${file}: ${message}`),
    ['harledda/stadium.yaml: filen saknas.'],
  );
});

test('a fault in a table is told with its file', () => {
  const reading = readDerivedFolder(new Map([...files, [derivedFiles.levels, 'hiaa: 1']]), 'harledda');
  assert.ok('problems' in reading);
  assert.ok(reading.problems.every(({ file }) => file === 'harledda/klasser.yaml'));
});
