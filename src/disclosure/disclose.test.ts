import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aMeasure, COUNT, count, days, publish, share, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import type { Level } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { PublicFigure } from './public-result.ts';

describe('the first disclosure rule', () => {
  test('counts from 1 to threshold − 1 are withheld; the threshold itself and 0 are shown', () => {
    const of = (n: number) => publish({ a: count(n) })['a'];
    for (const n of [1, 2, 3, 4]) assert.deepEqual(of(n), { kind: 'count', n: withheld, by: {} });
    for (const n of [0, 5, 6]) assert.deepEqual(of(n), { kind: 'count', n, by: {} });
  });

  test('0 is withheld when the rule says so', () => {
    assert.deepEqual(publish({ a: count(0) }, aMeasure(), { zeroIsShown: false })['a'], {
      kind: 'count',
      n: withheld,
      by: {},
    });
  });

  test('a summary of too few is withheld whole, and p10 and p90 need more than the rest', () => {
    const none = { n: withheld, mean: withheld, sd: withheld, p10: withheld, median: withheld, p90: withheld };
    assert.deepEqual(publish({ a: days(4) })['a'], { kind: 'summary', ...none });
    assert.deepEqual(publish({ a: days(9) })['a'], { ...days(9), p10: withheld, p90: withheld });
    assert.deepEqual(publish({ a: days(10, { method: 'micro' }) })['a'], days(10, { method: 'micro' }));
  });

  test('the values behind a summary never come along', () => {
    assert.doesNotMatch(JSON.stringify(publish({ a: days(10, { histogram: [[7, 10]] }) })), /histogram/);
  });

  test('a share is withheld when its denominator, its numerator or those outside it are too few', () => {
    const hidden = { numerator: withheld, share: withheld, lower: withheld, upper: withheld, preliminary: false };
    const of = (numerator: number, denominator: number) => publish({ a: share(numerator, denominator) })['a'];
    assert.deepEqual(of(4, 4), { kind: 'proportion', denominator: withheld, ...hidden });
    assert.deepEqual(of(4, 40), { kind: 'proportion', denominator: 40, ...hidden });
    assert.deepEqual(of(36, 40), { kind: 'proportion', denominator: 40, ...hidden });
    const shown = of(30, 80);
    assert.ok(shown?.kind === 'proportion' && shown.share === 0.375);
    // Wilson 95 % for 30 of 80, by hand: centre (p + z²/2n)/(1 + z²/n), half-width z√(p(1−p)/n + z²/4n²)/(1 + z²/n).
    assert.ok(Math.abs(Number(shown.lower) - 0.2769) < 5e-5 && Math.abs(Number(shown.upper) - 0.4845) < 5e-5);
  });

  test('a share of none and of all are shown when zero is', () => {
    for (const numerator of [0, 40]) {
      const figure = publish({ a: share(numerator, 40) })['a'];
      assert.ok(figure?.kind === 'proportion' && figure.numerator === numerator && figure.share === numerator / 40);
    }
  });

  test('what is absent stays absent with its reason', () => {
    for (const reason of ['not-reported', 'not-applicable', 'not-poolable'] as const)
      assert.deepEqual(publish({ a: { kind: 'absent', reason } })['a'], { kind: 'absent', reason });
  });

  test('the standard deviation of a single value says so', () => {
    const figure = publish({ a: days(1, { sd: null }) }, aMeasure(), { threshold: 1, percentilesFrom: 1 })['a'];
    assert.ok(figure?.kind === 'summary');
    assert.deepEqual(figure.sd, { absent: 'single-value' });
  });

  test('a statistic that the level leaves out is not shown even when it was computed', () => {
    const levels: Level[] = [{ level: 'nation', statistics: ['n', 'mean', 'sd'] }];
    const figures = publish({ a: days(20), [NATION]: days(20) }, aMeasure(COUNT, levels));
    assert.deepEqual(Object.keys(figures), [NATION]);
    const { p10, median, p90 } = days(20);
    const nation = figures[NATION];
    assert.ok(nation?.kind === 'summary' && p10 && median && p90);
    assert.deepEqual([nation.p10, nation.median, nation.p90], Array(3).fill({ absent: 'not-listed' }));
    assert.deepEqual(publish({ [NATION]: count(9, { kon: { man: 9 } }) }, aMeasure(COUNT, levels))[NATION], count(9));
  });

  test('results of a measure that the area does not have are left out', () => {
    assert.deepEqual(publish({ a: count(9) }, { ...aMeasure(), id: 'M2' }), {});
  });
});

describe('complements', () => {
  test('a lone withheld unit takes the smallest other with it, and the total stays', () => {
    const figures = publish({ a: count(3), b: count(20), c: count(8), [NATION]: count(31) });
    assert.deepEqual(shownUnits(figures), { a: withheld, b: 20, c: withheld, [NATION]: 31 });
  });

  test('the total goes when there is no other unit to hide behind', () => {
    assert.equal(typeof shownUnits(publish({ a: count(4), b: count(0), [NATION]: count(4) }))[NATION], 'object');
    const figures = publish({ a: share(2, 40), [NATION]: share(2, 40) });
    assert.deepEqual(
      Object.values(figures).map((one) => one.kind === 'proportion' && one.share),
      [withheld, withheld],
    );
  });

  test('several that must each be one are not left as their sum', () => {
    const figures = publish({ a: count(1), b: count(1), c: count(9), d: count(30), [NATION]: count(41) });
    assert.deepEqual(shownUnits(figures), { a: withheld, b: withheld, c: withheld, d: 30, [NATION]: 41 });
  });

  test('a list where every category holds one person is left empty', () => {
    const figure = publish({ a: count(6, { kon: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 } }) })['a'];
    assert.deepEqual(figure, { kind: 'count', n: 6, by: { kon: {} } });
  });

  test('overlapping categories are withheld one by one', () => {
    const figure = publish({ a: count(20, { grupp: { net: 18, chd: 2, binjure: 0 } }) })['a'];
    assert.deepEqual(figure, { kind: 'count', n: 20, by: { grupp: { net: 18, chd: withheld, binjure: 0 } } });
  });

  test('the few that no category takes are not what the total leaves over', () => {
    const figure = publish({ a: count(30, { typ: { kirurgi: 20, radionuklid: 7 } }) })['a'];
    assert.deepEqual(figure, { kind: 'count', n: 30, by: { typ: { kirurgi: 20, radionuklid: withheld } } });
  });
});

const shownUnits = (figures: Record<string, PublicFigure>) =>
  Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, figure.kind === 'count' ? figure.n : figure]));
