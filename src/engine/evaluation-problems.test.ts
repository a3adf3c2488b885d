import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WAIT } from '../../test/kit/charts/made-up-register.ts';
import type { Measure } from '../definitions/measure.ts';
import { evaluationProblems } from './evaluation-problems.ts';

const negative = { code: 'bakvant', message: 'Besöket är före remissen.', remedy: 'Rätta datumen.' };
const { figure } = WAIT.computation;
assert.ok(figure.kind === 'summary' && figure.value.kind === 'days');
const measure: Measure = {
  ...WAIT,
  computation: { ...WAIT.computation, figure: { ...figure, value: { ...figure.value, negative } } },
};
const row = (table: string, number: number) => ({ code: 'bakvant', reporter: 'norr', table, row: number });

test('rows left out are told in the words of the definition, by table and row, however a database gives them', () => {
  const found = evaluationProblems(measure, [row('remiss', 3), row('besok', 9), row('remiss', 2), row('besok', 10)]);
  assert.deepEqual(
    found.map((each) => [each.table, each.row]),
    [
      ['besok', 9],
      ['besok', 10],
      ['remiss', 2],
      ['remiss', 3],
    ],
  );
  const [first] = found;
  assert.deepEqual(
    [first?.code, first?.severity, first?.message, first?.remedy, first?.measure, first?.reporter],
    ['bakvant', 'warning', negative.message, negative.remedy, measure.id, 'norr'],
  );
});

test('a row left out for a reason that the definition doesn’t give is a fault of the program', () => {
  assert.throws(() => evaluationProblems(measure, [{ ...row('remiss', 3), code: 'annat' }]), /no exclusion annat/);
});
