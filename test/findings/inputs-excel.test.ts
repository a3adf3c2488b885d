import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asWritten, evaluate, inFolder, PATIENTS } from '../kit/findings/kit.ts';
import { type Cell, number, sheetRows, workbook } from '../kit/findings/workbook.ts';

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
