import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { POLICY } from '../../test/kit/disclosure/policy.ts';
import type { SurvivalGroup } from '../results/result.ts';
import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import { survivalTable } from '../statistics/survival-table.ts';
import { DAYS_IN_MONTH } from './curve-counts.ts';
import { publicCurve } from './public-curve.ts';

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
const atRiskBefore = (all: readonly number[], months: number) =>
  all.filter((end) => Math.abs(end) >= before(months)).length;
const curveOf = (all: readonly number[], entry?: readonly number[]) => publicCurve(groupOf(all, entry), POLICY);

describe('a curve that is shown', () => {
  test('gives back no exact day: another day of each month gives the same points', () => {
    /** All ends of a month on one day of it, since the order of deaths and censorings is part of the estimate. */
    const onDay = (all: readonly number[], at: number) =>
      all.map((end) => {
        const month = Math.floor(Math.abs(end) / DAYS_IN_MONTH);
        return Math.sign(end) * Math.min(Math.ceil(before(month)) + at, Math.ceil(before(month + 1)) - 1);
      });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 29 }), (all, one, other) => {
        const [a, b] = [one, other].map((at) => curveOf(onDay(all, at)));
        assert.deepEqual(a, b);
      }),
      { numRuns: 100 },
    );
  });

  test('is the estimate itself at every month, to a tenth of a per cent', () => {
    fc.assert(
      fc.property(ends, (all) => {
        const group = groupOf(all);
        const { points } = publicCurve(group, POLICY);
        for (let months = 0; months <= (points.at(-1)?.months ?? -1); months++) {
          const told = points.filter((point) => point.months <= months).at(-1) ?? assert.fail();
          const last = group.curve.filter(({ time }) => time < before(months)).at(-1);
          assert.ok(Math.abs(told.survival - (last?.survival ?? 1)) <= 0.0005 + 1e-9);
          assert.ok(told.lower <= told.survival && told.survival <= told.upper);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is there for every group of thirty with ten at risk, with each whole year until fewer are', () => {
    fc.assert(
      fc.property(ends, (all) => {
        const { points, rows } = curveOf(all);
        const expected = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((years) => atRiskBefore(all, years * 12) >= 10);
        if (all.length < 30 || atRiskBefore(all, 1) < 10) assert.deepEqual([points, rows], [[], []]);
        else
          assert.deepEqual(
            rows.map(({ months, atRisk }) => [months / 12, atRisk]),
            expected.map((years) => [years, atRiskBefore(all, years * 12)]),
          );
      }),
      { numRuns: 200 },
    );
  });

  test('stops at the last month before which ten are at risk', () => {
    const of = (left: number) => [
      ...Array.from({ length: 10 }, (_, at) => -10 * (at + 1)),
      ...Array(30 - left).fill(300),
      ...Array(left).fill(900),
    ];
    assert.equal(curveOf(of(10)).points.at(-1)?.months, 29);
    assert.equal(curveOf(of(9)).points.at(-1)?.months, 9);
  });
});

describe('no curve', () => {
  const none = (all: readonly number[], entry?: readonly number[]) => {
    const { points, median } = curveOf(all, entry);
    assert.deepEqual([points, median], [[], { absent: 'not-shown' }]);
  };

  test('of fewer than thirty', () => none(Array.from({ length: 29 }, (_, at) => -(at + 1) * 100)));
  test('where fewer than ten are under observation from the start', () =>
    none(
      Array.from({ length: 60 }, (_, at) => -(400 + at * 10)),
      Array.from({ length: 60 }, (_, at) => (at < 9 ? 0 : 50)),
    ));
});

test('few deaths in a large group hide no curve, and no year of it', () => {
  const { rows } = curveOf([...Array.from({ length: 60 }, () => 2000), -100, -400, -900, -1500]);
  assert.deepEqual(
    rows.map(({ months }) => months / 12),
    [0, 1, 2, 3, 4, 5],
  );
});

test('where nobody has died a year’s lower limit is the exact one of those followed, and the start is certain', () => {
  const { points, rows } = curveOf([
    ...Array.from({ length: 30 }, () => 900),
    ...Array.from({ length: 20 }, () => 500),
  ]);
  assert.deepEqual(
    rows.map(({ months, atRisk, survival, lower, upper }) => [months, atRisk, survival, lower, upper]),
    // SciPy 1: binomtest(n, n).proportion_ci(0.95, 'exact').low is 0.928878… of 50 and 0.884296… of 30.
    [
      [0, 50, 1, 1, 1],
      [12, 50, 1, 0.929, 1],
      [24, 30, 1, 0.884, 1],
    ],
  );
  assert.ok(points.every(({ lower }) => lower === 1));
});

test('a median that is not reached and one that comes after the end of the curve are told apart', () => {
  const alive = curveOf(Array.from({ length: 40 }, () => 900));
  assert.deepEqual(alive.median, { absent: 'not-reached' });
  // Half die, but so late that fewer than ten are at risk.
  const late = curveOf([
    ...Array.from({ length: 31 }, () => 300),
    ...Array.from({ length: 9 }, (_, at) => -(400 + at)),
  ]);
  assert.deepEqual(late.median, { absent: 'too-few-at-risk' });
});

test('a median in the month after the last that is shown comes after the end of the curve', () => {
  const repeat = (count: number, end: number) => Array.from({ length: count }, () => end);
  // Ten are at risk until the deaths in the middle of the sixth month, which is nearest the sixth.
  const curve = curveOf([...repeat(20, 100), ...repeat(5, -170), ...repeat(5, 400)]);
  assert.equal(curve.points.at(-1)?.months, 5);
  assert.deepEqual(curve.median, { absent: 'too-few-at-risk' });
});

describe('the median and its limits', () => {
  /** One that falls to about a half: most groups have a median that is told. */
  const dying = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 0, max: 9 })).map(([on, of]) => (of > 1 ? -on : on)),
    { minLength: 30, maxLength: 160 },
  );

  test('are the first months at which the told curve and its told limits are at or under a half', () => {
    let told = 0;
    fc.assert(
      fc.property(dying, (all) => {
        const { points, median, medianLower, medianUpper } = curveOf(all);
        const at = (month: number) => points.findLast((point) => point.months <= month) ?? assert.fail();
        const last = points.at(-1)?.months ?? -1;
        for (const [name, value] of [
          ['survival', median],
          ['lower', medianLower],
          ['upper', medianUpper],
        ] as const) {
          if (typeof value !== 'number') {
            assert.ok(last < 0 || at(last)[name] > 0.5, `${name} at ${last}`);
            continue;
          }
          told++;
          assert.ok(at(value)[name] <= 0.5 && at(value - 1)[name] > 0.5, `${name} at ${value}`);
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(told > 600, `${told}`);
  });

  test('a limit that comes after the curve, one that is never reached and a median that is not are told apart', () => {
    const repeat = (count: number, end: number) => Array.from({ length: count }, () => end);
    const absent = (all: readonly number[]) => {
      const { median, medianLower, medianUpper } = curveOf(all);
      return [median, medianLower, medianUpper].map((one) => (typeof one === 'number' ? one : one.absent));
    };
    // All dead on one day: nobody may say that more than half of them live.
    assert.deepEqual(
      absent(repeat(40, -400)),
      repeat(3, 0).map(() => 'too-few-at-risk'),
    );
    // Half of them dead, and the others alive as long as they are followed.
    const half = Array.from({ length: 30 }, (_, at) => -(300 + at * 5));
    assert.deepEqual(absent([...half, ...repeat(30, 2000)]), [15, 14, 'limit-not-reached']);
    assert.deepEqual(absent(repeat(40, 900)), ['not-reached', 'limit-not-reached', 'limit-not-reached']);
  });
});

test('the upper limit of a median that the curve reaches is a number', () => {
  const { median, medianLower, medianUpper } = curveOf(Array.from({ length: 100 }, (_, at) => -(at + 1) * 20));
  assert.equal(median, 33);
  assert.ok(Number(medianLower) < 33 && Number(medianUpper) > 33);
});

test('a curve that has lost its estimate on a day is not one where nobody lives', () => {
  const group = groupOf(Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? -1 : 1) * (30 + 20 * place)));
  const [first, ...rest] = group.curve;
  assert.ok(first !== undefined && publicCurve(group, POLICY).points.length > 1);
  assert.throws(() => publicCurve({ ...group, curve: [{ ...first, survival: null }, ...rest] }, POLICY), RangeError);
});
