import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpMeasure } from '../../test/kit/definitions/made-up-measure.ts';
import type { Statistic } from '../definitions/measure.ts';
import { readMeasure } from '../definitions/reading/read-measure.ts';
import type { SummaryResult } from '../results/result.ts';
import { summaryResult } from './kinds/summary/summary-result.ts';
import { atLevel } from './levels.ts';

const read = readMeasure(JSON.stringify(madeUpMeasure), 'x1.yaml');
assert.ok('measure' in read);
const madeUp = read.measure;

const figure = summaryResult([
  [1, 1],
  [2, 1],
  [3, 1],
  [10, 1],
]);

function shown(unit: readonly Statistic[], nation: readonly Statistic[], given: SummaryResult = figure) {
  const levels = [
    { level: 'unit', statistics: unit },
    { level: 'nation', statistics: nation },
  ] as const;
  const measure = { ...madeUp, levels };
  const [ofUnit, ofNation] = (['unit', 'nation'] as const).map((level) => atLevel(measure, level, given));
  assert.ok(ofUnit?.kind === 'summary' && ofNation?.kind === 'summary');
  return { ofUnit, ofNation };
}

test('quartiles are of type 7, from the single values', () => {
  const { p25, median, p75 } = figure;
  assert.deepEqual({ p25, median, p75 }, { p25: 1.75, median: 2.5, p75: 4.75 });
});

test('a percentile that no level shows is left out without a word', () => {
  const { ofUnit, ofNation } = shown(['n', 'median'], ['n', 'median']);
  for (const each of [ofUnit, ofNation]) {
    assert.equal(each.median, 2.5);
    assert.ok(!('p25' in each) && !('p10' in each) && !('absent' in each));
  }
});

test('a percentile that only units show can’t be pooled for the nation, which says so', () => {
  const { ofUnit, ofNation } = shown(['p25', 'median'], ['mean'], { ...figure, method: 'micro' });
  assert.equal(ofUnit.method, 'micro');
  assert.ok(!('median' in ofNation) && !('method' in ofNation));
  assert.deepEqual(ofNation.absent, { p25: 'not-poolable', median: 'not-poolable' });
});

test('a percentile that should be shown but isn’t known can’t be pooled', () => {
  const { p25: _p25, p75: _p75, ...pooled } = figure;
  assert.deepEqual(shown(['p25'], ['p25', 'median'], pooled).ofNation.absent, { p25: 'not-poolable' });
});
