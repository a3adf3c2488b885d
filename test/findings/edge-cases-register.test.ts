import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, kindOf } from '../kit/findings/kit.ts';
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
