import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bound, Reference, Target } from '../figures/figure-source.ts';
import type { DifferenceRules, WordCondition } from '../reading/lexicon.ts';
import type { Evidence, Verdict } from './evidence.ts';
import { judge } from './judge.ts';

const RULES: DifferenceRules = {
  confidence: 0.95,
  clear: { share: 0.05, days: 3, months: 3, years: 1, count: 0.1 },
  same: { share: 0.02, days: 1, months: 1, years: 0.5, count: 0.02 },
};
const reference: Reference = {
  indicator: 'i',
  statistic: 's',
  level: 'riket',
  years: { from: 2024, to: 2024 },
  site: 'alla',
};
const share = (numerator: number, denominator: number): Bound => ({
  kind: 'share',
  numerator,
  denominator,
  number: numerator / denominator,
});
const days = (number: number, ...[lower, upper]: number[]): Bound => ({
  kind: 'days',
  number,
  n: 9,
  ...(lower !== undefined && upper !== undefined && { lower, upper }),
});
const count = (number: number): Bound => ({ kind: 'count', number });

function verdict(
  condition: WordCondition,
  subject: Bound,
  more: { base?: Bound; rivals?: Bound[]; hidden?: boolean; target?: Target; previous?: boolean } = {},
): Verdict {
  const { base, rivals = [], hidden = false, target, previous = false } = more;
  const evidence: Evidence = {
    subject: { reference, bound: subject },
    ...(base && { base: { reference: previous ? { ...reference, extract: 'previous' } : reference, bound: base } }),
    rivals: rivals.map((bound) => ({ reference, bound })),
    hiddenRival: hidden,
    ...(target && { target }),
  };
  return judge(condition, evidence, RULES);
}

test('a share is held against limits that are open or closed', () => {
  const half: WordCondition = { kind: 'share', above: 0.5 };
  assert.equal(verdict(half, share(50, 100)), 'false');
  assert.equal(verdict(half, share(51, 100)), 'true');
  assert.equal(verdict({ kind: 'share', from: 0.5, below: 0.6 }, share(50, 100)), 'true');
  assert.equal(verdict({ kind: 'share', from: 0.5, below: 0.6 }, share(60, 100)), 'false');
  assert.equal(verdict({ kind: 'share', to: 0.6 }, share(60, 100)), 'true');
});

test('a target is reached at it, unless it says more than', () => {
  const reach = (kind: 'met' | 'unmet' | 'between' | 'low' | 'belowLow', bound: Bound, target: Target) =>
    verdict({ kind: 'target', reach: kind }, bound, { target });
  assert.equal(reach('met', share(80, 100), { high: 0.8 }), 'true');
  assert.equal(reach('met', share(80, 100), { high: 0.8, exclusive: true }), 'false');
  assert.equal(reach('unmet', share(80, 100), { high: 0.8, exclusive: true }), 'true');
  assert.equal(reach('between', share(92, 100), { high: 1, low: 0.9 }), 'true');
  assert.equal(reach('low', share(100, 100), { high: 1, low: 0.9 }), 'true');
  assert.equal(reach('belowLow', share(89, 100), { high: 1, low: 0.9 }), 'true');
  assert.equal(reach('met', days(28), { high: 28, lowerIsBetter: true }), 'true');
  assert.equal(reach('met', days(29), { high: 28, lowerIsBetter: true }), 'false');
  assert.equal(verdict({ kind: 'target', reach: 'met' }, share(1, 1)), 'undecided');
});

test('a difference needs its direction, its size and its certainty', () => {
  const risen: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  assert.equal(verdict(risen, share(650, 1000), { base: share(600, 1000) }), 'true');
  assert.equal(verdict(risen, share(649, 1000), { base: share(600, 1000) }), 'false', 'too small');
  assert.equal(verdict(risen, share(65, 100), { base: share(60, 100) }), 'false', 'chance');
  assert.equal(verdict(risen, share(600, 1000), { base: share(650, 1000) }), 'false', 'down');
  const little: WordCondition = { kind: 'difference', towards: 'up', size: 'small', certain: true };
  assert.equal(verdict(little, share(6300, 10_000), { base: share(6000, 10_000) }), 'true');
  assert.equal(verdict({ kind: 'difference', size: 'none' }, share(61, 100), { base: share(60, 100) }), 'true');
  assert.equal(verdict({ kind: 'difference', size: 'none' }, share(62, 100), { base: share(60, 100) }), 'false');
  assert.equal(verdict({ kind: 'difference', certain: false }, share(65, 100), { base: share(60, 100) }), 'true');
});

test('there is no chance in counts, nor between two extracts of the same cases', () => {
  const risen: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  assert.equal(verdict(risen, count(110), { base: count(100) }), 'true');
  assert.equal(verdict(risen, count(109), { base: count(100) }), 'false');
  assert.equal(verdict(risen, share(4, 6), { base: share(3, 6), previous: true }), 'true');
});

test('estimates differ when their intervals do not meet, and can not be judged without', () => {
  const longer: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  assert.equal(verdict(longer, days(20, 18, 22), { base: days(14, 12, 17) }), 'true');
  assert.equal(verdict(longer, days(20, 16, 22), { base: days(14, 12, 17) }), 'false');
  assert.equal(verdict(longer, days(20), { base: days(14) }), 'undecided');
  assert.equal(verdict(longer, days(14), { base: days(20) }), 'false', 'the direction is enough to tell');
});

test('the first is before all others, whose numbers are all shown', () => {
  const highest: WordCondition = { kind: 'rank', place: 'first', among: 'levels' };
  assert.equal(verdict(highest, share(9, 10), { rivals: [share(8, 10), share(1, 10)] }), 'true');
  assert.equal(verdict(highest, share(8, 10), { rivals: [share(8, 10)] }), 'false');
  assert.equal(verdict(highest, share(9, 10), { rivals: [share(8, 10)], hidden: true }), 'undecided');
  assert.equal(verdict(highest, share(9, 10)), 'undecided');
  assert.equal(
    verdict({ kind: 'rank', place: 'last', among: 'levels' }, share(1, 10), { rivals: [share(8, 10)] }),
    'true',
  );
});
