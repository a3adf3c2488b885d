import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeasure } from '../../../test/kit/disclosure/made-up-results.ts';
import { POLICY } from '../../../test/kit/disclosure/policy.ts';
import type { Measure } from '../../definitions/measure.ts';
import { absent } from './absent.ts';
import { shareKeys } from './share-keys.ts';

const ASKED: Measure = {
  ...aMeasure(),
  computation: {
    population: { count: 'rows', rows: [{ table: 'tumor', date: 'dag', conditions: [] }] },
    figure: {
      kind: 'proportion',
      numerator: { own: 'row', anyOf: [[{ variable: 'mdk', oneOf: [true] }]], known: ['mdk'] },
      beside: [],
    },
  },
};

const CONTEXT = { measure: ASKED, policy: POLICY, listed: [], untold: {}, limits: [] };

test('all that a reporter without a share has are its unknown, which are in the nation’s: also where there is nobody', () => {
  const { whole = '' } = shareKeys(ASKED);
  assert.notEqual(whole, '');
  for (const missing of [undefined, 3]) {
    const figure = { kind: 'absent', reason: 'not-applicable', ...(missing === undefined ? {} : { missing }) } as const;
    const { values, relations, weights } = absent.numbers(figure, CONTEXT);
    const count = missing === undefined ? 0 : missing;
    assert.deepEqual([values.get('missing'), values.get(whole)], [count, count]);
    const tie = relations.find(({ terms }) => terms.some(([name]) => name === 'missing'));
    assert.deepEqual(
      tie?.terms.map(([name]) => name),
      [whole, 'missing'],
    );
    assert.equal(weights.size, 0, 'and none of it is shown');
  }
  const elsewhere = absent.numbers({ kind: 'absent', reason: 'not-reported' }, CONTEXT);
  assert.equal(elsewhere.values.size, 0);
});
