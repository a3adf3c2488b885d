import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpGroup, madeUpSurvival, SURVIVAL } from '../../../test/kit/charts/made-up-register.ts';
import { POLICY } from '../../../test/kit/disclosure/policy.ts';
import type { Statistic } from '../../definitions/measure.ts';
import { highsSolver } from '../../files/highs.ts';
import { publicFigure } from './kinds.ts';

const solver = await highsSolver();
const figure = {
  ...madeUpSurvival({ nej: madeUpGroup(200, 9) }),
  relative: { n: 200, missing: 0, at: [{ years: 5, survival: 0.8, lower: 0.7, upper: 0.9, atRisk: 40 }] },
};
/** What is shown of the net survival where the level lists some statistics, and some numbers are withheld. */
const relativeOf = (listed: readonly Statistic[], ...withheld: readonly string[]) => {
  const isWithheld = (name: string) => withheld.includes(name);
  const rule = {
    measure: SURVIVAL,
    listed,
    policy: POLICY,
    untold: {},
    limits: [],
    isWithheld,
    isRounded: () => false,
    solver,
  };
  const shown = publicFigure(figure, rule);
  return 'relative' in shown ? shown.relative : undefined;
};

test('net survival is shown where a curve is, of as many cases as have a birth date', () => {
  assert.deepEqual(relativeOf(['n', 'survival'], 'nej/n'), {
    ...{ n: 200, at: [{ years: 5, survival: 0.8, lower: 0.7, upper: 0.9 }] },
  });
  assert.deepEqual(relativeOf(['n']), { absent: 'not-listed' });
});

test('how many its cases are is withheld with either of the numbers that it would give back', () => {
  for (const name of ['n', 'missing']) {
    const shown = relativeOf(['n', 'survival'], name) ?? {};
    assert.deepEqual('n' in shown && shown.n, { absent: 'withheld' }, name);
  }
});
