import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memorySource } from '../../../test/kit/report/memory-source.ts';
import { smallRegister } from '../../../test/kit/report/small-report.ts';
import type { Bound, FigureSource, Missing, Reference } from '../figures/figure-source.ts';
import { changesSince } from './changes-since.ts';
import { type ReportNumber, reportNumbers } from './report-numbers.ts';

const share = (numerator: number, denominator: number): Bound => ({
  ...{ kind: 'share', numerator, denominator, number: numerator / denominator },
});
const indicators = smallRegister.indicators.filter(({ id }) => id === 'tackning');

type Values = (reference: Reference) => Bound | Missing;

const source = (values: Values, described: Partial<FigureSource> = {}) =>
  memorySource({ ...smallRegister, indicators, ...described }, values);
const since = (earlier: readonly ReportNumber[], now: FigureSource) =>
  changesSince({ year: 2022, numbers: earlier }, now, 5);

const is = ({ level, site, years }: Reference, asked: string) =>
  [level, site, years.from === years.to ? years.from : 'alla'].join(' ') === asked;

describe('what has changed since an earlier report', () => {
  const before = reportNumbers(source(() => share(50, 100)));

  test('is nothing where nothing has, and every number of the same years is compared', () => {
    const none = since(
      before,
      source(() => share(50, 100)),
    );
    assert.deepEqual([none.changed, none.few, none.added, none.gone, none.redefined], [[], [], [], [], []]);
    // Four levels, three sites, three years and all of them together.
    assert.equal(none.compared, 4 * 3 * 4);
  });

  test('is told largest first, and what so few have come to is counted and not listed', () => {
    const changes = since(
      before,
      source((reference) => {
        if (is(reference, 'norra alla 2022')) return share(60, 100);
        if (is(reference, 'sodra alla 2022')) return share(80, 100);
        return is(reference, 'tysta alla 2022') ? share(52, 100) : share(50, 100);
      }),
    );
    assert.deepEqual(
      changes.changed.map(({ before: was, now }) => [now.level, was.numerator, now.numerator]),
      [
        ['sodra', 50, 80],
        ['norra', 50, 60],
      ],
    );
    assert.deepEqual(
      changes.few.map(({ level }) => level),
      ['tysta'],
    );
  });

  test('is not a number that either of them withholds: neither is held against what the other shows', () => {
    const hidden = source((reference) => (is(reference, 'norra alla 2022') ? { absent: 'withheld' } : share(50, 100)));
    assert.equal(since(before, hidden).compared, 4 * 3 * 4 - 1);
    assert.equal(
      since(
        reportNumbers(hidden),
        source(() => share(70, 100)),
      ).compared,
      4 * 3 * 4 - 1,
    );
    assert.ok(
      !reportNumbers(hidden).some(
        (one) => one.level === 'norra' && one.site === 'alla' && one.years.from === 2022 && one.years.to === 2022,
      ),
    );
  });

  test('names what is new and what is gone, and compares nothing that is by another definition', () => {
    const [first] = indicators;
    assert.ok(first !== undefined);
    const other = source(() => share(90, 100), {
      indicators: [{ ...first, version: '2.0', sites: ['alla', 'ileum'] }],
    });
    const changes = since(before, other);
    assert.deepEqual([changes.compared, changes.changed], [0, []]);
    assert.deepEqual(
      changes.redefined.map(({ before: was, now }) => [was.definition, now.definition]),
      [['1.0', '2.0']],
    );
    assert.deepEqual(
      changes.gone.map(({ name }) => name),
      ['Täckning, pankreas'],
    );
    assert.deepEqual(
      since(
        reportNumbers(other),
        source(() => share(90, 100)),
      ).added.map(({ name }) => name),
      ['Täckning, pankreas'],
    );
  });
});

test('a change that leaves all but a few outside a share as they were is one of few', () => {
  const before = reportNumbers(source(() => share(50, 100)));
  const { changed, few } = since(
    before,
    source(() => share(70, 121)),
  );
  assert.deepEqual([changed.length, few.length > 0], [0, true], 'fifty and fifty-one are outside');
});
