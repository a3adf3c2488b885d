import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { TextRecord } from '../dictionary/text-record.ts';
import { readCsv } from './csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-csv-'));
after(() => rmSync(folder, { recursive: true }));

async function allOf(batches: AsyncIterable<readonly TextRecord[]>): Promise<readonly TextRecord[]> {
  const records: TextRecord[] = [];
  for await (const batch of batches) for (const record of batch) records.push(record);
  return records;
}

async function read(content: string | Uint8Array, chunk?: number): Promise<readonly TextRecord[]> {
  const path = join(folder, 'table.csv');
  writeFileSync(path, content);
  return allOf(readCsv(path, chunk));
}

interface Dialect {
  readonly delimiter: string;
  readonly newline: string;
  readonly bom: boolean;
  readonly quoteAll: boolean;
  readonly endLast: boolean;
}

function write(table: readonly (readonly string[])[], { delimiter, newline, bom, quoteAll, endLast }: Dialect): string {
  const cell = (text: string) => (quoteAll || /["\r\n;,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = table.map((row) => row.map(cell).join(delimiter)).join(newline);
  return `${bom ? '\uFEFF' : ''}${lines}${endLast ? newline : ''}`;
}

const dialect = fc.record<Dialect>({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  quoteAll: fc.boolean(),
  endLast: fc.boolean(),
});
const cell = fc
  .oneof(
    fc.string({ unit: fc.constantFrom('a', 'å', '"', ',', ';', '\n', '\r\n', ' ', '𝄞') }),
    fc.string({ unit: 'grapheme' }),
  )
  .filter((text) => !/[\0\uFFFD]|\r$/.test(text));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }))
  .map((rows) => [['alfa', 'beta', 'gamma', 'delta'].slice(0, rows[0]?.length ?? 2), ...rows]);

test('any table that is written as CSV, in any accepted way, is read back equal, however the file is cut in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, fc.integer({ min: 2, max: 40 }), async (rows, written, chunk) => {
      const expected = rows
        .map((cells, index) => ({ number: index + 1, cells }))
        .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
      assert.deepEqual(await read(write(rows, written), chunk), expected);
    }),
    { numRuns: 150 },
  );
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, encoding: 'utf16le' | 'utf16be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf16le' ? bytes : bytes.swap16();
};

