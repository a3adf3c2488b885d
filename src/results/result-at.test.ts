import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultAt } from './result-at.ts';

const at = (from: number, to: number, stratum?: string) => ({
  ...{ measure: 'M1', reporter: 'riket' },
  part: { from, to, ...(stratum === undefined ? {} : { stratum }) },
});

test('a result is found by its measure, reporter, both years and stratum, and by no fewer of them', () => {
  const results = [at(2017, 2024, 'alla'), at(2024, 2024, 'alla'), at(2024, 2024, 'ileum'), at(2023, 2023)];
  for (const one of results) assert.equal(resultAt(results, structuredClone(one)), one);
  assert.equal(resultAt(results, at(2018, 2024, 'alla')), undefined);
  assert.equal(resultAt(results, at(2024, 2024)), undefined);
  assert.equal(resultAt(results, at(2023, 2023, 'alla')), undefined);
  assert.equal(resultAt(results, { ...at(2023, 2023), measure: 'M2' }), undefined);
  assert.equal(resultAt(results, { ...at(2023, 2023), reporter: 'norr' }), undefined);
});
