import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, evaluate, kindOf, pointsAt } from '../kit/findings/kit.ts';
import { admitted, assessed, operated, type Rows, tables } from '../kit/findings/made-up-tables.ts';

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
test('1: a patient assessed at two units counts at both, and once among distinct persons', async () => {
  const rows = {
    bedomning: [assessed('p1', '2024-03-01', '2024-02-20'), assessed('p1', '2024-05-01', '2024-04-20', 'karolinska')],
  };
  const answer = await ask(rows, 2024, ['skane', 'karolinska']);
  assert.deepEqual(
    ['skane', 'karolinska', 'riket'].map((unit) => answer.figure('B1', unit)['n']),
    [1, 1, 2],
  );
  assert.equal(answer.figure('B1', 'riket')['unique'], 1);
  assert.deepEqual(
    [stats(answer, 'T1'), stats(answer, 'T1', 'karolinska')],
    [
      [1, 10],
      [1, 11],
    ],
  );
});
test('2: a patient assessed in two years counts in both, waits in the first, and ages between', async () => {
  const rows = {
    patient: ['p1,1950-01-15,man,12,,'],
    bedomning: [assessed('p1', '2023-12-20', '2023-12-01'), assessed('p1', '2024-02-01', '2024-01-20')],
  };
  const [first, second] = [
    await ask(rows, 2023, ['skane'], [2023, 2024]),
    await ask(rows, 2024, ['skane'], [2023, 2024]),
  ];
  assert.deepEqual([first.figure('B1', 'skane')['n'], second.figure('B1', 'skane')['n']], [1, 1]);
  assert.deepEqual(
    [stats(first, 'T1'), kindOf(second.figure('T1', 'skane'))],
    [
      [1, 19],
      ['absent', 'not-applicable'],
    ],
  );
  assert.deepEqual(
    [stats(first, 'B2'), stats(second, 'B2')],
    [
      [1, 73],
      [1, 74],
    ],
  );
});
test('3 and 4: a referral on the day, and one on the day before, are both one day', async () => {
  const answer = await ask({
    bedomning: [assessed('p1', '2024-03-01', '2024-03-01'), assessed('p2', '2024-03-01', '2024-02-29')],
  });
  assert.deepEqual(stats(answer, 'T1'), [2, 1]);
});
test('5: two operations in one stay are two treatments and one stay', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-02'), operated('p1', '2024-03-05')],
    vardkontakt: [admitted('p1', '2024-03-01', '2024-03-10')],
  });
  assert.equal(answer.figure('B3', 'skane')['n'], 2);
  assert.deepEqual(stats(answer, 'R1'), [1, 9]);
});
test('6: two equal rows of one day are two treatments, and are listed', async () => {
  const row = 'p1,skane,2024-03-05,radionuklid,net,ja,';
  const answer = await ask({ behandling: [row, row] });
  assert.deepEqual([answer.figure('B3', 'skane')['n'], by(answer, 'typ', 'B3')?.['radionuklid_net']], [2, 2]);
  pointsAt(answer, ['behandling'], 3);
});
test('7: the doses of a series count in the year they are given', async () => {
  const rows = { behandling: ['p1,skane,2023-12-31,radionuklid,net,ja,', 'p1,skane,2024-02-25,radionuklid,net,ja,'] };
  const each = [await ask(rows, 2023, ['skane'], [2023, 2024]), await ask(rows, 2024, ['skane'], [2023, 2024])];
  assert.deepEqual(
    each.map((answer) => [answer.figure('B3', 'skane')['n'], share(answer, 'O1')]),
    [
      [1, [0, 1]],
      [1, [0, 1]],
    ],
  );
});
test('8: an experience followed up on day 70 counts, and on day 71 not, also over New Year', async () => {
  const answer = await ask({
    behandling: [
      operated('p1', '2024-01-10'),
      operated('p2', '2024-01-10'),
      operated('p3', '2024-12-31'),
      operated('p4', '2024-12-31'),
    ],
    prem: [
      'p1,skane,2024-03-20,enkat',
      'p2,skane,2024-03-21,enkat',
      'p3,skane,2025-03-11,enkat',
      'p4,skane,2025-03-12,enkat',
    ],
  });
  assert.deepEqual(share(answer, 'P1'), [2, 4]);
  assert.equal(answer.figure('P1', 'skane')['preliminary'], false);
});
test('9: day surgery with a visit only is one day', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-05', 'ja')],
    vardkontakt: ['p1,skane,besok,2024-03-05,,ja'],
  });
  assert.deepEqual(stats(answer, 'R1'), [1, 1]);
});
test('10: day surgery that became two nights is two days, and in and out on one day is one', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-05', 'ja'), operated('p2', '2024-04-05')],
    vardkontakt: [admitted('p1', '2024-03-05', '2024-03-07'), admitted('p2', '2024-04-05', '2024-04-05')],
  });
  assert.deepEqual(stats(answer, 'R1'), [2, 1.5]);
});
test('11: a patient not yet discharged is out of n, and listed', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-05')],
    vardkontakt: [admitted('p1', '2024-03-01', '')],
  });
  assert.deepEqual(kindOf(answer.figure('R1', 'skane')), ['absent', 'not-applicable']);
  pointsAt(answer, ['R1'], undefined, /vardkontakt|behandling/);
});
test('12: the first measuring year is from 1 April to 31 December, both counted', async () => {
  const days = ['2023-03-31', '2023-04-01', '2023-12-31', '2024-01-01'];
  const answer = await ask({ bedomning: days.map((day, at) => assessed(`p${at}`, day, '2023-03-01')) }, 2023);
  assert.equal(answer.figure('B1', 'skane')['n'], 2);
});
stay(
  '14: a stay that begins the day after is another stay',
  '2024-03-03',
  [
    ['2024-03-01', '2024-03-05'],
    ['2024-03-06', '2024-03-10'],
  ],
  [1, 4],
);
stay(
  '14: a forgotten discharge takes no operation from a closed stay',
  '2024-03-12',
  [
    ['2024-03-01', ''],
    ['2024-03-10', '2024-03-20'],
  ],
  [1, 10],
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
test('14: a move to another unit is no move between wards', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-04')],
    vardkontakt: [admitted('p1', '2024-03-01', '2024-03-06'), admitted('p1', '2024-03-06', '2024-03-20', 'karolinska')],
  });
  assert.deepEqual(stats(answer, 'R1'), [1, 5]);
});
test('15: an assessment before the permit is the first one', async () => {
  const answer = await ask(
    { bedomning: [assessed('p1', '2023-03-31', '2023-03-01'), assessed('p1', '2023-04-01', '2023-03-01')] },
    2023,
  );
  assert.deepEqual(kindOf(answer.figure('T1', 'skane')), ['absent', 'not-applicable']);
  assert.equal(answer.figure('B1', 'skane')['n'], 1);
});
const adrenal = (size: string, malignant: string): Rows => ({
  bedomning: ['p1,skane,2024-03-01,2024-02-20,12,nej,nej,ja,ja'],
  diagnos: [`p1,t1,2024-02-01,binjure,annan_binjuretumor,${size},${malignant},12,,nej`],
});
const bySize = (answer: Answer) =>
  answer.problems.filter(
    (problem) => /"(?:table|tabell)":"(?:bedomning|diagnos)"/.test(problem) && /60|storlek|sex cm/i.test(problem),
  );
