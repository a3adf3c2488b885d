import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { allCases, textbook, type WitnessTest } from '../../test/fixtures/survival/cases.ts';
import { type LogRank, logRank } from './log-rank.ts';

function assertSame(ours: LogRank, witness: WitnessTest, name: string): void {
  agree([ours.chisq], [witness.chisq], `${name}: chisq`);
  assert.equal(ours.df, witness.df, name);
  if (witness.p !== undefined) agree([ours.p], [witness.p], `${name}: p`);
  if (witness.observed) assert.deepEqual(ours.observed, witness.observed, name);
  if (witness.expected) agree(ours.expected, witness.expected, `${name}: expected`);
}

for (const { name, data, logRank: expected } of allCases)
  if (expected !== undefined)
    test(`R and we find the same difference: ${name}`, () => {
      const { time, event, group, entry } = data;
      const groups = Math.max(...group) + 1;
      assertSame(logRank({ time, event, group, groups, ...(entry === undefined ? {} : { entry }) }), expected, name);
    });

for (const set of textbook)
  if ('stratifiedLogRank' in set && set.stratifiedLogRank !== undefined)
    test(`R and we find the same difference within strata: ${set.name}`, () => {
      const { time, event, group, stratum } = set.data;
      if (stratum === undefined || set.stratifiedLogRank === undefined) assert.fail('no strata');
      const groups = Math.max(...group) + 1;
      assertSame(logRank({ time, event, group, groups, strata: stratum }), set.stratifiedLogRank, set.name);
    });

const anySubjects = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 10 }),
    event: fc.boolean(),
    group: fc.integer({ min: 0, max: 1 }),
    stratum: fc.integer({ min: 0, max: 2 }),
    stay: fc.integer({ min: 1, max: 10 }),
  }),
  { maxLength: 60 },
);

const columns = (people: { time: number; event: boolean; group: number; stratum: number; stay: number }[]) => ({
  time: people.map(({ time }) => time),
  event: people.map(({ event }) => event),
  group: people.map(({ group }) => group),
  strata: people.map(({ stratum }) => stratum),
  entry: people.map(({ time, stay }) => Math.max(0, time - stay)),
});

test('two groups within strata and with late entry give what the definition says', () => {
  fc.assert(
    fc.property(anySubjects, (people) => {
      let [difference, variance, expected] = [0, 0, 0];
      for (const stratum of [0, 1, 2])
        for (let t = 1; t <= 10; t++) {
          const risk = people.filter((p) => p.stratum === stratum && Math.max(0, p.time - p.stay) < t && t <= p.time);
          const dying = risk.filter((p) => p.event && p.time === t);
          const [n, d] = [risk.length, dying.length];
          if (d === 0) continue;
          const share = risk.filter((p) => p.group === 1).length / n;
          expected += d * share;
          difference += dying.filter((p) => p.group === 1).length - d * share;
          if (n > 1) variance += (d * share * (1 - share) * (n - d)) / (n - 1);
        }
      const test = logRank({ ...columns(people), groups: 2 });
      agree([test.expected[1] ?? -1], [expected], 'expected', 1e-12);
      if (variance > 0) agree([test.chisq], [difference ** 2 / variance], 'chisq', 1e-9);
      else assert.ok(test.chisq === 0 || Number.isNaN(test.chisq));
    }),
  );
});

test('which group has which code is of no matter', () => {
  fc.assert(
    fc.property(anySubjects, (people) => {
      const input = columns(people);
      const swapped = { ...input, group: input.group.map((code) => 1 - code) };
      agree([logRank({ ...swapped, groups: 2 }).chisq], [logRank({ ...input, groups: 2 }).chisq], 'chisq', 1e-9);
    }),
  );
});

test('a group nobody belongs to changes nothing', () => {
  const input = { time: [1, 2, 3, 4], event: [1, 1, 0, 1], group: [0, 1, 0, 1] };
  const { chisq, df, p } = logRank({ ...input, groups: 2 });
  const more = logRank({ ...input, groups: 3 });
  assert.deepEqual({ chisq: more.chisq, df: more.df, p: more.p }, { chisq, df, p });
  assert.equal(more.expected[2], 0);
});

test('a single group differs from nothing', () => {
  const { chisq, df, p } = logRank({ time: [1, 2], event: [1, 1], group: [0, 0], groups: 1 });
  assert.deepEqual({ chisq, df, p }, { chisq: 0, df: 0, p: 1 });
});

test('without any event there is nothing to test', () => {
  const { chisq, df, p } = logRank({ time: [1, 2], event: [0, 0], group: [0, 1], groups: 2 });
  assert.deepEqual({ chisq, df, p }, { chisq: 0, df: 0, p: Number.NaN });
});

test('groups that all have the event at once cannot be compared', () => {
  const { chisq, df, p } = logRank({ time: [1, 1, 1], event: [1, 1, 1], group: [0, 1, 1], groups: 2 });
  assert.deepEqual({ chisq, df, p }, { chisq: Number.NaN, df: 1, p: Number.NaN });
});

test('a group or a stratum without a usable code is refused by its index', () => {
  const input = { time: [1, 2], event: [1, 1], group: [0, 1], groups: 2 };
  assert.throws(() => logRank({ ...input, group: [0, 2] }), /group at index 1/);
  assert.throws(() => logRank({ ...input, strata: [0.5, 0] }), /stratum at index 0/);
  assert.throws(() => logRank({ ...input, groups: 0 }), RangeError);
});
