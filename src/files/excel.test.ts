import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32 } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import type { SheetRecord } from '../dictionary/text-record.ts';
import { openWorkbook, type Sheet, sheetRecords } from './excel.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-excel-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'bok.xlsx');

async function read() {
  const workbook = await openWorkbook(path, 'bok.xlsx');
  assert.ok('sheets' in workbook, JSON.stringify(workbook));
  return Promise.all(workbook.sheets.map(async (sheet) => [sheet.name, ...(await recordsOf(sheet))]));
}

async function recordsOf(sheet: Sheet) {
  const records: SheetRecord[] = [];
  for await (const batch of sheetRecords(sheet)) records.push(...batch);
  return records;
}

/** The cells of a workbook's only sheet, a row per line. */
async function cells() {
  const [sheet = []] = await read();
  return sheet.slice(1).map((record) => {
    assert.ok(typeof record === 'object' && 'cells' in record, JSON.stringify(record));
    return `${record.number}: ${record.cells.join('|')}`;
  });
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with this XML in its `sheetData`, and what else is given. */
function workbook(
  rows: string,
  more: { styles?: string; texts?: string; workbookPr?: string; sheet?: string } = {},
): Buffer {
  const {
    styles = '',
    texts = '',
    workbookPr = '',
    sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  } = more;
  return zip({
    'xl/workbook.xml': `<workbook>${workbookPr}<sheets><sheet name="prem" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/a.xml"/><Relationship Id="rId2" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATION}/sharedStrings" Target="/xl/texts.xml"/></Relationships>`,
    'xl/worksheets/a.xml': sheet,
    ...(styles === '' ? {} : { 'xl/styles.xml': styles }),
    ...(texts === '' ? {} : { 'xl/texts.xml': texts }),
  });
}

/** Text in a cell of its own, and text that cells refer to. */
const inline = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const SHARED = '<row><c t="s"><v>0</v></c></row>';

/** Formats by the numbers that cells refer to, from 0. */
const formats = (...codes: readonly string[]) =>
  `<styleSheet><numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`;

async function codes() {
  const workbook = await openWorkbook(path, 'bok.xlsx');
  return 'problems' in workbook ? workbook.problems.map(({ code, file }) => [code, file]) : [];
}

test('a workbook’s sheets come back as the text a CSV file would hold, numbered as Excel shows them', async () => {
  await writeWorkbook([
    {
      sheet: 'patient',
      data: [
        ['person_id', 'fodelsedatum', 'kon', 'ki67', 'mdk'],
        [' 7 Å ', { value: new Date('1950-02-28'), type: Date, format: 'yyyy-mm-dd' }, 'man', 2.5, true],
        [null, null, null, null, null],
        [
          19121212,
          { value: new Date('2024-03-01T10:30:00Z'), type: Date, format: 'yyyy-mm-dd' },
          null,
          0.1 + 0.2,
          false,
        ],
      ],
    },
    { sheet: 'prem', data: [['person_id']] },
  ]).toFile(path);
  assert.deepEqual(await read(), [
    [
      'patient',
      { number: 1, cells: ['person_id', 'fodelsedatum', 'kon', 'ki67', 'mdk'], open: true },
      { number: 2, cells: [' 7 Å ', '1950-02-28', 'man', '2.5', 'ja'], open: true },
      {
        number: 4,
        cells: ['19121212', '2024-03-01 10:30:00', '', '0.30000000000000004', 'nej'],
        open: true,
      },
    ],
    ['prem', { number: 1, cells: ['person_id'], open: true }],
  ]);
});

test('a cell where a formula failed holds its error, and is not empty', async () => {
  const cells = (row: number, xml: string) => `<row r="${row}">${xml}</row>`;
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  writeFileSync(
    path,
    zip({
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="tom" sheetId="1" r:id="rId1"/><sheet name="prem" sheetId="2" r:id="rId2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Target="worksheets/b.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Id="rId2"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/a.xml"/></Relationships>',
      'xl/worksheets/a.xml': '<worksheet><sheetData/></worksheet>',
      'xl/worksheets/b.xml': `<worksheet><sheetData>${cells(1, text('A1', 'person_id') + text('B1', 'datum'))}${cells(
        2,
        `${text('A2', 't="e"')}<c r="B2" s="0" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
      )}${cells(4, '<c r="C4" t="e"><v>#N/A</v></c>')}</sheetData></worksheet>`,
    }),
  );
  assert.deepEqual(await read(), [
    ['tom'],
    [
      'prem',
      { number: 1, cells: ['person_id', 'datum'], open: true },
      { number: 2, cells: ['t="e"', '#DIV/0!'], open: true },
      { number: 4, cells: ['', '', '#N/A'], open: true },
    ],
  ]);
});

test('a file that is not a workbook is named as what it is', async () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  for (const [content, code] of [
    ['person_id;kon\np1;man', 'workbook-unreadable'],
    ['', 'file-without-content'],
    [zip({ 'readme.txt': 'hej' }), 'workbook-unreadable'],
    [zip({ 'xl/workbook.xml': '<workbook><sheets' }), 'workbook-unreadable'],
    [zip({ 'xl/workbook.xml': '<workbook/>' }).subarray(0, 60), 'workbook-unreadable'],
    [Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'workbook-locked'],
    [Buffer.concat([compound, Buffer.alloc(600)]), 'workbook-old'],
  ] as const) {
    writeFileSync(path, content);
    assert.deepEqual(await codes(), [[code, 'bok.xlsx']]);
  }
  rmSync(path);
  assert.deepEqual(await codes(), [['file-unreadable', 'bok.xlsx']]);
});

test('a percentage is the number that is shown, and digits have the noughts that are shown', async () => {
  const styles = formats('0%', '0.0 %', '00', '000000\\-0000', '0.00&quot;%&quot;', '[Red]0;[Blue]0%', 'General');
  const row = ['0.25', '0.07', '3', '403121234', '0.5', '0.5', '7']
    .map((value, at) => `<c s="${at}"><v>${value}</v></c>`)
    .join('');
  writeFileSync(path, workbook(`<row>${row}<c s="99"><v>1E-3</v></c></row>`, { styles }));
  assert.deepEqual(await cells(), ['1: 25%|7%|03|040312-1234|0.5|0.5|7|0.001']);
});

test('a formula that was never calculated is told, and one that gave an empty text is empty', async () => {
  writeFileSync(
    path,
    workbook(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f>1+1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f/><v>2</v></c><c r="F1" t="str"><f>A1</f><v>x</v></c></row>',
    ),
  );
  assert.deepEqual(await cells(), ['1: #FORMEL!|#FORMEL!|#FORMEL!||2|x']);
});

test('XML is read however it is written: other quotes, prefixes, entities, CDATA, comments, strict names', async () => {
  const sheet = `<?xml version='1.0'?><!-- > --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>
<x:row r='2'><x:c r='A2' t='e'><x:v>#N/A</x:v></x:c><x:c r='B2' t = "inlineStr" note='a>b'><x:is><x:t>å &amp; &#x61;&#98;</x:t><x:rPh sb='0'><x:t>uttal</x:t></x:rPh></x:is></x:c>
<x:c r='C2' t='s'><x:v>0</x:v></x:c><x:c r='D2' t='inlineStr'><x:is><x:t><![CDATA[<x>]]></x:t></x:is></x:c><x:c r='E2' t='e'><x:v/></x:c></x:row></x:sheetData></x:worksheet>`;
  const texts = '<sst><si><r><t>Ko</t></r><r><rPr><b/></rPr><t xml:space="preserve">l_x000D_on</t></r></si></sst>';
  writeFileSync(path, workbook('', { sheet, texts }));
  assert.deepEqual(await cells(), ['2: #N/A|å & ab|Kol\ron|<x>|#N/A']);
});

test('cells and rows without a reference are read in order', async () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  writeFileSync(
    path,
    workbook(
      `<row>${text('a')}${text('b')}</row><row r="5">${text('c')}<c r="D5"><v>1</v></c><c><v>2</v></c></row><row>${text('d')}</row>`,
    ),
  );
  assert.deepEqual(await cells(), ['1: a|b', '5: c|||1|2', '6: d']);
});

for (const zone of ['UTC', 'Europe/Stockholm', 'America/New_York', 'Pacific/Kiritimati'])
  test(`dates are the day they show in ${zone}, in both systems and as ISO text`, async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const styles = formats('yyyy\\-mm\\-dd', '[$-41D]d mmmm yyyy;@', 'h:mm', '[h]:mm', '0.00&quot; dagar&quot;');
      const iso = [
        '2024-03-05',
        '2024-03-05T00:00:00',
        '2024-03-05T00:00:00.000Z',
        '2024-03-05T10:30:15',
        '2024-03-05T23:30:00Z',
      ]
        .map((value) => `<c t="d"><v>${value}</v></c>`)
        .join('');
      const serials = (...numbers: readonly number[]) =>
        numbers.map((number) => `<c s="0"><v>${number}</v></c>`).join('');
      const others = [1, 2, 3, 4].map((format) => `<c s="${format}"><v>${format === 2 ? 0.5 : 45356}</v></c>`).join('');
      writeFileSync(
        path,
        workbook(
          `<row>${iso}</row><row>${serials(45356, 45356.4375, 45383.99999884, 45382.999999999993, 1, 59, 60, 61, 2958465)}</row><row>${others}</row>`,
          { styles },
        ),
      );
      assert.deepEqual(await cells(), [
        '1: 2024-03-05|2024-03-05|2024-03-05|2024-03-05 10:30:15|2024-03-05T23:30:00Z',
        '2: 2024-03-05|2024-03-05 10:30:00|2024-04-01 23:59:59|2024-04-01|1900-01-01|1900-02-28|1900-02-29|1900-03-01|9999-12-31',
        '3: 2024-03-05|12:00:00|45356|45356',
      ]);
      writeFileSync(
        path,
        workbook(`<row>${serials(0, 43894)}</row>`, { styles, workbookPr: "<workbookPr date1904='1'/>" }),
      );
      assert.deepEqual(await cells(), ['1: 1904-01-01|2024-03-05']);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

test('a cell in the last corner, or beyond, costs neither memory nor the other rows', async () => {
  const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>x</t></is></c>`;
  writeFileSync(
    path,
    workbook(
      `<row r="1">${cell('A1')}</row><row r="20000">${cell('XFD20000')}</row><row r="99999999">${cell('ZZZZZ99999999')}</row>`,
    ),
  );
  const [[, ...records] = []] = await read();
  assert.deepEqual(
    records.map((record) =>
      typeof record === 'object' && 'cells' in record ? [record.number, record.cells.length] : [],
    ),
    [
      [1, 1],
      [20_000, 1001],
      [99_999_999, 1001],
    ],
  );
});

test('a million rows that are only formatted are none', async () => {
  const blank = Array.from(
    { length: 200_000 },
    (_, at) => `<row r="${at + 2}" s="1"><c r="A${at + 2}" s="1"/><c r="B${at + 2}" s="1"/></row>`,
  );
  writeFileSync(path, workbook(`<row r="1"><c r="A1"><v>7</v></c></row>${blank.join('')}`));
  const before = process.cpuUsage().user;
  assert.deepEqual(await cells(), ['1: 7']);
  assert.ok(process.cpuUsage().user - before < 10_000_000);
});

test('what would grow beyond a limit is refused in words, and so is what is damaged', async () => {
  const bomb = workbook('<row/>');
  // The directory's entry of the sheet says how large it becomes.
  bomb.writeUInt32LE(0x7fffffff, bomb.lastIndexOf('xl/worksheets/a.xml') - 22);
  const long = workbook(`<row><c t="inlineStr"><is><t>${'x'.repeat(3 << 20)}</t></is></c></row>`);
  const cut = workbook('<row><c><v>1</v></c>');
  const changed = workbook('<row><c><v>1</v></c></row>');
  changed.write('2', changed.indexOf('<v>1') + 3);
  const entity = workbook('', { sheet: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>' });
  for (const [bytes, stop] of [
    [bomb, 'workbook-too-large'],
    [long, 'workbook-too-large'],
    [cut, 'workbook-unreadable'],
    [changed, 'workbook-unreadable'],
    [entity, 'workbook-unreadable'],
  ] as const) {
    writeFileSync(path, bytes);
    const [[, ...records] = []] = await read();
    assert.deepEqual(
      records
        .map((record) => (typeof record === 'object' && 'stop' in record ? record.stop : ''))
        .filter((code) => code !== ''),
      [stop],
    );
  }
});

test('a text that no cell of Excel can hold is refused in words, however short the reference to it is', async () => {
  const longest = 'x'.repeat(32_767);
  const texts = (text: string) => `<sst><si><r><t>${text.slice(0, 9)}</t></r><r><t>${text.slice(9)}</t></r></si></sst>`;
  writeFileSync(path, workbook(SHARED, { texts: texts(longest) }));
  assert.deepEqual(await cells(), [`1: ${longest}`]);
  writeFileSync(path, workbook(SHARED, { texts: texts(`${longest}x`) }));
  assert.deepEqual(await codes(), [['workbook-too-large', 'bok.xlsx']]);
  for (const row of [inline(`${longest}x`), `<row><c t="str"><v>${longest}x</v></c></row>`]) {
    writeFileSync(path, workbook(inline('person_id') + row));
    assert.deepEqual((await read())[0]?.at(-1), { number: 1, stop: 'workbook-too-large' });
  }
});

test('more characters than a sheet has are refused in words, though they are one text', async () => {
  const texts = `<sst><si><t>${'x'.repeat(32_767)}</t></si></sst>`;
  writeFileSync(path, workbook(SHARED.repeat(20_000), { texts }));
  const workbookRead = await openWorkbook(path, 'bok.xlsx');
  assert.ok('sheets' in workbookRead);
  const [sheet] = workbookRead.sheets;
  assert.ok(sheet !== undefined);
  let last: SheetRecord | undefined;
  for await (const batch of sheetRecords(sheet)) last = batch.at(-1) ?? last;
  assert.deepEqual(last, { number: 1, stop: 'workbook-too-large' });
});

test('more rows, or more cells in a row, than Excel has are refused in words, though they hold nothing', async () => {
  writeFileSync(path, workbook(inline('person_id') + '<row/>'.repeat(1 << 20)));
  assert.deepEqual((await read())[0]?.at(-1), { number: 1, stop: 'workbook-too-large' });
  writeFileSync(path, workbook(`${inline('person_id')}<row>${'<c/>'.repeat((1 << 14) + 1)}</row>`));
  assert.deepEqual((await read())[0]?.at(-1), { number: 1, stop: 'workbook-too-large' });
});

test('a sheet that goes by two names is read for neither', async () => {
  writeFileSync(
    path,
    zip({
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="a.xml"/><Relationship Id="rId2" Type="${RELATION}/worksheet" Target="A.xml"/></Relationships>`,
      'xl/a.xml': '<worksheet/>',
    }),
  );
  assert.deepEqual(await codes(), [['workbook-unreadable', 'bok.xlsx']]);
});

test('an archive whose sizes stand in eight bytes (ZIP64) is read as any other', async () => {
  const narrow = workbook(inline('p1'));
  writeFileSync(path, wideZip(narrow));
  assert.deepEqual(await cells(), ['1: p1']);
});

test('which cells are merged is told when the rows have come', async () => {
  const sheet = `<worksheet><sheetData>${inline('p1')}</sheetData><mergeCells><mergeCell ref="F2:G7"/><mergeCell ref="$A$1:$AA$1"/></mergeCells></worksheet>`;
  writeFileSync(path, workbook('', { sheet }));
  assert.deepEqual((await read())[0]?.at(-1), {
    number: 2,
    merged: [
      { rows: [2, 7], columns: [5, 6] },
      { rows: [1, 1], columns: [0, 26] },
    ],
  });
});

test('more sheets than anybody has are refused in words', async () => {
  const sheets = Array.from({ length: 300 }, (_, at) => `<sheet name="b${at}" sheetId="${at}" r:id="rId1"/>`).join('');
  writeFileSync(
    path,
    zip({
      'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="a.xml"/></Relationships>`,
      'xl/a.xml': '<worksheet/>',
    }),
  );
  assert.deepEqual(await codes(), [['workbook-many-sheets', 'bok.xlsx']]);
});

/** A ZIP archive whose files are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The same archive with every number of its directory, and the directory's own place, in eight bytes. */
function wideZip(narrow: Buffer): Buffer {
  const end = narrow.length - 22;
  const [count, start] = [narrow.readUInt16LE(end + 10), narrow.readUInt32LE(end + 16)];
  const entries: Buffer[] = [];
  for (let at = start, left = count; left > 0; left -= 1) {
    const nameLength = narrow.readUInt16LE(at + 28);
    const entry = Buffer.from(narrow.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [place, from] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(from)), 4 + 8 * place);
      entry.writeUInt32LE(0xffffffff, from);
    }
    // Another program's field stands before it.
    const other = Buffer.from('55540100ff', 'hex');
    entry.writeUInt16LE(other.length + extra.length, 30);
    entries.push(entry, other, extra);
    at += 46 + nameLength;
  }
  const directory = Buffer.concat(entries);
  const wide = Buffer.alloc(56);
  wide.write('504b0606', 'hex');
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(directory.length), 40);
  wide.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write('504b0607', 'hex');
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const last = Buffer.from(narrow.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([narrow.subarray(0, start), directory, wide, locator, last]);
}