/** What is read: rows as text, and what can't be read as its code, each with its number. */
const CASES: readonly (readonly [string, string | Uint8Array, readonly (readonly [number, string])[]])[] = [
  ['an empty file has no rows', '', []],
  ['a file of blank lines has no rows', '\n\r\n  \n', []],
  ['a file of one byte is read', 'a', [[1, 'a']]],
  [
    'blank rows are skipped but numbered',
    'a,b\n\n1,2\n , \n,\n3,4\n\n',
    [
      [1, 'a|b'],
      [3, '1|2'],
      [6, '3|4'],
    ],
  ],
  [
    'a blank row before the header is numbered',
    '\r\na;b\r\n1;2',
    [
      [2, 'a|b'],
      [3, '1|2'],
    ],
  ],
  [
    'a quoted line break does not make a new row',
    'a,b\n"1\n\n1",2\n3,4',
    [
      [1, 'a|b'],
      [2, '1\n\n1|2'],
      [3, '3|4'],
    ],
  ],
  [
    'lines may end with CR alone',
    'a,b\r1,2\r3,4\r',
    [
      [1, 'a|b'],
      [2, '1|2'],
      [3, '3|4'],
    ],
  ],
  [
    'line endings may be mixed',
    'a,b\r\n1,2\n"3","4"\r\n5,6',
    [
      [1, 'a|b'],
      [2, '1|2'],
      [3, '3|4'],
      [4, '5|6'],
    ],
  ],
  [
    'a quoted header is read',
    '"a";"b, c"\n1;2',
    [
      [1, 'a|b, c'],
      [2, '1|2'],
    ],
  ],
  [
    'a comma in a file of semicolons is a decimal comma',
    'a;b\n1,5;2',
    [
      [1, 'a|b'],
      [2, '1,5|2'],
    ],
  ],
  [
    'a quote inside an unquoted value stands for itself',
    'a,b\n5" rör,2',
    [
      [1, 'a|b'],
      [2, '5" rör|2'],
    ],
  ],
  [
    'rows of another length are left to be judged',
    'a,b\n1\n1,2,3',
    [
      [1, 'a|b'],
      [2, '1'],
      [3, '1|2|3'],
    ],
  ],
  [
    'tabs and bars divide cells too',
    'a\tb\n1,5\t2',
    [
      [1, 'a|b'],
      [2, '1,5|2'],
    ],
  ],
  [
    'a first line that names the delimiter is no header',
    'sep=;\r\na;b\r\n1,5;2,5',
    [
      [2, 'a|b'],
      [3, '1,5|2,5'],
    ],
  ],
  [
    'a comma in a title above the header is no delimiter',
    'NHV NET, Skåne\n\nperson_id;enhet;dag\n1;2;3,5',
    [
      [1, 'NHV NET, Skåne'],
      [3, 'person_id|enhet|dag'],
      [4, '1|2|3,5'],
    ],
  ],
  [
    'a line break in a quoted heading ends no row in a file of CR',
    '"a\nb",c\r1,2\r3,4\r',
    [
      [1, 'a\nb|c'],
      [2, '1|2'],
      [3, '3|4'],
    ],
  ],
  [
    'blanks around quotes are none of the value, whatever blanks they are',
    'a, "b"\n1, "p1"\n "2" ,\t"p,2"\n"3",\u00A0 "p""3" \n4, p4\n',
    [
      [1, 'a|b'],
      [2, '1|p1'],
      [3, '2|p,2'],
      [4, '3|p"3'],
      [5, '4| p4'],
    ],
  ],
  [
    'a tab between cells is no blank before a quote',
    'a\tb\tc\n1\t\t"x"\n2\t"y"\t\n',
    [
      [1, 'a|b|c'],
      [2, '1||x'],
      [3, '2|y|'],
    ],
  ],
  [
    'text after a quote that blanks stand before refuses its row alone',
    'a,b\n1, "x" y\n2,3\n',
    [
      [1, 'a|b'],
      [2, 'row-text-after-quote'],
      [3, '2|3'],
    ],
  ],
  [
    'text after a closing quote refuses its row alone',
    'a,b\n1,2\n"x"y,3\n"4",5\n',
    [
      [1, 'a|b'],
      [2, '1|2'],
      [3, 'row-text-after-quote'],
      [4, '4|5'],
    ],
  ],
  [
    'a quote that never closes refuses its row alone',
    'a,b\n"x,2\n3,4\n5,6',
    [
      [1, 'a|b'],
      [2, 'row-unclosed-quote'],
      [3, '3|4'],
      [4, '5|6'],
    ],
  ],
  [
    'a quote that closes on another row by mistake refuses its row alone',
    'a,b\n"x,2\n"3",4\n5,"6"\n',
    [
      [1, 'a|b'],
      [2, 'row-unclosed-quote'],
      [3, '3|4'],
      [4, '5|6'],
    ],
  ],
  [
    'a file in Windows-1252 is read, and told',
    latin1('a,b\n1,2\nåäö,\x97\n4,5'),
    [
      [1, 'file-windows-1252'],
      [1, 'a|b'],
      [2, '1|2'],
      [3, 'åäö|—'],
      [4, '4|5'],
    ],
  ],
  [
    'a row in another encoding in a file of UTF-8 is refused alone',
    Buffer.concat([Buffer.from('å,b\n1,2\n'), latin1('åäö,3\n4,5')]),
    [
      [1, 'å|b'],
      [2, '1|2'],
      [3, 'row-not-utf8'],
      [4, '4|5'],
    ],
  ],
  [
    'a row in the code page of DOS is no Windows-1252',
    Buffer.from('612c620a86842c330a342c35', 'hex'),
    [
      [1, 'a|b'],
      [2, 'row-not-utf8'],
      [3, '4|5'],
    ],
  ],
  [
    'a letter that is cut in two by the end of the file is refused',
    Buffer.from('612c620ac3a52c33c3', 'hex'),
    [
      [1, 'a|b'],
      [2, 'row-not-utf8'],
    ],
  ],
  [
    'a row with NUL is refused alone',
    'a,b\n1,\0\n3,4',
    [
      [1, 'a|b'],
      [2, 'row-with-nul'],
      [3, '3|4'],
    ],
  ],
  ...(['utf16le', 'utf16be'] as const).flatMap((encoding) =>
    (['\uFEFF', ''] as const).map((bom): readonly [string, Buffer, readonly (readonly [number, string])[]] => [
      `${encoding} ${bom === '' ? 'without' : 'with'} a BOM is read, and told`,
      utf16(`${bom}a;b\r\nåäö;2`, encoding),
      [
        [1, 'file-utf16'],
        [1, 'a|b'],
        [2, 'åäö|2'],
      ],
    ]),
  ),
];

