import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, evaluate, inFolder, kindOf, neverSays, pointsAt } from '../kit/findings/kit.ts';
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
const HEAD = 'person_id,enhet,mdk_datum,remiss_mottagen,gep_net,inom_nhv,registrerad\n';
const known = (rows: readonly string[]) => inFolder({ 'bedomning.csv': `${HEAD}${rows.join('\n')}\n` });
const late = known([
  'p1,skane,2024-03-01,2024-02-20,ja,ja,2024-03-02',
  'p2,skane,2024-03-01,2024-02-20,ja,ja,2025-04-01',
  'p3,skane,2024-03-01,2024-02-20,ja,ja,',
]);
test('a row that became known after the extract is outside, and listed', async () => {
  const answer = await evaluate(late, { asOf: '2025-03-31' });
  assert.deepEqual(
    [answer.figure('B1', 'skane')['n'], answer.rows['bedomning'], answer.code],
    [2, { read: 3, used: 2, outside: 1, refused: 0 }, 0],
  );
  pointsAt(answer, ['bedomning', 'after-extract'], 3);
});
test('a row that became known on the day of the extract is known', async () => {
  assert.equal((await evaluate(late, { asOf: '2025-04-01' })).figure('B1', 'skane')['n'], 3);
});
test('a first assessment that was not known yet gives its place to the next', async () => {
  const folder = known([
    'p1,skane,2023-12-01,2023-11-01,ja,ja,2025-06-01',
    'p1,skane,2024-03-01,2024-02-20,ja,ja,2024-03-02',
  ]);
  const [before, now] = [
    await evaluate(folder, { asOf: '2025-03-31' }),
    await evaluate(folder, { asOf: '2025-06-30' }),
  ];
  assert.deepEqual(
    [before.figure('T1', 'skane')['n'], kindOf(now.figure('T1', 'skane'))],
    [1, ['absent', 'not-applicable']],
  );
});
test('a patient row that became known late gives no sex nor age', async () => {
  const folder = inFolder({
    'bedomning.csv': `${HEAD}p1,skane,2024-03-01,2024-02-20,ja,ja,\n`,
    'patient.csv': 'person_id,fodelsedatum,kon,registrerad\np1,1950-01-01,man,2025-05-01\n',
  });
  const answer = await evaluate(folder, { asOf: '2025-03-31' });
  assert.deepEqual(
    [(answer.figure('B1', 'skane')['by'] as Record<string, unknown>)['kon'], kindOf(answer.figure('B2', 'skane'))],
    [{ kvinna: 0, man: 0, okant: 1 }, ['absent', 'not-applicable']],
  );
});
test('a delivery declared after the extract is not declared yet', async () => {
  const folder = inFolder({
    'bedomning.csv': `${HEAD}p1,skane,2024-03-01,2024-02-20,ja,ja,\n`,
    'leverans.csv':
      'enhet,ar,tabell,levererad,registrerad\nkarolinska,2024,bedomning,ja,2025-05-01\nsahlgrenska,2024,bedomning,ja,2025-02-01\n',
  });
  const answer = await evaluate(folder, { asOf: '2025-03-31' });
  assert.deepEqual(
    ['karolinska', 'sahlgrenska'].map((unit) => answer.figure('B1', unit)['n'] ?? kindOf(answer.figure('B1', unit))),
    [['absent', 'not-reported'], 0],
  );
});
test('a second declaration for the same unit, year and table is refused', async () => {
  const rows = [
    ...['bedomning', 'behandling', 'prem', 'vardplan', 'vardkontakt'].flatMap((table) =>
      [2023, 2024].map((year) => `skane,${year},${table},ja`),
    ),
    'skane,2024,bedomning,nej',
  ];
  const answer = await evaluate(tables({ bedomning: [assessed('p1', '2024-03-01', '2024-02-20')], leverans: rows }));
  assert.deepEqual([answer.figure('B1', 'skane')['n'], answer.rows['leverans']?.['refused']], [1, 1]);
  pointsAt(answer, ['leverans'], 12);
});
test('refused and late rows prove no delivery', async () => {
  const folder = known([
    ...Array.from({ length: 20 }, (_, at) => `q${at},skane,2024-03-01,2024-02-20,ja,ja,`),
    'p1,karolinska,2024-03-01,2024-02-20,ja,ja,2026-01-01',
    ',sahlgrenska,2024-03-01,2024-02-20,ja,ja,',
  ]);
  const answer = await evaluate(folder);
  assert.equal(answer.figure('B1', 'skane')['n'], 20);
  for (const unit of ['karolinska', 'sahlgrenska'])
    assert.deepEqual(kindOf(answer.figure('B1', unit)), ['absent', 'not-reported'], unit);
});
test('a discharge before the admission is a bad cell, and the stay is open', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-12')],
    vardkontakt: [admitted('p1', '2024-03-10', '2024-03-01')],
  });
  assert.deepEqual(
    [kindOf(answer.figure('R1', 'skane')), answer.rows['vardkontakt']?.['refused']],
    [['absent', 'not-applicable'], 0],
  );
  pointsAt(answer, ['vardkontakt', 'utskrivning'], 2);
});
test('a stay of more than 180 days is asked about', async () => {
  const answer = await ask({
    behandling: [operated('p1', '2024-03-02')],
    vardkontakt: [admitted('p1', '2024-03-01', '2024-09-01')],
  });
  assert.deepEqual([days(answer), answer.code], [[1, 184], 0]);
  pointsAt(answer, ['vardkontakt'], 2, /180|lång/i);
});
ageOf('a birth date that gives an age over 110 is asked about', '1850-01-01', 174);
test('a date in a year far from all others is asked about', async () => {
  const answer = await ask({
    bedomning: [
      ...Array.from({ length: 12 }, (_, at) => assessed(`q${at}`, '2024-03-01', '2024-02-20')),
      assessed('p1', '1924-03-01', '1924-02-20'),
    ],
  });
  assert.equal(answer.figure('B1', 'skane')['n'], 12);
  pointsAt(answer, ['bedomning'], 14, /år/i);
});
test('2023 is said to be comparable from 2024 where the document says so', async () => {
  const answer = await evaluate(tables({}, ['skane'], [2023]), { year: 2023 });
  for (const measure of ['P1', 'O1']) {
    const result = JSON.parse(answer.out).results.find((each: { measure: string }) => each.measure === measure);
    assert.match(JSON.stringify(result), /"comparableFrom":2024/, measure);
  }
});
