import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSiteGroups, siteGroup } from './site-group.ts';

const yaml = readFileSync(new URL('../../../content/register/harledda/site-groups.yaml', import.meta.url), 'utf8');
const reading = readSiteGroups(yaml, 'site-groups.yaml');
assert.ok('value' in reading, JSON.stringify(reading));
const groups = reading.value;

test('ileum, as the report means it, is all of the small bowel but the duodenum (domain.md 6.10, 67)', () => {
  for (const site of ['ileum', 'jejunum', 'tunntarm_uns']) assert.equal(siteGroup(site, groups), 'ileum');
  assert.equal(siteGroup('duodenum', groups), 'ovriga');
});

test('the pancreas is a group of its own, and the other sites one together', () => {
  assert.equal(siteGroup('pankreas', groups), 'pankreas');
  for (const site of ['ventrikel', 'appendix', 'kolon', 'rektum', 'annan'])
    assert.equal(siteGroup(site, groups), 'ovriga');
});

test('the adrenal gland and a missing site have no group', () => {
  assert.equal(siteGroup('binjure', groups), null);
  assert.equal(siteGroup(null, groups), null);
});

test('the groups are those of the coverage table, and show their codes', () => {
  assert.deepEqual(
    groups.groups.map(({ id }) => id),
    ['ileum', 'pankreas', 'ovriga'],
  );
  for (const { codes } of groups.groups) assert.match(codes, /C\d\d/);
});

test('every site of the contract is placed once', () => {
  const contract = 'ventrikel duodenum pankreas jejunum ileum tunntarm_uns appendix kolon rektum binjure annan'.split(
    ' ',
  );
  assert.deepEqual([...groups.groups.flatMap(({ sites }) => sites), ...groups.outside].toSorted(), contract.toSorted());
});

test('a site in two groups is refused', () => {
  const broken = readSiteGroups(yaml.replace('[pankreas]', '[pankreas, ileum]'), 'site-groups.yaml');
  assert.ok('problems' in broken);
  assert.match(broken.problems.map(({ message }) => message).join(' '), /«ileum» står på två ställen/);
});
