import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readStageTables } from './stage-tables.ts';

const yaml = readFileSync(new URL('../../../content/register/harledda/stadium.yaml', import.meta.url), 'utf8');

test('each table names its sources', () => {
  const reading = readStageTables(yaml, 'stadium.yaml');
  assert.ok('value' in reading, JSON.stringify(reading));
  const { tables, sizes } = reading.value;
  for (const { sources } of [...tables, ...sizes]) for (const source of sources) assert.match(source, /^https?:/);
});

const faults: Readonly<Record<string, readonly [find: string, replace: string, message: RegExp]>> = {
  'a cell in two groups': [
    "stadium: II, t: ['2', '3']",
    "stadium: II, t: ['1', '2', '3']",
    /T1 N0 M0 står i två grupper/,
  ],
  'a category that its list lacks': ["stadium: I, t: ['1']", "stadium: I, t: ['1a']", /«1a» finns inte i tabellens t/],
  'two tables for the same tumour': [
    "utgåvor: ['7', enets]\n    lokaler: [jejunum",
    "utgåvor: ['8']\n    lokaler: [jejunum",
    /redan en tabell/,
  ],
  'a stage that is none': ['stadium: IV, t: alla', 'stadium: V, t: alla', /stadium: har fel form/],
  'an unknown key': ['källor:', 'källa:', /«källa» finns inte/],
};
for (const [name, [find, replace, message]] of Object.entries(faults))
  test(`a file with ${name} is refused`, () => {
    const broken = readStageTables(yaml.replace(find, replace), 'stadium.yaml');
    assert.ok('problems' in broken);
    assert.match(broken.problems.map((problem) => problem.message).join(' '), message);
  });
