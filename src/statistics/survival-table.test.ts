import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupOf, textbook } from '../../test/fixtures/survival/cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { survivalTable } from './survival-table.ts';

test('the first row of the maintained group of aml is as the contract shows', () => {
  const [aml] = textbook;
  if (aml === undefined) assert.fail('no aml');
  const { curve, ...head } = survivalTable(kaplanMeier(groupOf(aml.data, 0)), 'Maintained');
  assert.deepEqual(head, { group: 'Maintained', n: 11, events: 7, median: 31, medianLower: 13, medianUpper: null });
  const row = curve[0];
  assert.deepEqual(
    {
      ...row,
      survival: row?.survival?.toFixed(3),
      se: row?.se?.toFixed(4),
      lower: row?.lower?.toFixed(3),
      upper: row?.upper?.toFixed(3),
    },
    { time: 9, atRisk: 11, events: 1, censored: 0, survival: '0.909', se: '0.0867', lower: '0.508', upper: '0.987' },
  );
});

test('what has no finite value is null, so that the table survives JSON', () => {
  const table = survivalTable(kaplanMeier({ time: [1, 2], event: [0, 1] }), '');
  assert.deepEqual(JSON.parse(JSON.stringify(table)), table);
  assert.deepEqual(table.curve, [
    { time: 1, atRisk: 2, events: 0, censored: 1, survival: 1, se: 0, lower: null, upper: null },
    { time: 2, atRisk: 1, events: 1, censored: 0, survival: 0, se: null, lower: null, upper: null },
  ]);
});