test('16: one of 60 mm, one suspected malignant and one of unknown size are not asked about', async () => {
  for (const rows of [adrenal('60', 'nej'), adrenal('45', 'misstankt'), adrenal('', 'nej')])
    assert.deepEqual(bySize(await ask(rows)), []);
});
test('18: an empty home region of somebody without an address is unknown', async () => {
  const answer = await ask({
    patient: ['p1,1950-01-01,man,,,'],
    bedomning: ['p1,skane,2024-03-01,2024-02-20,,ja,nej,nej,ja'],
  });
  assert.deepEqual(by(answer, 'hemregion'), { okand: 1 });
});
test('18: a home region that says abroad is not replaced by an address', async () => {
  const answer = await ask({
    patient: ['p1,1950-01-01,man,13,,'],
    bedomning: ['p1,skane,2024-03-01,2024-02-20,utland,ja,nej,nej,ja'],
  });
  assert.deepEqual(by(answer, 'hemregion'), { utland: 1 });
});
test('19: an assessment in no category counts in the total alone', async () => {
  const answer = await ask({ bedomning: ['p1,skane,2024-03-01,2024-02-20,12,nej,nej,nej,ja'] });
  assert.deepEqual(
    [answer.figure('B1', 'skane')['n'], by(answer, 'kategori')],
    [1, { gep_net: 0, chd: 0, binjure: 0 }],
  );
});
test('20: a stay that began in the year before is not care begun in the year', async () => {
  const answer = await ask({
    vardkontakt: [admitted('p1', '2023-12-29', '2024-01-15')],
    prem: ['p1,skane,2024-01-20,enkat'],
  });
  assert.deepEqual(kindOf(answer.figure('P1', 'skane')), ['absent', 'not-applicable']);
});
test('21: a visit with an experience the day after is in the denominator alone', async () => {
  const answer = await ask({ vardkontakt: ['p1,skane,besok,2024-03-05,,ja'], prem: ['p1,skane,2024-03-06,enkat'] });
  assert.deepEqual(share(answer, 'P1'), [0, 1]);
});
plan('22: a care plan on the first day of the permit counts', '2023-04-01', [1, 1]);
function plan(name: string, day: string, expected: readonly number[]) {
  test(name, async () => {
    assert.deepEqual(
      share(await ask({ behandling: [operated('p1', '2024-03-05')], vardplan: [`p1,skane,${day}`] }), 'O1'),
      expected,
    );
  });
}
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
test('14: a stay one of whose rows lacks a discharge is open, and listed', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-03')],
    vardkontakt: [admitted('p1', '2024-03-01', '2024-03-04'), admitted('p1', '2024-03-04', '')],
  });
  assert.deepEqual(kindOf(answer.figure('R1', 'skane')), ['absent', 'not-applicable']);
  pointsAt(answer, ['R1'], undefined, /vardkontakt|behandling/);
});
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
