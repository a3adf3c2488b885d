import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../../test/kit/report/difference-rules.ts';
import type { Bound, Reference, Target } from '../figures/figure-source.ts';
import type { DifferenceRules, WordCondition } from '../reading/lexicon.ts';
import type { Evidence, Verdict } from './evidence.ts';
import { judge } from './judge.ts';

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
  more: {
    base?: Bound;
    rivals?: Bound[];
    hidden?: boolean;
    target?: Target;
    previous?: boolean;
    chance?: number;
    census?: boolean;
    rules?: DifferenceRules;
  } = {},
): Verdict {
  const { base, rivals = [], hidden = false, target, previous = false, chance, census, rules = RULES } = more;
  const evidence: Evidence = {
    subject: { reference, bound: subject },
    ...(base && { base: { reference: previous ? { ...reference, extract: 'previous' } : reference, bound: base } }),
    rivals: rivals.map((bound) => ({ reference, bound })),
    hiddenRival: hidden,
    ...(target && { target }),
    ...(chance !== undefined && { chance }),
    ...(census && { census }),
  };
  return judge(condition, evidence, rules);
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

test('a difference needs its direction, its size and a p-value under the level', () => {
  const risen: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  const six = { base: share(600, 1000) };
  assert.equal(verdict(risen, share(650, 1000), { ...six, chance: 0.049 }), 'true');
  assert.equal(verdict(risen, share(649, 1000), { ...six, chance: 0.001 }), 'false', 'too small');
  assert.equal(verdict(risen, share(650, 1000), { ...six, chance: 0.05 }), 'false', 'chance');
  assert.equal(verdict(risen, share(650, 1000), six), 'undecided', 'nothing is tried');
  assert.equal(verdict(risen, share(600, 1000), { base: share(650, 1000), chance: 0.001 }), 'false', 'down');
  const little: WordCondition = { kind: 'difference', towards: 'up', size: 'small', certain: true };
  assert.equal(verdict(little, share(630, 1000), { ...six, chance: 0.01 }), 'true');
  assert.equal(
    verdict({ kind: 'difference', certain: false }, share(65, 100), { base: share(60, 100), chance: 0.4 }),
    'true',
  );
});

test('as before is said where the whole interval is within the limit, and not where so few can’t tell', () => {
  const same: WordCondition = { kind: 'difference', size: 'none' };
  assert.equal(verdict(same, share(6010, 10_000), { base: share(6000, 10_000) }), 'true');
  assert.equal(verdict(same, share(61, 100), { base: share(60, 100) }), 'false', 'the interval is wide');
  assert.equal(verdict(same, share(6200, 10_000), { base: share(6000, 10_000) }), 'false');
  assert.equal(verdict(same, days(14, 13.8, 14.2), { base: days(14.1, 13.9, 14.3) }), 'true');
  assert.equal(verdict(same, days(14, 12, 16), { base: days(14, 12, 16) }), 'false');
  assert.equal(verdict(same, days(14), { base: days(14) }), 'undecided');
});

test('of a count of all a change is what it is from five points on, and nothing is tried', () => {
  const risen: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  const census = { base: share(3, 20), census: true };
  assert.equal(verdict(risen, share(4, 20), census), 'true');
  assert.equal(verdict(risen, share(39, 200), census), 'false', 'less than five points');
  assert.equal(verdict({ ...risen, size: 'small' }, share(39, 200), census), 'false', 'too little to tell of');
  assert.equal(verdict({ kind: 'difference', size: 'notClear' }, share(39, 200), census), 'true');
  assert.equal(verdict({ kind: 'difference', size: 'notClear' }, share(4, 20), census), 'false');
  assert.equal(verdict({ kind: 'difference', size: 'none' }, share(31, 200), census), 'true', 'it has no interval');
});

test('of a count of all what is worth too few cases is no change, however many points it is', () => {
  const risen: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  const few: WordCondition = { kind: 'difference', size: 'fewCases' };
  const rules = { ...RULES, censusFrom: 5 };
  const of = (subject: Bound, base: Bound) =>
    [risen, few].map((condition) => verdict(condition, subject, { base, census: true, rules }));
  assert.deepEqual(of(share(11, 12), share(5, 19)), ['true', 'false'], 'eight cases');
  assert.deepEqual(of(share(8, 12), share(10, 19)), ['false', 'true'], 'two cases');
  assert.deepEqual(of(share(15, 100), share(10, 100)), ['true', 'false'], 'five of a hundred');
  assert.deepEqual(of(share(14, 100), share(10, 100)), ['false', 'false'], 'four points');
});

test('there is no chance in counts, nor between two extracts of the same cases', () => {
  const risen: WordCondition = { kind: 'difference', towards: 'up', size: 'clear', certain: true };
  assert.equal(verdict(risen, count(110), { base: count(100) }), 'true');
  assert.equal(verdict(risen, count(109), { base: count(100) }), 'false');
  assert.equal(verdict(risen, share(4, 6), { base: share(3, 6), previous: true }), 'true');
});

test('a p-value is judged as it is adjusted', () => {
  const under: WordCondition = { kind: 'test', below: 0.05 };
  const p: Bound = { kind: 'p', number: 0.01 };
  assert.equal(verdict(under, p, { chance: 0.04 }), 'true');
  assert.equal(verdict(under, p, { chance: 0.06 }), 'false');
  assert.equal(verdict(under, p), 'undecided');
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
