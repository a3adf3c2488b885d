import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { groupOf, textbook } from '../../test/fixtures/survival/cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { kaplanMeierAt } from './kaplan-meier-at.ts';

test('the table under a textbook curve equals that of R', () => {
  for (const { name, data, at } of textbook)
    for (const expected of at) {
      const rows = kaplanMeierAt(kaplanMeier(groupOf(data, expected.group)), expected.time);
      for (const column of ['atRisk', 'events', 'censored', 'survival'] as const)
        agree(
          rows.map((row) => row[column]),
          expected[column],
          `${name}, group ${expected.group}: ${column}`,
        );
    }
});

test('with late entry those are at risk who entered before the time and have not left', () => {
  const anySubject = fc.record({ entry: fc.integer({ min: 0, max: 8 }), stay: fc.integer({ min: 1, max: 8 }) });
  fc.assert(
    fc.property(fc.array(anySubject), (subjects) => {
      const entry = subjects.map((subject) => subject.entry);
      const time = subjects.map((subject) => subject.entry + subject.stay);
      const chosen = [0, 0.5, 1, 3, 4, 7.5, 8, 20];
      const rows = kaplanMeierAt(kaplanMeier({ time, event: time.map(() => true), entry }), chosen);
      assert.deepEqual(
        rows.map(({ atRisk }) => atRisk),
        chosen.map((t) => time.filter((end, i) => (entry[i] ?? 0) < t && t <= end).length),
      );
    }),
  );
});

test('before the first time survival is one, after the last it stays and nobody is at risk', () => {
  const [start, end] = kaplanMeierAt(kaplanMeier({ time: [2, 4], event: [1, 0] }), [1, 9]);
  assert.deepEqual([start?.survival, start?.standardError, start?.atRisk], [1, 0, 2]);
  assert.deepEqual([end?.survival, end?.atRisk, end?.events, end?.censored], [0.5, 0, 1, 1]);
});

test('times that go back are refused', () => {
  assert.throws(() => kaplanMeierAt(kaplanMeier({ time: [2], event: [1] }), [3, 1]), /index 1/);
  assert.throws(() => kaplanMeierAt(kaplanMeier({ time: [2], event: [1] }), [Number.NaN]), /index 0/);
});
