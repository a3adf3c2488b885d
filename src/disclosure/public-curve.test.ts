import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SurvivalGroup } from '../results/result.ts';
import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import { survivalTable } from '../statistics/survival-table.ts';
import { DAYS_IN_MONTH } from './curve-counts.ts';
import { LEAST_AT_RISK, publicCurve } from './public-curve.ts';

const RULE = { threshold: 5, zeroIsShown: true };

/** Days of follow-up, negative ones ending in death: `[-30, 400]` is a death on day 30 and one censored on day 400. */
function groupOf(ends: readonly number[], entry?: readonly number[]): SurvivalGroup {
  const km = kaplanMeier({
    time: Float64Array.from(ends, Math.abs),
    event: Uint8Array.from(ends, (end) => (end < 0 ? 1 : 0)),
    ...(entry === undefined ? {} : { entry: Float64Array.from(entry) }),
  });
  const { group: _, ...table } = survivalTable(km, 'a');
  return { ...table, entryTimes: [...km.entryTimes] };
}

const day = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 3000 }));
const ends = fc.array(
  fc.tuple(day, fc.boolean()).map(([on, dies]) => (dies ? -on : on)),
  { minLength: 1, maxLength: 150 },
);
const before = (months: number) => months * DAYS_IN_MONTH;
const diedIn = (all: readonly number[], from: number, to: number) =>
  all.filter((end) => end < 0 && -end >= before(from) && -end < before(to)).length;
const isSafe = (count: number) => count === 0 || count >= 5;

