import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askFor, asWritten, fixture, inFolder, PATIENTS, read } from '../kit/findings/kit.ts';
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
function isoDates(name: string, zone: string) {
  test(name, async () => {
    asWritten(read(await vardmatt(askFor(fixture('25-excel-iso-dates/tabeller')), { env: { TZ: zone } })));
  });
}
const isoIn = (text: string) => withCell(2, { attributes: 's="1" t="d"', inside: `<v>${text}</v>` });
iso('an ISO date cell without a clock is its day in Stockholm', '2024-04-01', 'Europe/Stockholm');
function iso(name: string, text: string, zone: string) {
  test(name, async () => {
    asWritten(read(await vardmatt(askFor(isoIn(text)), { env: { TZ: zone } })));
  });
}
