import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aMeasure, publish, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import type { FigureDefinition } from '../definitions/figure-definition.ts';
import type { SummaryResult } from '../results/result.ts';
import { publicParts } from './kinds/public-parts.ts';

const STAYS: FigureDefinition = { kind: 'summary', value: { kind: 'days', from: 'in', to: 'ut', atLeast: 1 } };
const MEDIAN = [
  { level: 'nation', statistics: ['n', 'median'] },
  { level: 'unit', statistics: ['n', 'median'] },
] as const;

/** Stays of so many days, in order. */
function stays(days: readonly number[]): SummaryResult {
  const middle = days[Math.floor(days.length / 2)] ?? 0;
  const histogram = [...Map.groupBy(days, (one) => one)].map(([value, own]) => [value, own.length] as const);
  return { kind: 'summary', n: days.length, mean: middle, sd: 1, median: middle, histogram };
}

/** What is told of a unit's stays, where only the median is listed. */
function toldOf(figure: SummaryResult) {
  const { values } = publicParts(publish({ a: figure }, aMeasure(STAYS, MEDIAN))['a'] ?? assert.fail());
  return [values?.n, values?.median, values?.medianLower, values?.medianUpper];
}

const spread = (n: number) => Array.from({ length: n }, (_, at) => 10 + 5 * at);

describe('the exact limits of a median', () => {
  test('stand from twenty, the sixth and the fifteenth of them as R has it', () =>
    // qbinom(0.025, 20, 0.5) is 6.
    assert.deepEqual(toldOf(stays(spread(20))), [20, 60, 35, 80]));

  test('are hidden of fewer, and of those whose number is hidden just as of those who are many enough to have limits', () => {
    assert.deepEqual(toldOf(stays(spread(19))), [19, 55, withheld, withheld]);
    for (const n of [2, 4]) assert.deepEqual(toldOf(stays(spread(n))), Array(4).fill(withheld));
  });

  test('are both hidden where one of them would tell what somebody’s stay was', () => {
    // Six stays of a day: the lower limit would tell them all.
    const few = [...Array(6).fill(1), ...spread(20).slice(6)];
    assert.deepEqual(toldOf(stays(few)), [20, 60, withheld, withheld]);
  });

  test('are told four days from the median where they are nearer, which tells no more than that', () => {
    // The 22nd and the 39th of sixty.
    const wide = Array.from({ length: 60 }, (_, at) => 10 + at);
    assert.deepEqual(toldOf(stays(wide)), [60, 40, 31, 48]);
    // The sixth and the fifteenth of twenty are 38 and 43.
    const near = [10, 14, 18, 22, 26, 38, 38, 39, 39, 40, 40, 41, 41, 42, 43, 54, 58, 62, 66, 70];
    assert.deepEqual(toldOf(stays(near)), [20, 40, 36, 44]);
  });

  test('are not promised of a figure that was keyed in without its values', () => {
    const { histogram: _, ...keyed } = stays(spread(20));
    assert.deepEqual(toldOf(keyed), [20, 60, undefined, undefined]);
  });
});
