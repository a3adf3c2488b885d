import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownAs, type Named } from './known-name.ts';

const sites: readonly Named[] = [
  { id: 'ventrikel', name: 'Magsäck (ventrikel)' },
  { id: 'net', name: 'Neuroendokrin tumör (NET)' },
  { id: 'annan', name: 'Annan lokal', synonyms: ['Övrig'] },
  { id: 'T1a', name: 'T1a' },
  { id: 'T1A', name: 'T1A' },
  { id: 'kvinna', name: 'Kvinna', synonyms: ['K', '1', '2'] },
  { id: 'man', name: 'Man', synonyms: ['M', '1', '2'] },
];
const meant = (written: string) => knownAs(written, sites).map(({ id }) => id);

test('a thing is known by its id, its name, parts of its name and its synonyms', () => {
  for (const written of ['ventrikel', 'Magsäck (ventrikel)', 'Magsäck', 'VENTRIKEL', 'magsack'])
    assert.deepEqual(meant(written), ['ventrikel'], written);
  assert.deepEqual(meant('övrig'), ['annan']);
  assert.deepEqual(meant('Annan-lokal '), ['annan']);
});

test('å, ä and ö mean the same composed and decomposed', () => {
  assert.deepEqual(meant('Magsa\u0308ck'), ['ventrikel']);
  assert.deepEqual(meant('O\u0308VRIG'), ['annan']);
});

test('an id written exactly is that one, and one that is only like several is ambiguous', () => {
  assert.deepEqual(meant('T1a'), ['T1a']);
  assert.deepEqual(meant('t1A'), ['T1a', 'T1A']);
});

test('a name that two share means both', () => {
  assert.deepEqual(meant('1'), ['kvinna', 'man']);
  assert.deepEqual(meant('m'), ['man']);
});

test('what nothing is called means nothing', () => assert.deepEqual(meant('lever'), []));
