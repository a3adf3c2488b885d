import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { AREA, COUNT, DICTIONARY, INHABITANTS, published } from '../../../test/kit/charts/made-up.ts';
import { day } from '../../calendar/day.ts';
import type { Inhabitants } from '../../dictionary/organisation.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicResult } from '../../disclosure/public-result.ts';
import type { Figure } from '../../results/result.ts';
import type { Chart } from '../chart.ts';
import { rateChart } from './rate-chart.ts';
import { countInRegions, inhabitantsFor, rateOf } from './rates.ts';
import { wayChart } from './way-chart.ts';

const WITHHELD = { absent: 'withheld' } as const;
const count = (hemregion: Readonly<Record<string, number>>): Figure => ({
  kind: 'count',
  n: Object.values(hemregion).reduce((sum, n) => sum + n, 0),
  by: { hemregion },
});
const input = (results: readonly PublicResult[]) => ({
  ...{ area: AREA, measure: COUNT, results, year: 2024 },
  ...{ dictionary: DICTIONARY, inhabitants: INHABITANTS },
});
const shownIn = (result: PublicResult | undefined, code: string) =>
  result && publicParts(result.figure).by['hemregion']?.[code];
const valueAt = (chart: Chart | undefined, row: string, column: string) => {
  const at = chart?.table.columns.findIndex(({ id }) => id === column);
  const found = chart?.table.rows.find(([first]) => first?.value === row);
  return at === undefined ? undefined : found?.[at]?.value;
};

describe('numbers to so many inhabitants', () => {
  test('a count has the rate that it makes and its exact limits, and what is withheld has neither', () => {
    const { rate, lower, upper } = rateOf(10, 200_000);
    assert.equal(rate, 5);
    // Garwood's limits of ten: 4.795 and 18.39.
    assert.ok(isShown(lower) && Math.abs(lower - 2.398) < 0.001, String(lower));
    assert.ok(isShown(upper) && Math.abs(upper - 9.195) < 0.001, String(upper));
    const hidden = rateOf(WITHHELD, 200_000);
    assert.deepEqual([hidden.n, hidden.rate, hidden.lower, hidden.upper], Array(4).fill(WITHHELD));
  });

  test('all regions together are told only where every number that they are made of is shown', () => {
    const [, of] = INHABITANTS;
    assert.ok(of !== undefined);
    assert.equal(countInRegions(100, { r01: WITHHELD, r03: 7, utland: 6, okand: 0 }, of), 94);
    assert.equal(countInRegions(100, { r01: 80, r03: 7, utland: WITHHELD }, of), undefined);
    assert.equal(countInRegions(WITHHELD, { r01: 80 }, of), undefined);
  });

  test('those who were counted last before the period ends are the base, and the first where nobody had been', () => {
    const until = (to: string) => inhabitantsFor(INHABITANTS, { from: day('2020-01-01'), to: day(to) })?.on;
    assert.equal(until('2025-12-31'), '2023-12-31');
    assert.equal(until('2023-12-30'), '2022-12-31');
    assert.equal(until('2019-12-31'), '2022-12-31');
    assert.equal(inhabitantsFor([], { from: day('2020-01-01'), to: day('2020-12-31') }), undefined);
  });

  test('a region’s rate stands just where its count does, in the regions that are large enough, whatever the counts are', () => {
    let drawn = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 9 }), (counts) => {
        const codes = [...Object.keys(INHABITANTS[0]?.regions ?? {}), 'utland', 'okand'];
        const of = Object.fromEntries(codes.map((code, at) => [code, counts[at] ?? 0]));
        const [nation] = published(COUNT, 2024, { riket: count(of) });
        const chart = rateChart(input(nation === undefined ? [] : [nation]));
        for (const code of codes.slice(0, 7)) {
          const shown = shownIn(nation, code);
          const told =
            chart &&
            ['per_100000', 'per_100000_lower', 'per_100000_upper'].map((column) => valueAt(chart, code, column));
          const [, { regions, nation: living }] = INHABITANTS as [Inhabitants, Inhabitants];
          const all = counts.reduce((sum, n) => sum + n, 0);
          const isLarge = (all * (regions[code] ?? 0)) / living >= 10;
          for (const value of told ?? []) {
            assert.equal(value === undefined, !isLarge, code);
            if (isLarge) assert.equal(typeof value === 'number', typeof shown === 'number', code);
          }
          if (told !== undefined && isLarge) drawn++;
        }
      }),
      { numRuns: 50 },
    );
    assert.ok(drawn > 50, String(drawn));
  });

  test('the sentence says the nation’s rate and between which the regions are that are shown', () => {
    const results = published(COUNT, 2024, { riket: count({ r01: 96, r03: 40, r12: 63, r14: 70, r22: 12 }) });
    const chart = rateChart(input(results));
    assert.match(
      chart?.sentence ?? '',
      /^Under 2024 var det 4,2 patienter per 100\u00a0000 invånare i riket\. I de största regionerna/,
    );
    assert.match(
      chart?.sentence ?? '',
      /I de största regionerna var det \d+,\d–10,0 patienter per 100\u00a0000 invånare\.$/,
    );
    assert.match(
      chart?.notes.join(' ') ?? '',
      /folkmängden i regionen den 31\u00a0december\u00a02023\. Källa: påhittad/,
    );
  });

  test('there is none without a population, of one unit, or of a measure that isn’t broken down by where people live', () => {
    const results = published(COUNT, 2024, { riket: count({ r01: 196, r03: 80 }), nord: count({ r01: 196, r03: 80 }) });
    assert.notEqual(rateChart(input(results)), undefined);
    assert.equal(rateChart({ ...input(results), inhabitants: [] }), undefined);
    const reporters = { expected: 2, reported: 1, missing: ['syd'] };
    const partial = results.map((result) => ({ ...result, reporters }));
    assert.equal(rateChart(input(partial)), undefined, 'nobody knows who lives where some haven’t reported from');
    assert.equal(rateChart({ ...input(results), reporter: 'nord' }), undefined);
    const figure = { kind: 'count', breakdowns: [] } as const;
    const without = { ...COUNT, computation: { ...COUNT.computation, figure } };
    assert.equal(rateChart({ ...input(results), measure: without }), undefined);
  });
});

