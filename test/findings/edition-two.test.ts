import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, evaluate, neverSays, pointsAt } from '../kit/findings/kit.ts';
import { admitted, assessed, operated, type Rows, tables } from '../kit/findings/made-up-tables.ts';

// What edition 2 of the contract adds beside the inputs: when a row became known, what a unit declares, and warnings across rows.

const ask = (rows: Rows) => evaluate(tables(rows));
const days = (answer: Answer) => [answer.figure('R1', 'skane')['n'], answer.figure('R1', 'skane')['mean']];
test('the number of persons stands beside the number of stays', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-02'), operated('p1', '2024-05-02'), operated('p2', '2024-03-02')],
    vardkontakt: [
      admitted('p1', '2024-03-01', '2024-03-03'),
      admitted('p1', '2024-05-01', '2024-05-03'),
      admitted('p2', '2024-03-01', '2024-03-03'),
    ],
  });
  assert.deepEqual(days(answer), [3, 2]);
  const beside = JSON.stringify(
    JSON.parse(answer.out).results.find(
      (each: { measure: string; reporter: string }) => each.measure === 'R1' && each.reporter === 'skane',
    ),
  );
  assert.match(beside, /"(?:unique|persons)":2/);
});
test('an operation is held by each of two stays that are open and closed on its day, and counts with the closed', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-12')],
    vardkontakt: [admitted('p1', '2024-03-01', ''), admitted('p1', '2024-03-12', '2024-03-14')],
  });
  assert.deepEqual(days(answer), [1, 2]);
});
test('a stay of 180 days is not asked about', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-02')],
    vardkontakt: [admitted('p1', '2024-03-01', '2024-08-28')],
  });
  assert.deepEqual(days(answer), [1, 180]);
  assert.deepEqual(
    answer.problems.filter((problem) => /180/.test(problem)),
    [],
  );
});
ageOf('a birth date after the assessment is asked about', '2025-01-01', undefined);
function ageOf(name: string, born: string, age: number | undefined) {
  test(name, async () => {
    const answer = await ask({
      patient: [`p1,${born},man,12,,`],
      bedomning: [assessed('p1', '2024-03-01', '2024-02-20')],
    });
    pointsAt(answer, [], 2, /ålder|född|födelse/i);
    neverSays(answer, [born, 'p1']);
    assert.equal(answer.figure('B1', 'skane')['n'], 1);
    if (age !== undefined) assert.equal(answer.figure('B2', 'skane')['mean'], age);
  });
}
test('the share among the treated stands beside the share of all cared for', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-05')],
    vardkontakt: [admitted('p1', '2024-03-05', '2024-03-07'), 'p2,skane,besok,2024-04-01,,ja'],
    prem: ['p1,skane,2024-03-20,enkat'],
  });
  const { numerator, denominator } = answer.figure('P1', 'skane');
  assert.deepEqual([numerator, denominator], [1, 2]);
  const beside = JSON.stringify(
    JSON.parse(answer.out).results.filter(
      (each: { measure: string; reporter: string }) => each.measure === 'P1' && each.reporter === 'skane',
    ),
  ).replace('"numerator":1,"denominator":2', '');
  assert.match(beside, /"denominator":1\b/);
});
