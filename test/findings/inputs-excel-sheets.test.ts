import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askFor,
  asWritten,
  evaluate,
  fixture,
  inFolder,
  PATIENTS,
  pointsAt,
  read,
  refused,
} from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';
import { type Cell, sheetRows, workbook } from '../kit/findings/workbook.ts';

// Inputs 23, 24 and 25, the stray cell of `faults/corner`, and others of their kinds.
const HEAD = ['person_id', 'enhet', 'mdk_datum', 'remiss_mottagen', 'hemregion', 'gep_net', 'inom_nhv'];
const FIRST = ['p1', 'akademiska', '2024-03-01', '2024-02-20', '03', 'ja', 'ja'];
const SECOND = ['p2', 'akademiska', '2024-04-01', '2024-03-20', '03', 'ja', 'ja'];
const THIRD = ['p3', 'akademiska', '2024-05-01', '2024-04-20', '01', 'nej', 'ja'];
const book = (rows: readonly (readonly Cell[])[], properties = '') =>
  inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ bedomning: sheetRows(rows) }, { properties }) });
const withCell = (column: number, cell: Cell) =>
  book([HEAD, FIRST, SECOND.map((value, at) => (at === column ? cell : value)), THIRD]);
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
test('blank rows between the patients are passed over', async () => {
  const third = sheetRows([THIRD])
    .replaceAll(/r="([A-Z])1"/g, 'r="$130000"')
    .replace('<row r="1"', '<row r="30000"');
  asWritten(await large(sheetRows([HEAD, FIRST, SECOND]) + blank(4, 30_000) + third, 30_000));
});
isoDates('date cells written as ISO text are the same days in UTC', 'UTC');
/** What is done where the clock is the zone's: Node reads the zone anew whenever it is set. */
async function inZone<T>(zone: string, work: () => Promise<T>): Promise<T> {
  const stood = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await work();
  } finally {
    if (stood === undefined) delete process.env['TZ'];
    else process.env['TZ'] = stood;
  }
}
function isoDates(name: string, zone: string) {
  test(name, async () => {
    asWritten(await inZone(zone, () => evaluate(fixture('25-excel-iso-dates/tabeller'))));
  });
}
const isoIn = (text: string) => withCell(2, { attributes: 's="1" t="d"', inside: `<v>${text}</v>` });
iso('an ISO date cell without a clock is its day in Stockholm', '2024-04-01', 'Europe/Stockholm');
function iso(name: string, text: string, zone: string) {
  test(name, async () => {
    asWritten(await inZone(zone, () => evaluate(isoIn(text))));
  });
}
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
/** A sheet's last row is the 1,048,576th; `npm run test:long` goes there. */
const LAST_BLANK = Number(process.env['VARDMATT_LAST_ROW'] ?? 250_000);
test('hundreds of thousands of formatted blank rows after a hundred patients are passed over, in time', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => [
    `q${at}`,
    'akademiska',
    '2024-03-01',
    '2024-02-01',
    '03',
    'ja',
    'ja',
  ]);
  const answer = await large(sheetRows([HEAD, ...rows]) + blank(102, LAST_BLANK), 45_000);
  assert.deepEqual(
    [answer.figure('B1', 'akademiska')['n'], answer.figure('T1', 'akademiska')['mean'], answer.code],
    [100, 29, 0],
  );
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
iso('an ISO date cell at 23:59:59 is its day in Stockholm', '2024-04-01T23:59:59', 'Europe/Stockholm');
iso(
  'an ISO date cell at half past midnight is its day west of Greenwich',
  '2024-04-01T00:30:00',
  'America/Los_Angeles',
);
iso('an ISO date cell with milliseconds is its day east of Greenwich', '2024-04-01T23:59:59.999', 'Asia/Tokyo');
