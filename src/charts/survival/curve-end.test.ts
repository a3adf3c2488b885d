import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupOfEnds, REGISTER, SURVIVAL } from '../../../test/kit/charts/made-up-register.ts';
import type { Measure } from '../../definitions/measure.ts';
import { publicCurve } from '../../disclosure/public-curve.ts';
import type { PublicSurvivalGroup } from '../../disclosure/public-result.ts';
import { curveEnd, deadInTime, deadOf } from './curve-end.ts';

const MONTH = 365.25 / 12;

/** A group as it is published. @param ends days of follow-up, negative ones ending in death */
function published(ends: readonly number[]): PublicSurvivalGroup {
  const group = groupOfEnds(ends);
  return { n: group.n, events: group.events, ...publicCurve(group, REGISTER.disclosure) };
}

const endOf = (ends: readonly number[], measure: Measure = SURVIVAL) =>
  curveEnd({ measure, area: REGISTER }, published(ends));

const extinct = Array.from({ length: 40 }, () => -400);

test('how many had died when a curve ends is never more than had', () => {
  const end = fc.tuple(fc.integer({ min: 1, max: 1800 }), fc.integer({ min: 0, max: 9 }));
  let told = 0;
  fc.assert(
    fc.property(fc.array(end, { minLength: 30, maxLength: 90 }), fc.integer({ min: 0, max: 8 }), (all, alive) => {
      const ends = all.map(([on, of]) => (of >= alive ? -on : on));
      const { months, deadThen } = endOf(ends) ?? {};
      if (months === undefined || deadThen === undefined) return;
      told++;
      const dead = ends.filter((one) => one < 0 && -one < (months + 1) * MONTH).length;
      assert.ok(deadThen <= dead && dead > ends.length / 2, `${deadThen} of ${dead}`);
    }),
    { numRuns: 300 },
  );
  assert.ok(told > 50, `${told}`);
});

test('of whom it is withheld how many they are or have died it is only told where the curve ends', () => {
  const group = published(extinct);
  for (const part of ['n', 'events'] as const) {
    const end = curveEnd({ measure: SURVIVAL, area: REGISTER }, { ...group, [part]: { absent: 'withheld' } });
    assert.deepEqual(end, { months: 13, fewerThan: 10 });
  }
  assert.deepEqual(endOf(extinct), { months: 13, fewerThan: 10, dead: 'alla 40 har dött', deadThen: 31 });
});

test('where some come late nothing is told of when the dead had died', () => {
  const { figure } = SURVIVAL.computation;
  assert.ok(figure.kind === 'survival');
  const computation = { ...SURVIVAL.computation, figure: { ...figure, entry: 'remiss.datum' } };
  assert.equal(endOf(extinct, { ...SURVIVAL, computation } as Measure)?.deadThen, undefined);
});

test('a curve that comes to the main year ends untold, unless its group died out after it', () => {
  assert.equal(endOf(Array.from({ length: 40 }, (_, at) => (at < 30 ? -60 * (at + 1) : 2000))), undefined);
  assert.equal(endOf(Array.from({ length: 40 }, () => -(5 * 365 + 20)))?.deadThen, 31);
});

test('in words none, some and all are told apart', () => {
  assert.deepEqual(
    [deadOf(0, 40), deadOf(21, 34), deadOf(40, 40)],
    ['ingen av 40 har dött', '21 av 34 har dött', 'alla 40 har dött'],
  );
  assert.equal(deadInTime({ months: 30, fewerThan: 10, deadThen: 25 }), 'minst 25 inom 2\u00a0år och 7\u00a0månader');
  assert.equal(deadInTime({ months: 30, fewerThan: 10 }), undefined);
});
