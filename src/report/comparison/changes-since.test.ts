import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memorySource } from '../../../test/kit/report/memory-source.ts';
import { smallRegister } from '../../../test/kit/report/small-report.ts';
import { day } from '../../calendar/day.ts';
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
  changesSince({ year: 2022, extract: day('2023-03-31'), numbers: earlier }, now, 5);

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

describe('what is told of a change', () => {
  const count = (number: number): Bound => ({ kind: 'count', number });
  const years = (number: number): Bound => ({ kind: 'years', number, n: 40 });
  const of = (bounds: Readonly<Record<string, Bound>>, otherwise: Bound) =>
    source((reference) => bounds[`${reference.level} ${reference.years.from} ${reference.years.to}`] ?? otherwise, ONE);
  const [first] = indicators;
  const ONE: Partial<FigureSource> =
    first === undefined ? {} : { indicators: [{ ...first, sites: ['alla'] }], sites: smallRegister.sites.slice(0, 1) };
  const at = (level: string) => `${level} 2022 2022`;
  const levelsOf = (numbers: readonly { readonly now: ReportNumber }[]) => numbers.map(({ now }) => now.level);

  test('is all that as many cases as are shown have come to', () => {
    const changes = since(reportNumbers(of({}, share(50, 100))), of({ [at('norra')]: share(55, 100) }, share(50, 100)));
    assert.deepEqual([levelsOf(changes.changed), changes.few], [['norra'], []]);
  });

  test('is a change of the cases too, where the share is as it was, and of a number without cases', () => {
    const same = since(reportNumbers(of({}, share(50, 100))), of({ [at('norra')]: share(100, 200) }, share(50, 100)));
    assert.deepEqual(levelsOf(same.changed), ['norra']);
    const longer = since(reportNumbers(of({}, years(5))), of({ [at('norra')]: years(6) }, years(5)));
    assert.deepEqual(levelsOf(longer.changed), ['norra']);
  });

  test('is counted and not listed where a count differs by a few', () => {
    const changes = since(reportNumbers(of({}, count(50))), of({ [at('norra')]: count(52) }, count(50)));
    assert.deepEqual([changes.changed, changes.few.map(({ level }) => level)], [[], ['norra']]);
  });

  test('stands by how large it is beside what was, none being told as if it were of one; and alike in the order of the address', () => {
    const before = of({ [at('norra')]: count(10), [at('sodra')]: count(0), [at('tysta')]: count(1000) }, count(50));
    const now = of({ [at('norra')]: count(400), [at('sodra')]: count(20), [at('tysta')]: count(1900) }, count(50));
    assert.deepEqual(levelsOf(since(reportNumbers(before), now).changed), ['norra', 'sodra', 'tysta']);
    const alike = since(reportNumbers(of({}, share(50, 100))), of({}, share(80, 100)));
    const places = alike.changed.map(({ now: { level, years: own } }) => JSON.stringify([level, own.from, own.to]));
    assert.ok(places.length > 10);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a.localeCompare(b, 'sv')),
    );
  });

  test('stands by points where it is of shares, whatever they were, and in no other way where they stand among other numbers', () => {
    const survival = (number: number): Bound => ({ kind: 'estimate', number, lower: 0.4, upper: 1.3, n: 40 });
    const mixed = (norra: Bound, sodra: Bound, tysta: Bound) =>
      of({ [at('norra')]: norra, [at('sodra')]: sodra, [at('tysta')]: tysta }, years(5));
    // Thirty points down from a relative survival of more than all, twenty-eight up, and twenty-nine in a hundred.
    const before = mixed(survival(1.1), share(50, 100), years(10));
    const now = mixed(survival(0.8), share(78, 100), years(12.9));
    assert.deepEqual(levelsOf(since(reportNumbers(before), now).changed), ['norra', 'tysta', 'sodra']);
    const small = since(reportNumbers(mixed(years(1), years(10), years(5))), mixed(years(9), years(60), years(5)));
    assert.deepEqual(levelsOf(small.changed), ['norra', 'sodra'], 'eight times one, and five times ten');
  });

  test('is counted and not listed as long as fewer cases have come or gone than are shown, though the share is the same', () => {
    for (const [was, is] of [
      [share(50, 100), share(54, 104)],
      [share(50, 100), share(48, 98)],
      [share(0, 100), share(0, 101)],
    ] as const) {
      const changes = since(reportNumbers(of({}, was)), of({ [at('norra')]: is }, was));
      assert.deepEqual([changes.changed, changes.few.map(({ level }) => level)], [[], ['norra']]);
    }
  });

  test('is whatever is told otherwise, but not how many decimals a file holds', () => {
    const third = reportNumbers(of({}, share(50, 150)));
    const written = third.map((one) => ({ ...one, number: Number(one.number.toFixed(12)) }));
    assert.deepEqual(since(written, of({}, share(50, 150))).changed, []);
    const little = since(reportNumbers(of({}, years(5))), of({ [at('norra')]: years(5.001) }, years(5)));
    assert.deepEqual(levelsOf(little.changed), ['norra']);
    const p = (number: number): Bound => ({ kind: 'p', number });
    const atLimit = since(reportNumbers(of({}, p(0.0002))), of({ [at('norra')]: p(0.001) }, p(0.0003)));
    assert.deepEqual(levelsOf(atLimit.changed), ['norra'], 'under a thousandth is told as such, and no thousandth');
  });

  test('is of the same years: one year is not held against all of them together, from whichever end they are', () => {
    const [from, to] = [smallRegister.years[0]?.year ?? 0, smallRegister.year];
    const values = Object.fromEntries(
      smallRegister.levels.map(({ id }) => [`${id} ${from} ${to}`, share(150, 300)] as const),
    );
    const apart = of(values, share(20, 100));
    assert.deepEqual(since(reportNumbers(apart), apart).changed, []);
  });

  test('names what is new in its order, by the first of those it is of', () => {
    const before = reportNumbers(of({}, share(50, 100))).map((one) => ({ ...one, indicator: 'annat' }));
    const { added, gone } = since(
      before,
      source(() => share(50, 100)),
    );
    const [level] = smallRegister.levels;
    assert.deepEqual(
      added.map(({ site, level: whose }) => [site, whose]),
      smallRegister.sites.map(({ id }) => [id, level?.id]),
    );
    assert.deepEqual(
      gone.map(({ indicator }) => indicator),
      ['annat'],
    );
  });
});
