import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpResult } from '../../test/kit/disclosure/made-up-results.ts';
import { day } from '../calendar/day.ts';
import { releaseOf } from './release.ts';
import type { Result } from './result.ts';

const one = madeUpResult({ figure: { kind: 'count', n: 3, by: {} } });
const release = (results: readonly Result[]) => releaseOf({ area: one.area, extract: one.extract, results });

test('a release holds all its results, by their whole addresses', () => {
  const others = [
    { ...one, reporter: 'a' },
    { ...one, measure: 'M2' },
    { ...one, part: { from: 2023, to: 2024 } },
    { ...one, part: { ...one.part, stratum: 'ileum' } },
    { ...one, part: { ...one.part, stratum: 'pankreas' } },
  ];
  assert.deepEqual(release([one, ...others]).results, [one, ...others]);
});

test('two results of one address, and results of another area or extract, make no release', () => {
  assert.throws(() => release([one, { ...one, figure: { kind: 'count', n: 4, by: {} } }]), RangeError);
  assert.throws(() => release([{ ...one, area: 'annat' }]), RangeError);
  assert.throws(() => release([{ ...one, extract: { ...one.extract, id: 'annat' } }]), RangeError);
  assert.throws(() => release([{ ...one, extract: { ...one.extract, asOf: day('2025-04-01') } }]), RangeError);
});
