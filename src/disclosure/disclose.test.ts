import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ALL,
  aMeasure,
  anArea,
  COUNT,
  count,
  days,
  madeUpResult,
  publicOf,
  publish,
  publishYears,
  SEX,
  STRATA,
  share,
  withheld,
} from '../../test/kit/disclosure/made-up-results.ts';
import type { Breakdown } from '../definitions/figure-definition.ts';
import type { Level, Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { PublicFigure } from './public-result.ts';

const PROPORTION: Measure = aMeasure({
  kind: 'proportion',
  numerator: { own: 'row', anyOf: [[]], known: [] },
  beside: [],
});
const CARE: Measure = { ...PROPORTION, counts: 'care' };
const spread = (values: readonly number[]) => ({
  ...days(values.length, { histogram: values.map((value): [number, number] => [value, 1]) }),
});

describe('what is few', () => {
  test('counts from 1 to threshold − 1 are withheld; the threshold itself and 0 are shown', () => {
    const of = (n: number) => publish({ a: count(n) })['a'];
    for (const n of [1, 2, 3, 4]) assert.deepEqual(of(n), { kind: 'count', n: withheld, by: {} });
    for (const n of [0, 5, 6]) assert.deepEqual(of(n), { kind: 'count', n, by: {} });
  });

  test('of a share of an attribute few in it and few outside it are withheld', () => {
    const hidden = { numerator: withheld, share: withheld, lower: withheld, upper: withheld, preliminary: false };
    const of = (numerator: number, denominator: number) =>
      publish({ a: share(numerator, denominator) }, PROPORTION)['a'];
    assert.deepEqual(of(4, 4), { kind: 'proportion', denominator: withheld, ...hidden });
    assert.deepEqual(of(4, 40), { kind: 'proportion', denominator: 40, ...hidden });
    assert.deepEqual(of(36, 40), { kind: 'proportion', denominator: 40, ...hidden });
    for (const numerator of [0, 5, 35, 40])
      assert.notDeepEqual(of(numerator, 40), { kind: 'proportion', denominator: 40, ...hidden });
  });

  test('of care only too few who could have had it are withheld, and the shares have three decimals', () => {
    const of = (numerator: number, denominator: number) => publish({ a: share(numerator, denominator) }, CARE)['a'];
    assert.deepEqual(of(48, 52), {
      kind: 'proportion',
      numerator: 48,
      denominator: 52,
      share: 0.923,
      lower: 0.818,
      upper: 0.97,
      preliminary: false,
    });
    const few = of(2, 4);
    assert.ok(few?.kind === 'proportion');
    assert.deepEqual([few.denominator, few.numerator, few.share], [withheld, withheld, withheld]);
  });

  test('few in a category, or outside it, are hidden with the unknown where these are many enough, and else with others', () => {
    const sexes = (kvinna: number, man: number, okant: number) => {
      const figure = publish({ a: count(kvinna + man + okant, { kon: { kvinna, man, okant } }) })['a'];
      return figure?.kind === 'count' ? figure.by['kon'] : undefined;
    };
    assert.deepEqual(sexes(44, 43, 2), { kvinna: 44, man: 43, okant: 2 });
    assert.deepEqual(sexes(44, 0, 2), { kvinna: 44, man: 0, okant: 2 });
    // The unknown are no attribute, so nothing is hidden for their sake: had there been no man, all would have been shown.
    assert.deepEqual(sexes(44, 2, 0), { kvinna: withheld, man: withheld, okant: 0 });
    assert.deepEqual(sexes(44, 2, 1), { kvinna: withheld, man: withheld, okant: 1 });
    // As long as there may be from one man to four, the women can stay.
    assert.deepEqual(sexes(44, 2, 2), { kvinna: 44, man: withheld, okant: withheld });
    assert.deepEqual(sexes(44, 2, 3), { kvinna: 44, man: withheld, okant: withheld });
    assert.deepEqual(sexes(44, 4, 0), { kvinna: 44, man: withheld, okant: withheld });
  });
});

test('a category that nobody has is none where everybody has reported, and not reported where somebody hasn’t', () => {
  const region: Breakdown = {
    ...{ kind: 'variable', id: 'hemregion', name: 'Hemregion', variable: 'hemregion', missing: 'okand' },
    ...{ onlyOccurring: true, codes: ['01', '12'] },
  };
  const area = anArea(aMeasure({ kind: 'count', breakdowns: [region, SEX] }));
  const figure = count(20, { hemregion: { '01': 20 }, kon: { kvinna: 20, man: 0, okant: 0 } });
  const of = (reported: number) => {
    const reporters = { expected: 2, reported, missing: reported < 2 ? ['b'] : [] };
    const [nation] = publicOf([madeUpResult({ figure }, { reporters }), madeUpResult({ reporter: 'a', figure })], area);
    return nation?.figure.kind === 'count' ? nation.figure.by : undefined;
  };
  const unknown = { absent: 'not-reported' };
  assert.deepEqual(of(2)?.['hemregion'], { '01': 20, '12': 0, okand: 0 });
  assert.deepEqual(of(1)?.['hemregion'], { '01': 20, '12': unknown, okand: unknown });
  // What was counted, and was none, is a number of those who reported.
  assert.deepEqual(of(1)?.['kon'], { kvinna: 20, man: 0, okant: 0 });
});

describe('what would give it back', () => {
  test('one unit of few hides another, and the nation stays', () => {
    const figures = publish({ a: count(3), b: count(20), c: count(30), [NATION]: count(53) });
    const shown = Object.values(figures).filter((figure) => figure.kind === 'count' && typeof figure.n === 'number');
    assert.equal(shown.length, 2);
    assert.deepEqual(figures[NATION], count(53));
  });

  test('two units of few protect each other', () => {
    const figures = publish({ a: count(3), b: count(4), c: count(30), [NATION]: count(37) });
    assert.deepEqual([figures['c'], figures[NATION]], [count(30), count(37)]);
    assert.deepEqual(figures['a'], { kind: 'count', n: withheld, by: {} });
  });

  test('a list has the same rows whatever is withheld', () => {
    const lists = [
      { man: 20, kvinna: 3, okant: 0 },
      { man: 20, kvinna: 20, okant: 0 },
      { man: 1, kvinna: 1, okant: 0 },
    ].map((kon) => publish({ a: count(kon.man + kon.kvinna, { kon }) })['a']);
    for (const figure of lists)
      assert.deepEqual(figure?.kind === 'count' && Object.keys(figure.by['kon'] ?? {}), ['man', 'kvinna', 'okant']);
  });

  test('strata that are part of all, and years that are part of years together', () => {
    const of = (stratum: string, n: number, year = 2024, since = year) => ({
      reporter: 'a',
      stratum,
      year,
      since,
      figure: count(n),
    });
    const seen = publishYears([of('alla', 40), of('ileum', 38)]).map(({ figure }) => figure);
    assert.ok(seen.some((figure) => figure.kind === 'count' && figure.n !== 40 && figure.n !== 38));
    const years = publishYears([of('alla', 23, 2024, 2023), of('alla', 20, 2023), of('alla', 3, 2024)]);
    assert.equal(years.filter(({ figure }) => figure.kind === 'count' && typeof figure.n === 'number').length, 1);
  });

  test('measures of the same people hide the same units', () => {
    const measures = ['M1', 'M2'].map((id) => ({ ...aMeasure(), id }));
    const [first = aMeasure()] = measures;
    const area = { ...anArea(first, { samePeople: [['M1', 'M2']] }), measures };
    // What is hidden of M1 is few; of M2 the same unit has enough.
    const numbers: [string, string, number][] = [
      ['a', 'M1', 8],
      ['b', 'M1', 9],
      ['c', 'M1', 30],
      [NATION, 'M1', 47],
      ['a', 'M2', 3],
      ['b', 'M2', 9],
      ['c', 'M2', 30],
      [NATION, 'M2', 42],
    ];
    const seen = publicOf(
      numbers.map(([reporter, measure, n]) => madeUpResult({ reporter, measure, figure: count(n) })),
      area,
    );
    const hidden = (id: string) =>
      seen
        .filter(({ measure, figure }) => measure === id && figure.kind === 'count' && typeof figure.n !== 'number')
        .map(({ reporter }) => reporter);
    assert.deepEqual(hidden('M1'), hidden('M2'));
    assert.ok(hidden('M1').includes('a') && hidden('M1').length >= 2);
  });
});

describe('a distribution', () => {
  const values = [40, 47, 51, 54, 58, 60, 61, 63, 66, 70, 71, 74, 77, 79, 82, 84, 86, 88, 90, 93, 95];
  const AGE: Measure = aMeasure({
    kind: 'summary',
    value: { kind: 'age', born: 'fodd', on: 'dag', missing: { code: '', message: '', remedy: '' } },
  });
  const DAYS: Measure = aMeasure({ kind: 'summary', value: { kind: 'days', from: 'a', to: 'b', atLeast: 1 } });
  const shownOf = (n: number) => {
    const figure = publish({ a: spread(values.slice(0, n)) }, AGE)['a'];
    assert.ok(figure?.kind === 'summary');
    const { kind: _, ...numbers } = figure;
    return Object.entries(numbers)
      .filter(([, value]) => typeof value === 'number')
      .map(([name]) => name);
  };

  test('tells more the more there are', () => {
    assert.deepEqual(shownOf(4), []);
    assert.deepEqual(shownOf(5), ['n', 'mean']);
    assert.deepEqual(shownOf(9), ['n', 'mean']);
    assert.deepEqual(shownOf(10), ['n', 'mean', 'sd', 'median']);
    assert.deepEqual(shownOf(20), ['n', 'mean', 'sd', 'p10', 'median', 'medianLower', 'medianUpper', 'p90']);
  });

  test('hides a mean of 1 when nothing is less than 1, and a spread of 0', () => {
    for (const same of [1, 9]) {
      const figure = publish({ a: days(12, { mean: same, sd: 0, median: same, histogram: [[same, 12]] }) }, DAYS)['a'];
      assert.ok(figure?.kind === 'summary');
      assert.deepEqual([figure.n, figure.sd, same === 1 ? figure.mean : withheld], [12, withheld, withheld]);
    }
  });

  test('the five ages that a mean, a spread and a median gave back are not given back', () => {
    const figure = publish({ a: spread([54, 55, 56, 70, 78]) }, AGE)['a'];
    assert.ok(figure?.kind === 'summary');
    assert.deepEqual([figure.sd, figure.median], [withheld, withheld]);
  });

  test('never has its values along', () => {
    assert.doesNotMatch(JSON.stringify(publish({ a: days(10, { histogram: [[7, 10]] }) }, DAYS)['a']), /histogram/);
  });
});

describe('what is told all the same', () => {
  test('what is absent stays absent with its reason', () => {
    for (const reason of ['not-reported', 'not-applicable', 'not-poolable'] as const)
      assert.deepEqual(publish({ a: { kind: 'absent', reason } })['a'], { kind: 'absent', reason });
  });

  test('a statistic that the level leaves out is not shown even when it was computed', () => {
    const levels: Level[] = [{ level: 'nation', statistics: ['n', 'mean', 'sd'] }];
    const figures = publish({ a: days(20), [NATION]: days(20) }, aMeasure(COUNT, levels));
    assert.deepEqual(Object.keys(figures), [NATION]);
    const nation: PublicFigure | undefined = figures[NATION];
    assert.ok(nation?.kind === 'summary');
    assert.deepEqual([nation.p10, nation.median, nation.p90], Array(3).fill({ absent: 'not-listed' }));
  });

  test('results of a measure that the area does not have are left out', () => {
    assert.deepEqual(publish({ a: count(9) }, { ...aMeasure(COUNT, ALL), id: 'M2' }), {});
  });

  test('what stands beside a figure stands beside it still: who reports, that it may change, and rows that were refused', () => {
    const beside = {
      reporters: { reported: 3, expected: 4, missing: ['d'] },
      preliminary: true,
      refused: { behandling: 2 },
    };
    const [told] = publicOf([madeUpResult({ figure: count(9) }, beside)], anArea(aMeasure()));
    const { reporters, preliminary, refused } = told ?? assert.fail();
    assert.deepEqual({ reporters, preliminary, refused }, beside);
  });

  test('years that overlap without one inside the other are refused', () => {
    const of = (since: number, year: number) => ({
      reporter: 'a',
      since,
      year,
      stratum: STRATA.all.id,
      figure: count(20),
    });
    assert.throws(() => publishYears([of(2021, 2023), of(2022, 2024)]), RangeError);
  });
});
