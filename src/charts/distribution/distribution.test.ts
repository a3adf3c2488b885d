import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shown } from '../../disclosure/public-result.ts';
import { type Distribution, spreadOf } from './distribution.ts';

const GRADES: Distribution = {
  breakdown: {
    kind: 'variable',
    id: 'grad',
    name: 'Grad',
    variable: 'grad',
    missing: 'okant',
    onlyOccurring: false,
  },
  categories: [
    { id: 'g1', name: 'G1' },
    { id: 'g2', name: 'G2' },
  ],
  missing: { id: 'okant', name: 'Uppgift saknas', isNobody: false },
};
const counted = (grad: Readonly<Record<string, Shown>>, n: Shown = 10) => ({ kind: 'count', n, by: { grad } }) as const;
const valuesOf = (...of: Parameters<typeof spreadOf>) => spreadOf(...of).counts.map(({ value }) => value);

test('a list that is shown has every category, and one that it lacks is a fault and no zero', () => {
  assert.deepEqual(valuesOf(counted({ g1: 4, g2: 6, okant: 0 }), GRADES), [4, 6, 0]);
  assert.throws(() => spreadOf(counted({ g1: 4, g2: 6 }), GRADES), RangeError);
  assert.throws(() => spreadOf(counted({ g1: 4, okant: 6 }), GRADES), RangeError);
});

test('where every case is in a category nobody is missing', () => {
  const exhaustive = { ...GRADES, missing: { ...GRADES.missing, id: '', isNobody: true } };
  assert.deepEqual(valuesOf(counted({ g1: 4, g2: 6 }), exhaustive), [4, 6, 0]);
});

test('an empty list is withheld, of nobody there is no share, and an absent figure says why', () => {
  const withheld = { absent: 'withheld' } as const;
  assert.deepEqual(spreadOf(counted({}), GRADES).absent, withheld);
  assert.deepEqual(spreadOf(counted({}, 0), GRADES).absent, { absent: 'not-applicable' });
  assert.deepEqual(valuesOf(counted({}, withheld), GRADES), [withheld, withheld, withheld]);
  assert.deepEqual(spreadOf({ kind: 'absent', reason: 'unreadable' }, GRADES).n, { absent: 'unreadable' });
});