describe('ways from where people live to who they come to', () => {
  const units = {
    nord: count({ r01: 71, r03: 12, r12: 2, r14: 6 }),
    ost: count({ r01: 20, r03: 26, r13: 9, r14: 7 }),
    riket: count({ r01: 91, r03: 38, r12: 2, r13: 9, r14: 13 }),
  };
  const results = published(COUNT, 2024, units);

  test('each number is the unit’s own public one, and who has reported nothing has none', () => {
    const chart = wayChart(input(results));
    for (const { reporter, figure } of results)
      for (const code of ['r01', 'r03', 'r12', 'r13', 'r14'])
        assert.deepEqual(
          valueAt(chart, code, reporter),
          publicParts(figure).by['hemregion']?.[code] ?? WITHHELD,
          `${code} to ${reporter}`,
        );
    assert.deepEqual(valueAt(chart, 'r01', 'vast'), { absent: 'not-reported' });
    assert.deepEqual(valueAt(chart, 'r12', 'nord'), WITHHELD);
  });

  test('how many live near their unit is told of those units alone whose both numbers are shown', () => {
    const homes: Readonly<Record<string, string>> = { nord: 'r01', ost: 'r12', soder: 'r14' };
    const reporters = AREA.reporters.map((one) => {
      const homeRegion = homes[one.id];
      return homeRegion === undefined ? one : { ...one, homeRegion };
    });
    const chart = wayChart({ ...input(results), area: { ...AREA, reporters } });
    assert.match(chart?.sentence ?? '', /^Under 2024 bodde 71 av 91 patienter vid Norra/);
    assert.doesNotMatch(chart?.sentence ?? '', /Södra/);
    assert.match(wayChart(input(results))?.sentence ?? '', /^Tabellen visar hur många patienter/);
  });

  test('of those who live near their unit it is said how many it isn’t known of, or that there may be such where that is withheld', () => {
    const reporters = AREA.reporters.map((one) => (one.id === 'nord' ? { ...one, homeRegion: 'r01' } : one));
    const told = (okand: number, more: Readonly<Record<string, number>> = {}) => {
      const nord = count({ r01: 71, r03: 12, r14: 6, okand, ...more });
      const shown = published(COUNT, 2024, { nord, riket: nord });
      return wayChart({ ...input(shown), area: { ...AREA, reporters } })?.sentence ?? '';
    };
    assert.match(told(0), /den region där enheten ligger\.$/);
    assert.match(told(7), /ligger\. Uppgift om hemregion saknas för 7 av dem\.$/);
    assert.match(told(9, { r12: 2 }), /ligger\. Uppgift om hemregion kan saknas för några av dem\.$/);
  });

  test('there is none of one unit, nor where nothing is shown', () => {
    assert.equal(wayChart({ ...input(results), reporter: 'nord' }), undefined);
    const absent: Figure = { kind: 'absent', reason: 'not-reported' };
    assert.equal(wayChart(input(published(COUNT, 2024, { nord: absent, riket: absent }))), undefined);
  });
});
