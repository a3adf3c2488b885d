import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantName } from './meant-name.ts';

const TABLES = ['patient', 'diagnos', 'bedomning', 'behandling', 'vardkontakt', 'prem', 'vardplan', 't'];

const CASES: readonly (readonly [string, string | undefined])[] = [
  ['bedömning', 'bedomning'],
  ['Bedomning', 'bedomning'],
  ['behandlingar', 'behandling'],
  ['patient_2024', 'patient'],
  ['patient (1)', 'patient'],
  ['Patienter', 'patient'],
  ['vård-kontakt', 'vardkontakt'],
  ['pren', 'prem'],
  ['PREM', 'prem'],
  ['T', 't'],
  ['x', undefined],
  ['personal', undefined],
  ['kodbok', undefined],
];

for (const [written, meant] of CASES)
  test(`«${written}» ${meant === undefined ? 'is like no table' : `is taken for ${meant}`}`, () => {
    assert.equal(meantName(written, TABLES), meant);
  });
