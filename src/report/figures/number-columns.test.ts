import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bound, Missing } from './figure-source.ts';
import { numberColumns } from './number-columns.ts';

const share = (more: object): Bound => ({ kind: 'share', numerator: 30, denominator: 40, number: 0.75, ...more });
const table = (kind: Bound['kind'], ...bounds: (Bound | Missing)[]) => {
  const columns = numberColumns(kind, bounds);
  return [
    columns.map(({ id }) => id),
    ...bounds.map((bound) => columns.map(({ cell }) => cell(bound).text.replaceAll('\u00a0', ' '))),
  ];
};
const withheld = { absent: 'withheld' } as const;

test('a number of missing that is withheld is never nought, and nor is the share that it would give', () => {
  const [ids, ...rows] = table('share', share({ missing: 10 }), share({ missing: withheld }), share({ missing: 0 }));
  assert.deepEqual(ids, ['share', 'numerator', 'denominator', 'missing', 'share_of_all']);
  assert.deepEqual(rows, [
    ['75,0 %', '30', '40', '10', '60,0 %'],
    ['75,0 %', '30', '40', 'dolt för att skydda enskilda', 'dolt för att skydda enskilda'],
    ['75,0 %', '30', '40', '0', '75,0 %'],
  ]);
});

test('where nobody can be missing nothing is said of it, also not nought', () => {
  assert.deepEqual(table('share', share({})), [
    ['share', 'numerator', 'denominator'],
    ['75,0 %', '30', '40'],
  ]);
  const [, other] = table('share', share({}), share({ missing: 4 }));
  assert.deepEqual(other, ['75,0 %', '30', '40', 'ej tillämpligt', 'ej tillämpligt']);
});

test('what stands beside has its columns, in every row', () => {
  const all = { id: 'alla', name: 'Riket med alla', share: { numerator: 30, denominator: 60, share: 0.5 } };
  const hidden = { ...all, share: { numerator: withheld, denominator: 60, share: withheld } };
  assert.deepEqual(table('share', share({ beside: [all] }), share({ beside: [hidden] }), share({})), [
    ['share', 'numerator', 'denominator', 'alla_share', 'alla_numerator', 'alla_denominator'],
    ['75,0 %', '30', '40', '50,0 %', '30', '60'],
    ['75,0 %', '30', '40', 'dolt för att skydda enskilda', 'dolt för att skydda enskilda', '60'],
    ['75,0 %', '30', '40', 'ej tillämpligt', 'ej tillämpligt', 'ej tillämpligt'],
  ]);
  const cells = numberColumns('share', [share({ beside: [all] }), withheld]).map(({ cell }) => cell(withheld).value);
  const [why, none] = [{ absent: 'withheld' }, { absent: 'not-applicable' }];
  assert.deepEqual(cells, [why, why, why, none, none, none], 'a row that is hidden has nobody beside it');
  const days: Bound = { kind: 'days', number: 12, n: 30, persons: 25 };
  assert.deepEqual(table('days', days), [
    ['median', 'n', 'persons'],
    ['12 dagar', '30', '25'],
  ]);
  assert.deepEqual(table('count', { kind: 'count', number: 30, persons: withheld })[1], [
    '30',
    'dolt för att skydda enskilda',
  ]);
});

test('an estimate has its limits and n, a row without a number dashes, and a number of another kind is a fault', () => {
  const estimate: Bound = { kind: 'estimate', number: 0.8, lower: 0.7, upper: 0.9, n: 40 };
  assert.deepEqual(table('estimate', estimate, withheld), [
    ['share', 'lower', 'upper', 'n'],
    ['80,0 %', '70,0 %', '90,0 %', '40'],
    ['–', '–', '–', '–'],
  ]);
  assert.deepEqual(table('estimate', { ...estimate, n: withheld })[1]?.at(-1), 'dolt för att skydda enskilda');
  assert.throws(() => numberColumns('share', [])[1]?.cell(estimate), TypeError);
});