const codeOf = (record: Exclude<TextRecord, { readonly cells: unknown }>) =>
  'fault' in record ? record.fault : 'note' in record ? record.note : record.stop;

for (const [name, content, expected] of CASES)
  for (const chunk of [3, undefined])
    test(`${name} (${chunk === undefined ? 'whole' : `${chunk} bytes at a time`})`, async () => {
      const records = await read(content, chunk);
      const seen = records.map((record) => [
        record.number,
        'cells' in record ? record.cells.join('|') : codeOf(record),
      ]);
      assert.deepEqual(seen, expected);
    });

test('a quote that never closes does not swallow a large file', async () => {
  const rows = Array.from({ length: 300_000 }, (_, index) => `p${index},x`);
  const records = await read(`a,b\n"${rows.join('\n')}\n`);
  assert.deepEqual(records[1], { number: 2, fault: 'row-unclosed-quote' });
  assert.equal(records.length, rows.length + 1);
  assert.deepEqual(records.at(-1), { number: 300_001, cells: ['p299999', 'x'] });
});

test('a file without line breaks is given up', async () => {
  const records = await read(`a,b\n${'x'.repeat(1 << 21)}`);
  assert.deepEqual(records, [
    { number: 1, cells: ['a', 'b'] },
    { number: 2, stop: 'file-row-too-long' },
  ]);
});

for (const written of ['kolumn', '"kolumn"'])
  test(`a header of more columns than are looked at has its delimiter, as ${written};${written}`, async () => {
    const header = Array.from({ length: 20_000 }, () => written).join(';');
    const records = await read(`${header}\n1;2\n`);
    assert.deepEqual(
      records.map((record) => ('cells' in record ? record.cells.length : record)),
      [20_000, 2],
    );
  });

for (const [name, line, fault] of [
  ['text after a quote', '"a"b,1', 'row-text-after-quote'],
  ['a quote that never closes', '"abc,1', 'row-unclosed-quote'],
  ['a quote that is opened again and again', '"a""b",""",1', 'row-unclosed-quote'],
] as const)
  test(`${name} in every row of a hundred thousand takes no longer than the rows are many`, async () => {
    const before = process.cpuUsage().user;
    const records = await read(`a,b\n${`${line}\n`.repeat(100_000)}`);
    assert.equal(records.filter((record) => 'fault' in record && record.fault === fault).length, 100_000);
    assert.equal(records.at(-1)?.number, 100_001);
    // Quadratic time took minutes.
    assert.ok(process.cpuUsage().user - before < 10_000_000);
  });

test('one faulty row in ten is found without slowing the others', async () => {
  const records = await read(`a,b\n${`"x"y,1\n${'2,3\n'.repeat(9)}`.repeat(20_000)}`);
  assert.equal(records.filter((record) => 'fault' in record).length, 20_000);
  assert.equal(records.at(-1)?.number, 200_001);
});

test('a file that is not there stops the reading', async () => {
  const records = await allOf(readCsv(join(folder, 'none.csv')));
  assert.deepEqual(records, [{ number: 1, stop: 'file-unreadable' }]);
});
