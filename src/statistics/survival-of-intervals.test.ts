import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { survivalByGroup } from './survival-by-group.ts';
import { survivalOfIntervals } from './survival-of-intervals.ts';

/** A subject that is followed on, one with a gap, and one that changes group. */
const ROWS = {
  subject: [1, 1, 2, 2, 3, 4, 5, 5],
  entry: [0, 5, 0, 7, 0, 2, 0, 4],
  time: [5, 10, 5, 12, 8, 9, 4, 11],
  event: [0, 1, 0, 1, 1, 0, 0, 1],
  group: [0, 0, 0, 0, 0, 1, 1, 0],
  groups: 2,
};

test('intervals give the curve of R, with those at risk, and each subject counts as one', () => {
  // R 4.2.2, survival 3.5.3: survfit(Surv(entry, time, event) ~ group, id = subject, conf.type = 'log-log'), group 0
  const [km] = survivalOfIntervals(ROWS).curves;
  if (km === undefined) assert.fail('no curve');
  const { curve, n, events, median, medianLower, medianUpper } = km;
  assert.deepEqual(
    { n, events, median, medianLower, medianUpper },
    { n: 4, events: 4, median: 10.5, medianLower: 8, medianUpper: null },
  );
  assert.deepEqual([...curve.time], [5, 8, 10, 11, 12]);
  assert.deepEqual([...curve.atRisk], [4, 4, 3, 2, 1]);
  assert.deepEqual([...curve.events], [0, 1, 1, 1, 1]);
  assert.deepEqual([...curve.censored], [1, 0, 0, 0, 0]);
  agree(curve.survival, [1, 0.75, 0.5, 0.25, 0], 'survival');
  agree(curve.standardError, [0, 0.21650635094610965, 0.25, 0.21650635094610965, null], 'error');
  agree(curve.lower, [null, 0.12794691759514587, 0.05784708299514463, 0.008947824416603172, null], 'lower');
  agree(curve.upper, [null, 0.96054864228507841, 0.84486128119037396, 0.66532534278886535, null], 'upper');
});

const people = fc.array(
  fc.record({
    entry: fc.integer({ min: 0, max: 9 }),
    stay: fc.integer({ min: 1, max: 12 }),
    event: fc.boolean(),
    group: fc.integer({ min: 0, max: 1 }),
    cuts: fc.array(fc.integer({ min: 0, max: 21 }), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('a follow-up cut in intervals, in any order, is as when it is whole', () => {
  fc.assert(
    fc.property(people, fc.boolean(), (all, backwards) => {
      const rows = all.flatMap(({ entry, stay, event, group, cuts }, subject) => {
        const within = [...new Set(cuts)].filter((cut) => cut > entry && cut < entry + stay).sort((a, b) => a - b);
        const ends = [...within, entry + stay];
        return ends.map((time, i) => ({
          subject,
          entry: ends[i - 1] ?? entry,
          time,
          event: event && i === ends.length - 1,
          group,
        }));
      });
      if (backwards) rows.reverse();
      const cut = survivalOfIntervals({
        subject: rows.map((row) => row.subject),
        entry: rows.map((row) => row.entry),
        time: rows.map((row) => row.time),
        event: rows.map((row) => row.event),
        group: rows.map((row) => row.group),
        groups: 2,
      });
      const whole = survivalByGroup({
        entry: all.map(({ entry }) => entry),
        time: all.map(({ entry, stay }) => entry + stay),
        event: all.map(({ event }) => event),
        group: all.map(({ group }) => group),
        groups: 2,
      });
      assert.deepEqual(cut, whole);
    }),
    { numRuns: 60 },
  );
});

test('strata may change between intervals: the test sees it, and no curve does', () => {
  const rows = { ...ROWS, group: [0, 0, 1, 1, 0, 1, 1, 1] };
  const plain = survivalOfIntervals(rows);
  const within = survivalOfIntervals({ ...rows, strata: [0, 1, 0, 1, 0, 1, 0, 1] });
  assert.deepEqual(within.curves, plain.curves);
  assert.notEqual(within.logRank.chisq, plain.logRank.chisq);
});
