import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAYS } from '../../../test/kit/charts/made-up.ts';
import { summaryResult } from '../../engine/kinds/summary/summary-result.ts';
import { cellsOf } from './figure-cells.ts';

test('a unit sees the exact limits of its own median, and none where so few values have none', () => {
  const median = (n: number) =>
    cellsOf(summaryResult(Array.from({ length: n }, (_, at) => [at + 1, 1] as const)), DAYS).find((cell) =>
      cell.startsWith('median'),
    );
  assert.equal(median(6), 'median 3,5 (95\u00a0% KI 1–6)');
  assert.equal(median(5), 'median 3');
  const keyed = { kind: 'summary', n: 30, mean: 4, sd: 2, p10: 1, median: 3, p90: 6 } as const;
  assert.ok(cellsOf(keyed, DAYS).includes('median 3'));
});
