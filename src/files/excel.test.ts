import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32 } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { openWorkbook, sheetRecords } from './excel.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-excel-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'bok.xlsx');

async function read() {
  const workbook = await openWorkbook(path, 'bok.xlsx');
  assert.ok('sheets' in workbook, JSON.stringify(workbook));
  return workbook.sheets.map((sheet) => [sheet.name, ...sheetRecords(sheet)].flat());
}

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
      { number: 1, cells: ['person_id', 'fodelsedatum', 'kon', 'ki67', 'mdk'] },
      { number: 2, cells: [' 7 Å ', '1950-02-28', 'man', '2.5', 'ja'] },
      { number: 4, cells: ['19121212', '2024-03-01 10:30:00', '', '0.30000000000000004', 'nej'] },
    ],
    ['prem', { number: 1, cells: ['person_id'] }],
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
      { number: 1, cells: ['person_id', 'datum', ''] },
      { number: 2, cells: ['t="e"', '#DIV/0!', ''] },
      { number: 4, cells: ['', '', '#N/A'] },
    ],
  ]);
});

test('a file that is not a workbook is named as what it is', async () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  for (const [content, code] of [
    ['person_id;kon\np1;man', 'workbook-unreadable'],
    ['', 'workbook-unreadable'],
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
