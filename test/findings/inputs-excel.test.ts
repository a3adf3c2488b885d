import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asWritten,
  evaluate,
  fixture,
  inFolder,
  neverSays,
  PATIENTS,
  pointsAt,
  unreadable,
} from '../kit/findings/kit.ts';
import { type Cell, formula, number, sheetRows, workbook } from '../kit/findings/workbook.ts';

// Inputs 6, 7, 9 and 15, and others of their kinds.
const HEAD = ['person_id', 'enhet', 'mdk_datum', 'remiss_mottagen', 'hemregion', 'gep_net', 'inom_nhv'];
const FIRST = ['p1', 'akademiska', '2024-03-01', '2024-02-20', '03', 'ja', 'ja'];
const SECOND = ['p2', 'akademiska', '2024-04-01', '2024-03-20', '03', 'ja', 'ja'];
const THIRD = ['p3', 'akademiska', '2024-05-01', '2024-04-20', '01', 'nej', 'ja'];
const book = (rows: readonly (readonly Cell[])[], properties = '') =>
  inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ bedomning: sheetRows(rows) }, { properties }) });
const withCell = (column: number, cell: Cell) =>
  book([HEAD, FIRST, SECOND.map((value, at) => (at === column ? cell : value)), THIRD]);
/** The WHO grade that a Ki-67 cell gives for a well differentiated tumour with two mitoses, by the edition of 2019. */
async function gradeOf(ki67: Cell) {
  const head = [
    'person_id',
    'tumor_id',
    'diagnosdatum',
    'lokal',
    'tumortyp',
    'ki67',
    'mitoser',
    'differentiering',
    'who_utgava',
  ];
  const row = ['p1', 't1', '2024-02-01', 'ileum', 'net', ki67, '1', 'hogt', '2019'];
  const folder = inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ diagnos: sheetRows([head, row]) }) });
  const answer = await evaluate(folder, { area: 'net-registret' });
  return { grade: answer.figure('DI1', 'riket')['by'], code: answer.code };
}
const grades = (one: number, two: number, three: number) => ({
  who_grad: { '1': one, '2': two, '3': three, nec: 0, saknas: 0 },
});
test('a Ki-67 of 0.25 that is not shown as a share is 0.25, which is grade 1', async () => {
  assert.deepEqual(await gradeOf(number(0.25)), { grade: grades(1, 0, 0), code: 0 });
});
test('a formula with a stored value is read by its value', async () => {
  asWritten(await evaluate(withCell(5, { attributes: 't="str"', inside: '<f>IF(1=1,"ja","nej")</f><v>ja</v>' })));
});
test('a formula whose stored value is an empty text is a missing cell', async () => {
  const answer = await evaluate(withCell(5, { attributes: 't="str"', inside: '<f>""</f><v></v>' }));
  assert.equal(answer.figure('B1', 'akademiska')['n'], 3);
  assert.deepEqual((answer.figure('B1', 'akademiska')['by'] as Record<string, unknown>)['kategori'], {
    gep_net: 1,
    chd: 0,
    binjure: 0,
  });
});
const error = (text: string): Cell => ({ attributes: 't="e"', inside: `<v>${text}</v>` });
test('a Ki-67 shown as 25 % in Excel is 25, which is grade 3', async () => {
  const answer = await evaluate(fixture('06-excel-percent-ki67/tabeller'), { area: 'net-registret' });
  assert.deepEqual(answer.figure('DI1', 'riket')['by'], grades(0, 0, 1));
  assert.equal(answer.code, 0);
});
test('a Ki-67 shown as 21.00 % is 21, which is grade 3', async () => {
  assert.deepEqual(await gradeOf(number(0.21, 3)), { grade: grades(0, 0, 1), code: 0 });
});
test('a Ki-67 shown as 7.0 % is exactly 7, which is grade 2', async () => {
  assert.deepEqual(await gradeOf(number(0.07, 4)), { grade: grades(0, 1, 0), code: 0 });
});
test('a Ki-67 shown as 20 % is 20, the highest of grade 2', async () => {
  assert.deepEqual(await gradeOf(number(0.2, 2)), { grade: grades(0, 1, 0), code: 0 });
});
test('a formula without a stored value is a missing cell that is told, and the row stays', async () => {
  const answer = await evaluate(fixture('07-excel-formula-without-value/tabeller'));
  const { n, by } = answer.figure('B1', 'akademiska');
  assert.deepEqual(
    [n, by],
    [
      3,
      {
        kategori: { gep_net: 1, chd: 0, binjure: 0 },
        kon: { kvinna: 1, man: 2, okant: 0 },
        hemregion: { '03': 2, '01': 1 },
      },
    ],
  );
  const { n: waited, mean } = answer.figure('T1', 'akademiska');
  assert.deepEqual([waited, mean], [2, 11.5]);
  pointsAt(answer, ['bok.xlsx', 'bedomning', 'remiss_mottagen'], 2, /formel/i);
  pointsAt(answer, ['bok.xlsx', 'bedomning', 'gep_net'], 3, /formel/i, /spara/i);
  assert.equal(answer.code, 0);
});
test('a formula without a value in inom_nhv leaves the row outside, and is told', async () => {
  const answer = await evaluate(withCell(6, formula('IF(1=1,&quot;ja&quot;,&quot;nej&quot;)', 't="str"')));
  assert.equal(answer.figure('B1', 'akademiska')['n'], 2);
  assert.deepEqual(answer.rows['bedomning'], { read: 3, used: 2, outside: 1, refused: 0 });
  pointsAt(answer, ['bok.xlsx', 'bedomning', 'inom_nhv'], 3, /formel/i);
});
test('a formula without a value in a required date refuses its row', async () => {
  const answer = await evaluate(withCell(2, formula('D3+12', 's="1"')));
  unreadable(answer, 'B1');
  pointsAt(answer, ['bok.xlsx', 'bedomning', 'mdk_datum'], 3, /formel/i);
});
errorIn('an Excel error written with single quotes is a missing cell that is told', () =>
  fixture('09-excel-error-other-spelling/enkla-citattecken'),
);
errorIn('an Excel error under an x: prefix is a missing cell that is told', () =>
  fixture('09-excel-error-other-spelling/prefix'),
);
errorIn('an Excel error in the usual spelling is a missing cell that is told', () => withCell(5, error('#N/A')));
errorIn('a formula that gives #DIV/0! is a missing cell that is told', () =>
  withCell(5, { attributes: 't="e"', inside: '<f>1/0</f><v>#DIV/0!</v>' }),
);
errorIn('a cell whose attributes stand on lines of their own is still an Excel error', () =>
  withCell(5, { attributes: '\n  s="0"\n  t = "e"', inside: '<v>#REF!</v>' }),
);
function errorIn(name: string, folder: () => string) {
  test(name, async () => {
    const answer = await evaluate(folder());
    const { n, by } = answer.figure('B1', 'akademiska');
    assert.deepEqual(
      [n, by],
      [
        3,
        {
          kategori: { gep_net: 1, chd: 0, binjure: 0 },
          kon: { kvinna: 1, man: 2, okant: 0 },
          hemregion: { '03': 2, '01': 1 },
        },
      ],
    );
    assert.deepEqual([answer.figure('T1', 'akademiska')['n'], answer.figure('T1', 'akademiska')['mean']], [3, 11]);
    assert.equal(answer.code, 0);
    pointsAt(answer, ['bok.xlsx', 'bedomning', 'gep_net'], 3, /Excel/);
    neverSays(answer, ['p2', '2024-04-01', '2024-03-20']);
  });
}
test('an Excel error in a home region falls back on the registered address', async () => {
  const answer = await evaluate(withCell(4, error('#VALUE!')));
  assert.deepEqual((answer.figure('B1', 'akademiska')['by'] as Record<string, unknown>)['hemregion'], {
    '03': 2,
    '01': 1,
  });
  pointsAt(answer, ['bok.xlsx', 'bedomning', 'hemregion'], 3, /Excel/);
  assert.equal(answer.code, 0);
});
test('an Excel error in a required column refuses its row', async () => {
  const answer = await evaluate(withCell(0, error('#N/A')));
  unreadable(answer, 'B1');
  pointsAt(answer, ['bok.xlsx', 'bedomning', 'person_id'], 3, /Excel/);
});
test('the end of a day in Excel is still that day', async () => {
  asWritten(await evaluate(fixture('15-excel-end-of-day/tabeller')));
});
test('the last millisecond of a day in Excel is still that day', async () => {
  asWritten(await evaluate(withCell(2, number(45383 + 86_399_999 / 86_400_000, 5))));
});
test('noon on a day in Excel is that day, and the cut clock is accounted for', async () => {
  const answer = await evaluate(withCell(2, number(45383.5, 5)));
  asWritten(answer);
  pointsAt(answer, ['mdk_datum'], undefined, /klock/i);
});
test('the end of a day is still that day in a workbook that counts from 1904', async () => {
  const day = (serial: number) => number(serial - 1462 + 0.99999884259, 5);
  asWritten(
    await evaluate(
      book([HEAD, FIRST, SECOND.map((value, at) => (at === 2 ? day(45383) : value)), THIRD], 'date1904="1"'),
    ),
  );
});
