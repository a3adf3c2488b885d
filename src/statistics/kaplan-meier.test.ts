import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { allCases, groupOf } from '../../test/fixtures/survival/cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { normalQuantile } from './normal.ts';

for (const { name, data, curves } of allCases)
  test(`R and we draw the same curves: ${name}`, () => {
    for (const expected of curves) {
      const km = kaplanMeier(groupOf(data, expected.group));
      const what = `${name}, group ${expected.group}`;
      assert.equal(km.n, expected.n);
      assert.equal(km.events, expected.events);
      assert.deepEqual([...km.curve.atRisk], expected.atRisk, what);
      assert.deepEqual([...km.curve.events], expected.events_, what);
      assert.deepEqual([...km.curve.censored], expected.censored, what);
      agree(km.curve.time, expected.time, `${what}: time`, 0);
      for (const column of ['survival', 'standardError', 'lower', 'upper'] as const)
        agree(km.curve[column], expected[column], `${what}: ${column}`);
      agree(
        [km.median, km.medianLower, km.medianUpper],
        [expected.median, expected.medianLower, expected.medianUpper],
        `${what}: median and its limits`,
      );
    }
  });

/** Subjects with heavy ties, events and censorings together, and entry from before to just before the time. */
const anySubjects = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 12 }),
    event: fc.boolean(),
    stay: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 40 },
);

test('every row is what its definition says, with and without late entry', () => {
  fc.assert(
    fc.property(anySubjects, fc.boolean(), (subjects, late) => {
      const people = subjects.map(({ time, event, stay }) => ({
        time,
        event,
        entry: late ? Math.max(0, time - stay) : -1,
      }));
      const km = kaplanMeier({
        time: people.map(({ time }) => time),
        event: people.map(({ event }) => event),
        ...(late ? { entry: people.map(({ entry }) => entry) } : {}),
      });
      const times = [...new Set(people.map(({ time }) => time))].sort((a, b) => a - b);
      assert.deepEqual([...km.curve.time], times);
      const at = (t: number) => {
        const risk = people.filter(({ entry, time }) => entry < t && t <= time).length;
        const events = people.filter(({ event, time }) => event && time === t).length;
        return { risk, events, censored: people.filter(({ event, time }) => !event && time === t).length };
      };
      for (const [row, t] of times.entries()) {
        const past = times.slice(0, row + 1).map(at);
        const survival = past.reduce((product, { risk, events }) => product * (1 - events / risk), 1);
        const greenwood = past.reduce((sum, { risk, events }) => sum + events / risk / (risk - events), 0);
        assert.equal(km.curve.atRisk[row], at(t).risk);
        assert.equal(km.curve.events[row], at(t).events);
        assert.equal(km.curve.censored[row], at(t).censored);
        agree([km.curve.survival[row] ?? 9], [survival], 'survival', 1e-12);
        agree([km.curve.standardError[row] ?? 9], [survival * Math.sqrt(greenwood)], 'error', 1e-12);
        agree(
          [km.curve.cumulativeHazard[row] ?? 9],
          [past.reduce((h, { risk, events }) => h + events / risk, 0)],
          'hazard',
          1e-12,
        );
        if (survival > 1e-9 && survival < 1 - 1e-9) {
          const half = (normalQuantile(0.975) * Math.sqrt(greenwood)) / Math.log(survival);
          const limit = (sign: number) => Math.exp(-Math.exp(Math.log(-Math.log(survival)) + sign * half));
          agree([km.curve.lower[row] ?? 9, km.curve.upper[row] ?? 9], [limit(-1), limit(1)], 'limits', 1e-9);
        }
      }
    }),
  );
});

test('everybody who enters is in the table: at risk, having left, or still to come', () => {
  fc.assert(
    fc.property(anySubjects, (subjects) => {
      const { curve, n } = kaplanMeier({
        time: subjects.map(({ time }) => time),
        event: subjects.map(({ event }) => event),
        entry: subjects.map(({ time, stay }) => Math.max(0, time - stay)),
      });
      let present = 0;
      for (const [row, entered] of curve.entered.entries()) {
        present += entered;
        assert.equal(curve.atRisk[row], present);
        present -= (curve.events[row] ?? 0) + (curve.censored[row] ?? 0);
      }
      assert.equal(present, 0);
      assert.equal(
        curve.entered.reduce((a, b) => a + b, 0),
        n,
      );
    }),
  );
});

test('the order of the subjects is of no matter', () => {
  fc.assert(
    fc.property(anySubjects, (subjects) => {
      const estimate = (people: typeof subjects) =>
        kaplanMeier({ time: people.map(({ time }) => time), event: people.map(({ event }) => event) });
      assert.deepEqual(estimate(subjects.toReversed()), estimate(subjects));
    }),
  );
});

test('entry from zero for all is the same as no late entry', () => {
  const data = { time: [1, 2, 2, 5], event: [1, 0, 1, 1] };
  const { entryTimes, ...late } = kaplanMeier({ ...data, entry: [0, 0, 0, 0] });
  const { entryTimes: none, ...plain } = kaplanMeier(data);
  assert.deepEqual(late, plain);
  assert.deepEqual([entryTimes.length, none.length], [4, 0]);
});

test('minus zero is zero, as a subtraction may give it', () => {
  const { curve } = kaplanMeier({ time: [1, -0, 0], event: [1, 1, 1] });
  assert.deepEqual(
    [[...curve.time], [...curve.events]],
    [
      [0, 1],
      [2, 1],
    ],
  );
});

test('nobody gives an empty curve and no median', () => {
  const { n, events, median, curve } = kaplanMeier({ time: [], event: [] });
  assert.deepEqual({ n, events, median, rows: curve.time.length }, { n: 0, events: 0, median: null, rows: 0 });
});

test('a wider level gives wider limits', () => {
  const data = { time: [1, 2, 3, 4, 5], event: [1, 1, 0, 1, 0] };
  const [narrow, wide] = [kaplanMeier(data, { level: 0.9 }), kaplanMeier(data, { level: 0.99 })];
  assert.ok((wide.curve.lower[1] ?? 1) < (narrow.curve.lower[1] ?? 0));
  assert.ok((wide.curve.upper[1] ?? 0) > (narrow.curve.upper[1] ?? 1));
  assert.throws(() => kaplanMeier(data, { level: 95 }), RangeError);
});

test('what is not a time, an event or an entry is refused by its index', () => {
  const good = { time: [1, 2, 3], event: [1, 0, 1] };
  for (const time of [Number.NaN, -1, Infinity])
    assert.throws(() => kaplanMeier({ ...good, time: [1, time, 3] }), /time at index 1/);
  assert.throws(() => kaplanMeier({ ...good, event: [1, 0, 2] }), /event at index 2/);
  assert.throws(() => kaplanMeier({ ...good, entry: [0, 0, -1] }), /entry at index 2/);
  assert.throws(() => kaplanMeier({ ...good, entry: [1, 0, 0] }), /entry at index 0 is not before/);
  assert.throws(() => kaplanMeier({ ...good, event: [1, 0] }), RangeError);
});

test('an entry that equals its time but for rounding is refused, as the subject was never at risk', () => {
  assert.throws(() => kaplanMeier({ time: [0.1 + 0.2, 1], event: [1, 1], entry: [0.3, 0] }), /index 0 equals its time/);
});
