import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedFigure } from '../../cli/printed-figure.ts';
import type { Figure } from '../../results/result.ts';
import { choices } from './choices/choices.ts';
import { coverage } from './coverage/coverage.ts';
import { proportion } from './proportion/proportion.ts';
import { summary } from './summary/summary.ts';

const NOT_REPORTED: Figure = { kind: 'absent', reason: 'not-reported' };
const NOT_APPLICABLE: Figure = { kind: 'absent', reason: 'not-applicable' };
const share = (numerator: number, denominator: number, more: object = {}): Figure => ({
  kind: 'proportion',
  numerator,
  denominator,
  ...more,
});

test('a nation without figures has not reported when nobody has, and is else over those who have', () => {
  for (const kind of [proportion, summary, choices, coverage]) {
    assert.deepEqual(kind.combine([NOT_REPORTED, NOT_REPORTED], {}), NOT_REPORTED);
    assert.deepEqual(kind.combine([NOT_APPLICABLE, NOT_REPORTED], {}), NOT_APPLICABLE);
    assert.deepEqual(kind.combine([NOT_APPLICABLE], {}), NOT_APPLICABLE);
  }
});

test('proportions add up, and so do those of whom it is not known', () => {
  const parts = [share(1, 2, { missing: 3 }), share(4, 5, { missing: 0 }), NOT_REPORTED];
  assert.deepEqual(proportion.combine(parts, { unique: 6, uniqueNumerator: 4 }), {
    kind: 'proportion',
    numerator: 5,
    denominator: 7,
    missing: 3,
    unique: { numerator: 4, denominator: 6 },
  });
  assert.deepEqual(proportion.combine([share(1, 2)], {}), share(1, 2));
});

test('those of a reporter where it is known of nobody are among the nation’s unknown, and no figure says how many', () => {
  const lost: Figure = { kind: 'absent', reason: 'not-applicable', missing: 4 };
  assert.deepEqual(
    proportion.combine([share(1, 2, { missing: 3 }), lost, NOT_REPORTED], {}),
    share(1, 2, { missing: 7 }),
  );
  assert.deepEqual(coverage.combine([share(9, 10, { missing: 0 }), lost], {}), share(9, 10, { missing: 4 }));
  assert.deepEqual(proportion.combine([lost, NOT_REPORTED], {}), NOT_APPLICABLE);
  assert.deepEqual(printedFigure({ figure: lost }), NOT_APPLICABLE);
});

test('coverage has the nation with those that don’t take part beside it', () => {
  const beside = { alla: { numerator: 5, denominator: 12 } };
  assert.deepEqual(coverage.combine([share(1, 2), share(4, 5)], { beside }), share(5, 7, { beside }));
});

test('choices add up each for itself', () => {
  const of = (n: number, numerator: number, denominator: number): Figure => ({
    kind: 'choices',
    n,
    choices: { dt: { numerator, denominator, missing: n - denominator } },
  });
  assert.deepEqual(choices.combine([of(3, 1, 2), of(4, 2, 4)], { unique: 6 }), {
    kind: 'choices',
    n: 7,
    unique: 6,
    choices: { dt: { numerator: 3, denominator: 6, missing: 1 } },
  });
});

test('quartiles of the nation come from the single values of all, or not at all', () => {
  const histogram = [
    [1, 2],
    [5, 2],
  ] as const;
  const part: Figure = { kind: 'summary', n: 4, mean: 3, sd: 2.3, histogram };
  const both = summary.combine([part, part], {});
  assert.ok(both.kind === 'summary');
  assert.deepEqual([both.p25, both.median, both.p75, both.method], [1, 3, 5, 'micro']);
  const keyed = summary.combine([part, { kind: 'summary', n: 2, mean: 1, sd: 0 }], {});
  assert.ok(keyed.kind === 'summary' && !('p25' in keyed) && !('method' in keyed));
});

test('what one reporter tells and another lacks is not zero: there is no such nation', () => {
  assert.throws(() => proportion.combine([share(1, 2, { missing: 3 }), share(4, 5)], {}), RangeError);
  const beside = { bland: { numerator: 1, denominator: 1 } };
  assert.throws(() => proportion.combine([share(1, 2, { beside }), share(4, 5)], {}), RangeError);
});
