import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askFor,
  asWritten,
  evaluate,
  fixture,
  inFolder,
  neverSays,
  PATIENTS,
  pointsAt,
  read,
  refused,
  unreadable,
  vardmatt,
} from './kit.ts';
import { type Cell, formula, number, sheetRows, workbook } from './workbook.ts';

// Inputs 6, 7, 9, 15, 23, 24 and 25, the stray cell of `faults/corner`, and others of their kinds.

const HEAD = ['person_id', 'enhet', 'mdk_datum', 'remiss_mottagen', 'hemregion', 'gep_net', 'inom_nhv'];
const FIRST = ['p1', 'akademiska', '2024-03-01', '2024-02-20', '03', 'ja', 'ja'];
const SECOND = ['p2', 'akademiska', '2024-04-01', '2024-03-20', '03', 'ja', 'ja'];
const THIRD = ['p3', 'akademiska', '2024-05-01', '2024-04-20', '01', 'nej', 'ja'];
const book = (rows: readonly (readonly Cell[])[], properties = '') =>
  inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ bedomning: sheetRows(rows) }, { properties }) });
const withCell = (column: number, cell: Cell) =>
  book([HEAD, FIRST, SECOND.map((value, at) => (at === column ? cell : value)), THIRD]);
const error = (text: string): Cell => ({ attributes: 't="e"', inside: `<v>${text}</v>` });

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

test('cells without a reference are read in order', async () => {
  asWritten(await evaluate(fixture('23-excel-cells-without-reference/tabeller')));
});
const unaddressed = (cells: readonly string[], row = '<row>') =>
  `${row}${cells.map((value) => (value === '' ? '<c/>' : `<c t="inlineStr"><is><t>${value}</t></is></c>`)).join('')}</row>`;
const sheet = (xml: string) => inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ bedomning: xml }) });
test('an empty cell without a reference keeps its place', async () => {
  const rows = [HEAD, FIRST, SECOND.with(5, ''), THIRD].map((row) => unaddressed(row));
  const answer = await evaluate(sheet(rows.join('')));
  const { n, by } = answer.figure('B1', 'akademiska');
  assert.deepEqual([n, (by as Record<string, unknown>)['kategori']], [3, { gep_net: 1, chd: 0, binjure: 0 }]);
});
test('cells with and without a reference may stand in one sheet', async () => {
  asWritten(await evaluate(sheet(sheetRows([HEAD, FIRST]) + unaddressed(SECOND, '<row r="3">') + unaddressed(THIRD))));
});
test('a cell without a reference stands to the right of the one before it', async () => {
  const [id = '', ...rest] = SECOND;
  const mixed = `<row r="3"><c r="A3" t="inlineStr"><is><t>${id}</t></is></c>${unaddressed(rest).slice(5)}`;
  asWritten(await evaluate(sheet(sheetRows([HEAD, FIRST]) + mixed + unaddressed(THIRD, '<row r="4">'))));
});

const blank = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) =>
      `<row r="${from + at}"><c r="A${from + at}" s="0"/><c r="B${from + at}" s="0"/><c r="G${from + at}" s="0"/></row>`,
  ).join('');
async function large(xml: string, within: number) {
  const folder = inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ bedomning: xml }) });
  const ran = await vardmatt(askFor(folder), { within, env: { NODE_OPTIONS: '--max-old-space-size=2048' } });
  assert.ok(!ran.killed, 'it took too long');
  return read(ran);
}
test('a million formatted blank rows after a hundred patients are passed over, in time', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => [
    `q${at}`,
    'akademiska',
    '2024-03-01',
    '2024-02-01',
    '03',
    'ja',
    'ja',
  ]);
  const answer = await large(sheetRows([HEAD, ...rows]) + blank(102, 1_048_102), 45_000);
  assert.deepEqual(
    [answer.figure('B1', 'akademiska')['n'], answer.figure('T1', 'akademiska')['mean'], answer.code],
    [100, 29, 0],
  );
});
test('blank rows between the patients are passed over', async () => {
  const third = sheetRows([THIRD])
    .replaceAll(/r="([A-Z])1"/g, 'r="$130000"')
    .replace('<row r="1"', '<row r="30000"');
  asWritten(await large(sheetRows([HEAD, FIRST, SECOND]) + blank(4, 30_000) + third, 30_000));
});
stray(
  'one stray cell in the last corner of a sheet is told of, and not fatal',
  () => fixture('faults/corner'),
  /XFD|1\s?048\s?576/,
);
stray(
  'one stray cell far to the right is told of, and not fatal',
  () =>
    sheet(
      `${sheetRows([HEAD, ['p2', 'skane', '2024-05-01', '2024-04-01', '03', 'ja', 'ja']])}<row r="20000"><c r="XFD20000" t="inlineStr"><is><t>x</t></is></c></row>`,
    ),
  /XFD|20\s?000/,
);
stray(
  'one stray cell far below what a sheet can hold is told of, and not fatal',
  () =>
    sheet(
      `${sheetRows([HEAD, ['p2', 'skane', '2024-05-01', '2024-04-01', '03', 'ja', 'ja']])}<row r="99999999"><c r="A99999999" t="inlineStr"><is><t>x</t></is></c></row>`,
    ),
  /99\s?999\s?999|blad|rader/,
);
function stray(name: string, folder: () => string, where: RegExp) {
  test(name, async () => {
    const ran = await vardmatt(askFor(folder()), {
      within: 30_000,
      env: { NODE_OPTIONS: '--max-old-space-size=1024' },
    });
    assert.ok(!ran.killed, 'it took too long');
    assert.doesNotMatch(ran.told, /heap|FATAL/);
    const answer = read(ran);
    pointsAt(answer, ['bok.xlsx'], undefined, where);
    if (answer.code === 0) assert.equal(answer.figure('B1', 'skane')['n'], 1);
    else refused(answer);
  });
}

isoDates('date cells written as ISO text are the same days in Europe/Stockholm', 'Europe/Stockholm');
isoDates('date cells written as ISO text are the same days in America/New_York', 'America/New_York');
isoDates('date cells written as ISO text are the same days in Pacific/Auckland', 'Pacific/Auckland');
function isoDates(name: string, zone: string) {
  test(name, async () => {
    asWritten(read(await vardmatt(askFor(fixture('25-excel-iso-dates/tabeller')), { env: { TZ: zone } })));
  });
}
const isoIn = (text: string) => withCell(2, { attributes: 's="1" t="d"', inside: `<v>${text}</v>` });
iso('an ISO date cell at 23:59:59 is its day in Stockholm', '2024-04-01T23:59:59', 'Europe/Stockholm');
iso(
  'an ISO date cell at half past midnight is its day west of Greenwich',
  '2024-04-01T00:30:00',
  'America/Los_Angeles',
);
iso('an ISO date cell with milliseconds is its day east of Greenwich', '2024-04-01T23:59:59.999', 'Asia/Tokyo');
function iso(name: string, text: string, zone: string) {
  test(name, async () => {
    asWritten(read(await vardmatt(askFor(isoIn(text)), { env: { TZ: zone } })));
  });
}