describe('a curve that is shown', () => {
  test('has nobody or at least the threshold dying between two points, and after the last', () => {
    fc.assert(
      fc.property(ends, (all) => {
        const { points } = publicCurve(groupOf(all), RULE);
        points.forEach(({ months }, at) => {
          const next = points[at + 1]?.months ?? Infinity;
          assert.ok(isSafe(diedIn(all, months, next)), `${months}–${next}`);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('gives back no exact day: another day of each month gives the same points', () => {
    /** All ends of a month on one day of it, since the order of deaths and censorings is part of the estimate. */
    const onDay = (all: readonly number[], day: number) =>
      all.map((end) => {
        const month = Math.floor(Math.abs(end) / DAYS_IN_MONTH);
        return Math.sign(end) * Math.min(Math.ceil(before(month)) + day, Math.ceil(before(month + 1)) - 1);
      });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 29 }), (all, one, other) => {
        const [a, b] = [one, other].map((day) => publicCurve(groupOf(onDay(all, day)), RULE));
        assert.deepEqual([a?.points, a?.rows], [b?.points, b?.rows]);
      }),
      { numRuns: 150 },
    );
  });

  test('is the estimate itself at its points, to a tenth of a per cent', () => {
    fc.assert(
      fc.property(ends, (all) => {
        const group = groupOf(all);
        for (const { months, survival, lower, upper } of publicCurve(group, RULE).points) {
          const last = group.curve.filter(({ time }) => time < before(months)).at(-1);
          assert.ok(Math.abs(survival - (last?.survival ?? 1)) <= 0.0005 + 1e-12);
          assert.ok(lower <= survival && survival <= upper);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('stops while at least ten are at risk', () => {
    fc.assert(
      fc.property(ends, (all) => {
        const last = publicCurve(groupOf(all), RULE).points.at(-1);
        if (last === undefined) return;
        assert.ok(all.filter((end) => Math.abs(end) >= before(last.months)).length >= LEAST_AT_RISK);
      }),
    );
  });

  test('tells numbers only at years between which none or enough died and were censored', () => {
    fc.assert(
      fc.property(ends, (all) => {
        const { rows } = publicCurve(groupOf(all), RULE);
        const told = rows.filter(({ atRisk }) => typeof atRisk === 'number');
        told.forEach(({ events, censored, atRisk, months }, at) => {
          assert.equal(Number(events) + Number(censored) + Number(atRisk), all.length);
          assert.equal(Number(events), diedIn(all, 0, months));
          const next = told[at + 1];
          const total = all.filter((end) => end < 0).length;
          assert.ok(isSafe(Number(next?.events ?? total) - Number(events)));
          assert.ok(isSafe(Number(next?.censored ?? all.length - total) - Number(censored)));
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a curve of many', () => {
  /** A death each tenth day and one censored each fifteenth, for ten years. */
  const many = groupOf([
    ...Array.from({ length: 365 }, (_, at) => -(10 * at + 5)),
    ...Array.from({ length: 243 }, (_, at) => 15 * at + 8),
  ]);
  const curve = publicCurve(many, RULE);

  test('has every whole year with all its numbers', () => {
    assert.deepEqual(
      curve.rows.map(({ months }) => months / 12),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    for (const row of curve.rows) for (const value of Object.values(row)) assert.equal(typeof value, 'number');
    assert.deepEqual(curve.rows[0], {
      months: 0,
      atRisk: 608,
      events: 0,
      censored: 0,
      survival: 1,
      lower: 1,
      upper: 1,
    });
  });

  test('has its median in whole months', () => {
    assert.ok(typeof curve.median === 'number' && Number.isInteger(curve.median));
    assert.ok(Math.abs(curve.median - (many.median ?? 0) / DAYS_IN_MONTH) <= 0.5);
  });
});

describe('no curve', () => {
  const none = (ends: readonly number[], entry?: readonly number[]) =>
    assert.deepEqual(publicCurve(groupOf(ends, entry), RULE).points, []);

  test('of fewer than ten', () => none(Array.from({ length: 9 }, (_, at) => -(at + 1) * 100)));
  test('of some deaths but too few', () => none([...Array.from({ length: 60 }, () => 900), -100, -200, -300, -400]));
  test('where fewer than ten are under observation from the start', () =>
    none(
      Array.from({ length: 60 }, (_, at) => -(400 + at * 10)),
      Array.from({ length: 60 }, (_, at) => (at < 9 ? 0 : 50)),
    ));
});

test('all alive is a flat line, and a median beyond the curve says that it is not reached', () => {
  const curve = publicCurve(groupOf(Array.from({ length: 40 }, () => 900)), RULE);
  assert.ok(curve.points.length > 12 && curve.points.every(({ survival }) => survival === 1));
  assert.deepEqual(curve.median, { absent: 'not-reached' });
});

test('late entries count in who is at risk, and a year with few of them is not told', () => {
  const ends = Array.from({ length: 80 }, (_, at) => (at % 2 === 0 ? -(500 + at * 9) : 1500));
  const { rows, points } = publicCurve(
    groupOf(
      ends,
      ends.map((_, at) => (at < 77 ? 0 : 380)),
    ),
    RULE,
  );
  assert.ok(points.length > 3);
  assert.deepEqual(
    rows.map(({ atRisk }) => typeof atRisk),
    rows.map(() => 'object'),
  );
});

test('a curve goes on while ten are at risk, and stops when nine are', () => {
  const of = (left: number) =>
    groupOf([
      ...Array.from({ length: 10 }, (_, at) => -10 * (at + 1)),
      ...Array(20 - left).fill(300),
      ...Array(left).fill(900),
    ]);
  // Days 300 and 900 lie in the months that begin at 9 and 29: the last before which so many are at risk.
  assert.equal(publicCurve(of(10), RULE).points.at(-1)?.months, 29);
  assert.equal(publicCurve(of(9), RULE).points.at(-1)?.months, 9);
});

test('a median that lies beyond where the curve stops is not reached, though the estimate has one', () => {
  // Of forty, eleven die in the first year and twenty are followed no longer: half are dead at the next death, on day 1500.
  const group = groupOf([
    ...Array.from({ length: 11 }, (_, at) => -30 * (at + 1)),
    ...Array(20).fill(400),
    ...Array.from({ length: 9 }, (_, at) => -(1500 + 10 * at)),
  ]);
  const { median, points } = publicCurve(group, RULE);
  assert.ok(group.median !== null && group.median >= 1500);
  assert.ok((points.at(-1)?.months ?? 0) * DAYS_IN_MONTH < 1500 && points.length > 1);
  assert.deepEqual(median, { absent: 'not-reached' });
});

test('a curve that has lost its estimate on a day is not one where nobody lives', () => {
  const group = groupOf(Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? -1 : 1) * (30 + 20 * place)));
  const [first, ...rest] = group.curve;
  assert.ok(first !== undefined && publicCurve(group, RULE).points.length > 1);
  assert.throws(() => publicCurve({ ...group, curve: [{ ...first, survival: null }, ...rest] }, RULE), RangeError);
});
