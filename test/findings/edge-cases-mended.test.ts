import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, evaluate, kindOf, pointsAt } from '../kit/findings/kit.ts';
import { admitted, operated, type Rows, tables } from '../kit/findings/made-up-tables.ts';

// The hand-made edge cases 1–22 (assessments, days, stays, plans), with the values that edition 2 of the contract gives.

const ask = (rows: Rows, year = 2024, units = ['skane'], years = [year]) =>
  evaluate(tables(rows, units, years), { year });
const stats = (answer: Answer, measure: string, unit = 'skane') => {
  const { n, mean } = answer.figure(measure, unit);
  return [n, mean];
};
const share = (answer: Answer, measure: string) => {
  const { numerator, denominator } = answer.figure(measure, 'skane');
  return [numerator, denominator];
};
const by = (answer: Answer, name: string, measure = 'B1') =>
  (answer.figure(measure, 'skane')['by'] as Record<string, Record<string, number>>)[name];

stay(
  '13: a move between wards is one stay of nineteen days',
  '2024-03-04',
  [
    ['2024-03-01', '2024-03-06'],
    ['2024-03-06', '2024-03-20'],
  ],
  [1, 19],
);
stay(
  '14: an operation on the day of the move is in one stay of eleven days',
  '2024-03-06',
  [
    ['2024-03-02', '2024-03-06'],
    ['2024-03-06', '2024-03-13'],
  ],
  [1, 11],
);
stay(
  '14: stays that overlap are one of nine days',
  '2024-03-05',
  [
    ['2024-03-01', '2024-03-10'],
    ['2024-03-04', '2024-03-07'],
  ],
  [1, 9],
);
stay(
  '14: three wards, in any order of rows, are one stay',
  '2024-03-12',
  [
    ['2024-03-10', '2024-03-15'],
    ['2024-03-01', '2024-03-04'],
    ['2024-03-04', '2024-03-10'],
  ],
  [1, 14],
);
function stay(name: string, day: string, days: readonly (readonly [string, string])[], expected: readonly number[]) {
  test(name, async () => {
    const answer = await ask({
      behandling: [operated('p1', day)],
      vardkontakt: days.map(([from, to]) => admitted('p1', from, to)),
    });
    assert.deepEqual(stats(answer, 'R1'), expected);
  });
}
test('14: a stay one of whose rows lacks a discharge is open, and listed', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-03')],
    vardkontakt: [admitted('p1', '2024-03-01', '2024-03-04'), admitted('p1', '2024-03-04', '')],
  });
  assert.deepEqual(kindOf(answer.figure('R1', 'skane')), ['absent', 'not-applicable']);
  pointsAt(answer, ['R1'], undefined, /vardkontakt|behandling/);
});
const adrenal = (size: string, malignant: string): Rows => ({
  bedomning: ['p1,skane,2024-03-01,2024-02-20,12,nej,nej,ja,ja'],
  diagnos: [`p1,t1,2024-02-01,binjure,annan_binjuretumor,${size},${malignant},12,,nej`],
});
const bySize = (answer: Answer) =>
  answer.problems.filter(
    (problem) => /"(?:table|tabell)":"(?:bedomning|diagnos)"/.test(problem) && /60|storlek|sex cm/i.test(problem),
  );
test('16: an adrenal tumour of 45 mm that is not malignant is counted as marked, and asked about', async () => {
  const answer = await ask(adrenal('45', 'nej'));
  assert.equal(by(answer, 'kategori')?.['binjure'], 1);
  assert.ok(bySize(answer).length > 0, 'no word about the size');
  assert.equal(answer.code, 0);
});
test('16: an adrenal tumour of 59 mm that is not malignant is asked about', async () => {
  assert.ok(bySize(await ask(adrenal('59', 'nej'))).length > 0, 'no word about the size');
});
test('17: carcinoid heart disease without a GEP-NET is counted, and asked about', async () => {
  const answer = await ask({ bedomning: ['p1,skane,2024-03-01,2024-02-20,12,nej,ja,nej,ja'] });
  assert.deepEqual(by(answer, 'kategori'), { gep_net: 0, chd: 1, binjure: 0 });
  pointsAt(answer, ['bedomning'], 2, /GEP|hjärt/i);
  assert.equal(answer.code, 0);
});
test('18: an empty home region falls back on the registered address', async () => {
  const answer = await ask({
    patient: ['p1,1950-01-01,man,13,,'],
    bedomning: ['p1,skane,2024-03-01,2024-02-20,,ja,nej,nej,ja'],
  });
  assert.deepEqual(by(answer, 'hemregion'), { '13': 1 });
});
plan('22: a care plan from before the permit does not count', '2019-05-01', [0, 1]);
plan('22: a care plan on the last day before the permit does not count', '2023-03-31', [0, 1]);
function plan(name: string, day: string, expected: readonly number[]) {
  test(name, async () => {
    assert.deepEqual(
      share(await ask({ behandling: [operated('p1', '2024-03-05')], vardplan: [`p1,skane,${day}`] }), 'O1'),
      expected,
    );
  });
}
