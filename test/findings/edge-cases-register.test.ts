import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, fixture, kindOf, pointsAt } from '../kit/findings/kit.ts';
import { type Rows, tables } from '../kit/findings/made-up-tables.ts';

// The hand-made edge cases 40 and 43, of the register, and input 4: what is dated after the extract.
const tumour = (person: string, id: string, day: string, site = 'ileum', county = '24', municipality = '') =>
  `${person},${id},${day},${site},net,20,,${county},${municipality},ja`;
const ask = (rows: Rows, asOf: string, year = 2024) =>
  evaluate(tables(rows, []), { area: 'net-registret', year, asOf });
type Curve = {
  n: number;
  events: number;
  groups: Record<string, { n: number; events: number; curve: { time: number; survival: number }[] }>;
};
const one = (dead: string, followed: string): Rows => ({
  patient: [`p1,1950-01-01,man,24,${dead},${followed}`],
  diagnos: [tumour('p1', 't1', '2024-02-01')],
});
survival('40: a death on the day of the extract is known', one('2025-03-31', ''), '2025-03-31', 1);
function survival(name: string, rows: Rows, asOf: string, events: number) {
  test(name, async () => {
    const figure = (await ask(rows, asOf)).figure('OV1', 'riket') as unknown as Curve;
    assert.deepEqual([figure.n, figure.events], [1, events]);
  });
}
test('43: Halland is divided between two healthcare regions by its municipalities', async () => {
  const rows = {
    patient: ['p1,1950-01-01,man,13,,', 'p2,1950-01-01,man,13,,'],
    diagnos: [
      tumour('p1', 't1', '2024-02-01', 'ileum', '13', '1380'),
      tumour('p2', 't2', '2024-02-01', 'ileum', '13', '1384'),
    ],
  };
  const answer = await ask(rows, '2025-03-31');
  // The southern region doesn't report to the register, so its tumour is in no figure.
  assert.deepEqual(
    [kindOf(answer.figure('DI1', 'syd')), answer.figure('DI1', 'vast')['n']],
    [['absent', 'not-reported'], 1],
  );
});
test('04: deaths dated in 2099 are not known at the extract, and everybody is followed to it', async () => {
  const answer = await evaluate(fixture('04-dates-after-extract/tabeller'), { area: 'net-registret' });
  const { n, events, groups } = answer.figure('OV1', 'riket') as unknown as Curve;
  assert.deepEqual([n, events, groups['nej']?.n], [12, 0, 12]);
  assert.deepEqual(
    groups['nej']?.curve.filter(({ survival }) => survival !== 1),
    [],
  );
  assert.ok(
    groups['nej']?.curve.every(({ time }) => time <= 515),
    'nobody is followed past the extract',
  );
});
test('04: a discharge dated in 2099 leaves the stay open, and the assessment counts', async () => {
  const answer = await evaluate(fixture('04-dates-after-extract/tabeller2'));
  assert.deepEqual(kindOf(answer.figure('R1', 'skane')), ['absent', 'not-applicable']);
  assert.equal(answer.figure('B1', 'skane')['n'], 1);
  pointsAt(answer, ['R1'], undefined, /vardkontakt|behandling/);
});
test('04: an assessment dated after the extract is outside, listed, and proves no delivery', async () => {
  const answer = await evaluate(fixture('04-dates-after-extract/tabeller2'), { asOf: '2024-06-30' });
  assert.deepEqual(kindOf(answer.figure('B1', 'skane')), ['absent', 'not-reported']);
  assert.deepEqual(answer.rows['bedomning'], { read: 1, used: 0, outside: 1, refused: 0 });
  pointsAt(answer, ['bedomning', 'after-extract'], 2);
});
survival('40: a death after the extract is not known then', one('2025-06-01', '2025-06-01'), '2025-03-31', 0);
survival('04: a death dated 9999-12-31 is not known', one('9999-12-31', '2025-03-31'), '2025-03-31', 0);
test('40: a tumour diagnosed after the extract is not known then', async () => {
  const answer = await ask(
    {
      patient: ['p1,1950-01-01,man,24,,'],
      diagnos: [tumour('p1', 't1', '2024-02-01'), tumour('p1', 't2', '2024-09-01')],
    },
    '2024-06-30',
  );
  assert.equal(answer.figure('DI1', 'riket')['n'], 1);
  pointsAt(answer, ['diagnos', 'after-extract'], 3);
});
test('40: a person with two tumours dies once', async () => {
  const rows = {
    patient: ['p1,1950-01-01,man,24,2024-12-01,'],
    diagnos: [tumour('p1', 't1', '2024-02-01'), tumour('p1', 't2', '2024-03-01')],
  };
  const { n, events } = (await ask(rows, '2025-03-31')).figure('OV1', 'riket') as unknown as Curve;
  assert.deepEqual([n, events], [1, 1]);
});
test('40: a follow-up before the diagnosis is no follow-up of it', async () => {
  const rows = {
    patient: ['p1,1950-01-01,man,24,,2025-03-01'],
    diagnos: [tumour('p1', 't1', '2024-02-01')],
    uppfoljning: ['p1,2024-01-15,,'],
  };
  const { numerator, denominator } = (await ask(rows, '2025-03-31')).figure('UF1', 'riket');
  assert.deepEqual([numerator, denominator], [0, 1]);
});
test('40: nobody has lived eighteen months fourteen months after the diagnosis', async () => {
  const rows = {
    patient: ['p1,1950-01-01,man,24,,2026-01-01'],
    diagnos: [tumour('p1', 't1', '2024-02-01')],
    uppfoljning: ['p1,2024-05-15,,'],
  };
  assert.deepEqual(kindOf((await ask(rows, '2025-03-31')).figure('UF2', 'riket')), ['absent', 'not-applicable']);
});
