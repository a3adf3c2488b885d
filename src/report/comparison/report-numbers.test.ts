import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memorySource } from '../../../test/kit/report/memory-source.ts';
import { smallRegister } from '../../../test/kit/report/small-report.ts';
import { json } from '../../charts/data-file.ts';
import type { Bound, Missing } from '../figures/figure-source.ts';
import { reportNumbers, reportNumbersTable, writtenNumber } from './report-numbers.ts';

function sourceOf(indicator: string, statistic: string, value: Bound | Missing) {
  const indicators = smallRegister.indicators
    .filter(({ id }) => id === indicator)
    .map((one) => ({ ...one, statistics: one.statistics.filter(({ id }) => id === statistic) }));
  return memorySource({ ...smallRegister, indicators }, () => value);
}

/** The first row of the file. */
function rowOf(source: ReturnType<typeof sourceOf>) {
  const { rows } = JSON.parse(json(reportNumbersTable(source))) as { rows: Record<string, unknown>[] };
  return rows[0] ?? {};
}

test('a withheld share has its parts withheld, and what is no share has none', () => {
  const share = rowOf(sourceOf('tackning', 'andel', { absent: 'withheld' }));
  assert.deepEqual(share['saknas'], { varde: 'withheld', taljare: 'withheld', namnare: 'withheld' });
  const p = rowOf(sourceOf('prov', 'p', { absent: 'withheld' }));
  assert.deepEqual(p['saknas'], { varde: 'withheld', taljare: 'not-applicable', namnare: 'not-applicable' });
});

test('a p-value that is only told to be less than a thousandth is written so and read back so, and never nought', () => {
  const source = sourceOf('prov', 'p', { kind: 'p', number: 0 });
  const row = rowOf(source);
  assert.deepEqual([row['varde'], row['vardet_ar']], [0.001, 'mindre än talet']);
  const [told] = reportNumbers(source);
  assert.deepEqual(writtenNumber.parse(row), told);
  const { vardet_ar: _, ...before } = row;
  assert.deepEqual(writtenNumber.parse({ ...before, varde: 0 }), told, 'from a file of before it was told');
  const equal = rowOf(sourceOf('prov', 'p', { kind: 'p', number: 0.001 }));
  assert.deepEqual([equal['varde'], equal['vardet_ar']], [0.001, 'lika med talet']);
});
