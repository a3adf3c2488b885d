import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RULES } from '../../../test/kit/report/difference-rules.ts';
import type { Bound } from '../figures/figure-source.ts';
import { Comparisons } from './comparisons.ts';
import type { Operand } from './evidence.ts';

const LEVEL = 0.05;

const operand = (statistic: string, bound: Bound): Operand => ({
  reference: { indicator: 'i', statistic, level: 'riket', years: { from: 2024, to: 2024 }, site: 'alla' },
  bound,
});
/** A test that is told as it is, and rounded no further. */
const tested = (statistic: string, p: number) => operand(statistic, { kind: 'p', number: p, atMost: p });
const share = (statistic: string, numerator: number, denominator: number) =>
  operand(statistic, { kind: 'share', numerator, denominator, number: numerator / denominator });

/** A report that is composed twice in the same way. */
function twice(compose: (comparisons: Comparisons) => void): Comparisons {
  const first = new Comparisons(RULES);
  compose(first);
  const second = new Comparisons(RULES, first);
  compose(second);
  return second;
}

const families = ({ all }: Comparisons) => all.map(({ subject, family }) => [subject.reference.statistic, family]);

describe('a test', () => {
  test('is adjusted for how many a report makes, once they are gathered, and stands by itself until then', () => {
    const first = new Comparisons(RULES);
    for (const one of ['a', 'b', 'c', 'd']) assert.equal(first.chance(tested(one, 0.01), undefined), 0.01);
    const second = new Comparisons(RULES, first);
    assert.equal(second.chance(tested('a', 0.01), undefined), 0.04);
    assert.deepEqual(first.counts, { asked: 0, searched: 0 }, 'none have been gathered the first time');
    assert.deepEqual(second.counts, { asked: 4, searched: 0 }, 'as many as were made, and not as have been tried yet');
  });

  test('is none where two numbers can’t be tried, and takes nothing from the others', () => {
    const days = operand('b', { kind: 'days', number: 3, n: 9 });
    const comparisons = new Comparisons(RULES);
    assert.equal(comparisons.chance(share('a', 5, 10), days), undefined);
    assert.deepEqual(comparisons.all, []);
  });

  test('of two numbers is one whichever is named first, and holds both', () => {
    const comparisons = new Comparisons(RULES);
    const [one, other] = [share('a', 10, 40), share('b', 30, 40)];
    comparisons.chance(one, other);
    comparisons.chance(other, one);
    assert.deepEqual(
      comparisons.all.map(({ subject, base }) => [subject.reference.statistic, base?.reference.statistic]),
      [['b', 'a']],
    );
    comparisons.chance(tested('c', 0.01), undefined);
    assert.equal('base' in (comparisons.all[1] ?? {}), false);
  });
});

describe('what the summary searches for', () => {
  test('is the summary’s, and what comes after it the chapters’, also where the search has failed', () => {
    const comparisons = new Comparisons(RULES);
    assert.equal(
      comparisons.searching(() => comparisons.chance(tested('a', 0.01), undefined)),
      0.01,
    );
    comparisons.chance(tested('b', 0.01), undefined);
    const failed = () => {
      comparisons.chance(tested('c', 0.01), undefined);
      throw new RangeError('nothing to tell of');
    };
    assert.throws(() => comparisons.searching(failed), RangeError);
    comparisons.chance(tested('d', 0.01), undefined);
    assert.deepEqual(families(comparisons), [
      ['a', 'searched'],
      ['b', 'asked'],
      ['c', 'searched'],
      ['d', 'asked'],
    ]);
  });

  test('is a chapter’s where a chapter asks for it too, before the summary or after it', () => {
    const comparisons = new Comparisons(RULES);
    comparisons.chance(tested('before', 0.01), undefined);
    comparisons.searching(() => {
      for (const one of ['before', 'after', 'never']) comparisons.chance(tested(one, 0.01), undefined);
      return undefined;
    });
    comparisons.chance(tested('after', 0.01), undefined);
    assert.deepEqual(families(comparisons), [
      ['before', 'asked'],
      ['after', 'asked'],
      ['never', 'searched'],
    ]);
  });

  test('shares a fifth of the level, and each chapter’s test a part of the rest', () => {
    const compose = (comparisons: Comparisons) => {
      for (const one of ['a', 'b']) comparisons.chance(tested(one, 0.01), undefined);
      comparisons.searching(() => {
        for (const one of ['c', 'd', 'e', 'f']) comparisons.chance(tested(one, 0.01), undefined);
        return undefined;
      });
    };
    const second = twice(compose);
    assert.deepEqual(second.counts, { asked: 2, searched: 4 });
    // The two of the chapters weigh 0.4 each, the four of the summary 0.05.
    const [asked = 0, searched = 0] = ['a', 'c'].map((one) => second.chance(tested(one, 0.01), undefined));
    assert.ok(Math.abs(asked - 0.01 / 0.4) < 1e-12, `${asked}`);
    assert.ok(Math.abs(searched - (0.01 * 0.2) / 0.05) < 1e-12, `${searched}`);
  });
});

describe('a finding that is lost among the others', () => {
  const lost = (...p: readonly number[]) =>
    twice((comparisons) => {
      for (const [at, one] of p.entries()) comparisons.chance(tested(String(at), one), undefined);
    }).lostAmong(tested('0', p[0] ?? 1), undefined, LEVEL);

  test('would be under the level by itself and isn’t when adjusted, be it just at it', () => {
    assert.deepEqual(lost(0.03, 0.5), { asked: 2, searched: 0 });
    assert.deepEqual(lost(0.025, 0.5), { asked: 2, searched: 0 }, 'twice that is the level, and not under it');
  });

  test('is none where it stands, where it is none by itself, or where nothing can be tried', () => {
    assert.equal(lost(0.02, 0.5), undefined);
    assert.equal(lost(0.05, 0.5), undefined, 'at the level is not under it');
    assert.equal(lost(0.5, 0.5), undefined);
    const days = operand('b', { kind: 'days', number: 3, n: 9 });
    assert.equal(new Comparisons(RULES).lostAmong(share('a', 5, 10), days, LEVEL), undefined);
  });
});
