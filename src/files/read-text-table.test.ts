import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/node';
import type { Code, Form, Row } from '../dictionary/dictionary.ts';
import { readDictionary } from '../dictionary/read-dictionary.ts';
import { readSpellings } from '../dictionary/read-spellings.ts';
import { openWorkbook } from './excel.ts';
import { findTables } from './find-tables.ts';
import { readTextTable, type TextSource } from './read-text-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-table-'));
after(() => rmSync(folder, { recursive: true }));

const REGIONS = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ');
const asCodes = (ids: readonly string[]): Code[] => ids.map((id) => ({ id, name: id }));
const spellings = readSpellings(
  new Map([['skrivsatt.yaml', readFileSync(new URL('../../content/ord/skrivsatt.yaml', import.meta.url), 'utf8')]]),
);
assert.ok('lists' in spellings);
const forms = (() => {
  const content = new URL('../../content/register/', import.meta.url);
  const names = readdirSync(content).filter((name) => name.endsWith('.yaml'));
  const read = readDictionary(new Map(names.map((name) => [name, readFileSync(new URL(name, content), 'utf8')])), {
    regioner: asCodes(REGIONS),
    sjukvardsregioner: asCodes(['norr']),
    enheter: asCodes(['akademiska', 'karolinska', 'sahlgrenska', 'skane']),
    ...spellings.lists,
  });
  assert.ok('dictionary' in read);
  return read.dictionary.forms;
})();

function formOf(table: string): Form {
  const form = forms.get(table);
  assert.ok(form);
  return form;
}

async function read(table: string, source: string | Uint8Array | TextSource) {
  const rows: Row[] = [];
  const reading = await readTextTable(asSource(source), formOf(table), async (more) => {
    rows.push(...more);
  });
  const problems = reading.problems.map(({ code, row, column }) => [code, row ?? '', column ?? ''].join(' ').trimEnd());
  return { ...reading, rows, codes: problems };
}

function asSource(source: string | Uint8Array | TextSource): TextSource {
  if (typeof source !== 'string' && 'format' in source) return source;
  const path = join(folder, 'tabell.csv');
  writeFileSync(path, source);
  return { format: 'csv', file: 'tabell.csv', path };
}

test('rows are handed over with their values and numbers, missing where the column is not there', async () => {
  const { rows, unread, ...counts } = await read(
    'vardplan',
    'datum;person_id;enhet\n2024-01-02;p1;skane\n\n2024-01-03; p2 ;skane\n',
  );
  assert.deepEqual(rows, [
    { number: 2, values: { person_id: 'p1', enhet: 'skane', datum: '2024-01-02', registrerad: null } },
    { number: 4, values: { person_id: 'p2', enhet: 'skane', datum: '2024-01-03', registrerad: null } },
  ]);
  assert.deepEqual([...unread], []);
  const none = { refused: 0, duplicates: 0, problems: [], codes: [] };
  assert.deepEqual(counts, { outcome: 'read', read: 2, absent: ['registrerad'], ...none });
});

test('a bad row is refused with every fault it has, and the others are read', async () => {
  const { rows, refused, problems, codes } = await read(
    'vardplan',
    'person_id,enhet,datum\n,skane,2024-02-30\np1,Skune,1/2/2024\np2,skane,2024-01-01\np3,skane\np4,skane,2024-01-01,\n',
  );
  assert.deepEqual(codes, [
    'value-missing 2 person_id',
    'value-impossible-date 2 datum',
    'value-not-in-list 3 enhet',
    'value-ambiguous 3 datum',
    'row-too-few-cells 5',
    'row-too-many-cells 6',
  ]);
  assert.deepEqual([rows.map(({ number }) => number), refused], [[4], 4]);
  assert.ok(
    problems.every(
      ({ file, table, severity }) => file === 'tabell.csv' && table === 'vardplan' && severity === 'error',
    ),
  );
  assert.equal(problems.at(-1)?.message, 'Raden har 4 fält men rubrikraden 3. Raden är inte läst.');
});

test('without a key a row equal to another in every column is counted and listed, and is still a row', async () => {
  const plan = 'p1,skane,2024-01-01\n';
  const reading = await read('vardplan', `person_id,enhet,datum\n${plan}p2,skane,2024-01-01\n${plan}${plan}`);
  assert.deepEqual([reading.rows.length, reading.refused, reading.duplicates], [4, 0, 2]);
  assert.deepEqual(reading.codes, ['row-repeated 4', 'row-repeated 5']);
  assert.equal(reading.problems[1]?.severity, 'note');
  assert.match(reading.problems[1].message, /lik rad 2/);
});

test('rows are equal when their values are, however they are written', async () => {
  const header = 'person_id;enhet;behandlingsdatum;slag;kva\n';
  const { codes } = await read(
    'behandling',
    `${header}p1;skane;2024-01-01;kirurgi;A\np1 ;skane;2024-01-01 ;kirurgi;A\n`,
  );
  assert.deepEqual(codes, ['row-repeated 3']);
});

test('a column without a heading is tolerated while it is empty', async () => {
  const { rows, codes } = await read(
    'vardplan',
    'person_id,enhet,datum,\np1,skane,2024-01-01,\np2,skane,2024-01-01,x\n',
  );
  assert.deepEqual([rows.length, codes], [1, ['row-outside-columns 3']]);
});

const TABLE_REFUSED: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['an empty file', '', ['file-empty']],
  ['a file of blank rows', '\n,,\n', ['file-empty']],
  ['a file without a header', '19121212-1212,skane,2024-01-01\n', ['header-missing 1']],
  ['a header with every fault', 'person_id,enhet,enhet,datumm\n', ['column-unknown 1 datumm', 'column-twice 1 enhet']],
  ['a header in the code page of DOS', Buffer.from('person_id,enhet,datum,f\x84rg\n', 'latin1'), ['file-not-utf8 1']],
  ['a header with an open quote', 'person_id,enhet,"datum\n', ['header-unreadable 1']],
];

for (const [name, content, codes] of TABLE_REFUSED)
  test(`${name} refuses the table`, async () => {
    const reading = await read('vardplan', content);
    assert.deepEqual([reading.outcome, reading.codes, reading.rows], ['refused', codes, []]);
    assert.ok(!JSON.stringify(reading.problems).includes('1212'));
  });

test('a header without rows is worth a warning', async () => {
  const { outcome, problems } = await read('vardplan', 'person_id,enhet,datum\n');
  assert.deepEqual(
    [outcome, problems.map(({ code, severity }) => [code, severity])],
    ['read', [['table-no-rows', 'warning']]],
  );
});

test('a file as Swedish Excel saves CSV is read whole, and its encoding is told', async () => {
  const { rows, codes } = await read(
    'prem',
    Buffer.from(
      'person_id;enhet;uppfoljd_datum;metod\np1;skane;2024-01-01;enkät\np2;skane;2024-01-01;brev\n',
      'latin1',
    ),
  );
  assert.deepEqual(
    rows.map(({ values }) => values['metod']),
    ['enkät', 'brev'],
  );
  assert.deepEqual(codes, ['file-windows-1252']);
});

test('when everything is wrong a thousand rows are listed and the rest are counted', async () => {
  const bad = 'p1,skane,i går\n'.repeat(1500);
  const { read: count, refused, problems } = await read('vardplan', `person_id,enhet,datum\n${bad}`);
  assert.deepEqual([count, refused, problems.length], [1500, 1500, 1001]);
  assert.match(problems.at(-1)?.message ?? '', /^Ytterligare 500 /);
});

test('a sheet is judged as a file is', async () => {
  const path = join(folder, 'underlag.xlsx');
  await writeWorkbook([
    {
      sheet: 'bedomning',
      data: [
        ['person_id', 'enhet', 'mdk_datum', 'hemregion', 'inom_nhv', null],
        ['p1', 'skane', { value: new Date('2024-05-06'), type: Date, format: 'yyyy-mm-dd' }, '03', true, null],
        [2, 'skane', '2024-05-07', 3, 'Ja', null],
        [3, 'Skåne', '2024-05-07', 'Kalifornien', 'Ja', null],
        [4, 'skane', 45418, '03', 'ja', null],
      ],
    },
  ]).toFile(path);
  const workbook = await openWorkbook(path, 'underlag.xlsx');
  assert.ok('sheets' in workbook);
  const [sheet] = workbook.sheets;
  assert.ok(sheet);
  const reading = await read('bedomning', { format: 'excel', file: 'underlag.xlsx', sheet });
  const told = ({ number, values }: Row) => [number, values['mdk_datum'], values['hemregion'], values['inom_nhv']];
  assert.deepEqual(reading.rows.map(told), [
    [2, '2024-05-06', '03', true],
    [3, '2024-05-07', '03', true],
    [4, '2024-05-07', null, true],
  ]);
  assert.deepEqual(
    reading.problems.map(({ column, row, message, sheet: tab }) => [column, row, tab === 'bedomning' && message]),
    [
      [
        'hemregion',
        4,
        'Hemregion (hemregion) ska vara en kod ur listan, men här står en text på 11 tecken, som inte finns i den. Cellen räknas som tom.',
      ],
      [
        'mdk_datum',
        5,
        'Datum för MDK (mdk_datum) ska vara ett datum (ÅÅÅÅ-MM-DD), men här står «45418». Raden är inte läst.',
      ],
      ['hemregion', undefined, 'Hemregion (hemregion) är läst så: 3 → 03, 1 cell.'],
      ['inom_nhv', undefined, 'Inom nationell högspecialiserad vård (inom_nhv) är läst så: Ja → ja, 2 celler.'],
      ['enhet', undefined, 'NHV-enhet (enhet) är läst så: Skåne → skane, 1 cell.'],
    ],
  );
});

test('one bad cell costs one cell, and its value is told only where it points out nobody', async () => {
  const { rows, refused, problems } = await read(
    'patient',
    'person_id,fodelsedatum,kon,folkbokforing_lan\np1,19-omkring,kvinna,03\np2,1950-01-01,hen,03\n',
  );
  assert.deepEqual(
    rows.map(({ values }) => [values['fodelsedatum'], values['kon'], values['folkbokforing_lan']]),
    [
      [null, 'kvinna', '03'],
      ['1950-01-01', null, '03'],
    ],
  );
  assert.equal(refused, 0);
  assert.deepEqual(
    problems.map(({ row, column, severity }) => [row, column, severity]),
    [
      [2, 'fodelsedatum', 'warning'],
      [3, 'kon', 'warning'],
    ],
  );
  assert.doesNotMatch(problems[0]?.message ?? '', /omkring/);
  assert.match(problems[1]?.message ?? '', /«hen»/);
});

test('only the columns asked for, and those that every row must have, are judged and handed over', async () => {
  const rows: Row[] = [];
  const text = 'person_id,enhet,uppfoljd_datum,metod\np1,Skåne,2024-01-01,#N/A\np1,skane,2024-01-01,brev\n';
  const reading = await readTextTable(
    asSource(text),
    formOf('prem'),
    async (more) => {
      rows.push(...more);
    },
    new Set(['uppfoljd_datum']),
  );
  const values = { person_id: 'p1', enhet: 'skane', uppfoljd_datum: '2024-01-01' };
  assert.deepEqual(rows, [
    { number: 2, values },
    { number: 3, values },
  ]);
  assert.deepEqual(
    reading.problems.map(({ code, column }) => [code, column]),
    [['value-normalised', 'enhet']],
    'rows that differ in what nobody asked for are not alike',
  );
});

test('a title above the headings and sums below the rows are passed over, and accounted for', async () => {
  const {
    rows,
    codes,
    read: count,
  } = await read(
    'vardplan',
    'Vårdplaner 2024;;\nEnhet;Skåne;\n\nPersonnummer;NHV-enhet;Datum för vårdplanen\np1;Skåne;2024-01-02\np2;SKANE;20240103\nTotalt:;;2\n;Summa;\n',
  );
  assert.deepEqual(
    rows.map(({ number, values }) => [number, values['enhet'], values['datum']]),
    [
      [5, 'skane', '2024-01-02'],
      [6, 'skane', '2024-01-03'],
    ],
  );
  assert.equal(count, 2);
  assert.deepEqual(codes, [
    'rows-above-header 4',
    'header-normalised 4',
    'row-of-sums 7',
    'row-of-sums 8',
    'value-normalised  enhet',
    'value-normalised  datum',
  ]);
});

test('a sheet whose rows end early or late is read by its headings', async () => {
  const path = join(folder, 'prem.xlsx');
  const data = [
    ['person_id', 'enhet', 'uppfoljd_datum', 'metod'],
    ['p1', 'skane', '2024-01-01'],
    ['p2', 'skane', '2024-01-02', 'brev', null, null],
    ['p3', 'skane', '2024-01-03', 'brev', null, 'en tanke'],
  ];
  await writeWorkbook([{ sheet: 'prem', data }]).toFile(path);
  const workbook = await openWorkbook(path, 'bok.xlsx');
  assert.ok('sheets' in workbook && workbook.sheets[0] !== undefined);
  const reading = await read('prem', { format: 'excel', file: 'bok.xlsx', sheet: workbook.sheets[0] });
  assert.deepEqual([reading.rows.map(({ number }) => number), reading.codes], [[2, 3], ['row-outside-columns 4']]);
});

const decimals = async (...cells: string[]) => {
  const rows = cells.map((cell, at) => `p1;t${at};${cell}`);
  const reading = await read('diagnos', ['person_id;tumor_id;cga_varde', ...rows, ''].join('\n'));
  return [reading.rows.map(({ values }) => values['cga_varde']), reading.codes];
};
test('one point and three digits are decimals, unless the column writes its decimals with a comma', async () => {
  assert.deepEqual(await decimals('1.234', '100.5'), [[1.234, 100.5], []]);
  assert.deepEqual(await decimals('1.234', '', '2.345'), [[1.234, null, 2.345], []]);
  const ambiguous = (row: number) => `value-ambiguous ${row} cga_varde`;
  assert.deepEqual(await decimals('1.234', '100,5'), [[null, 100.5], [ambiguous(2)]]);
  assert.deepEqual(await decimals('7', '100,5', '1.234'), [[7, 100.5, null], [ambiguous(4)]]);
  assert.deepEqual(await decimals('1.234', '100.5', '9,5', '2.345'), [[1.234, 100.5, 9.5, null], [ambiguous(5)]]);
});

const MISFITS: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'row numbers in a nameless column',
    '"",person_id,enhet,datum\n"1",p1,skane,2024-01-01\n"2",p2,skane,2024-01-02\n',
    'column-nameless 2',
    /nr 1 saknar rubrik/,
  ],
  [
    'a comma after each row',
    'person_id,enhet,datum\np1,skane,2024-01-01,\np2,skane,2024-01-02,\n',
    'header-shorter 2',
    /4 fält men rubrikraden bara 3/,
  ],
  [
    'row names without a heading',
    'person_id,enhet,datum\n1,p1,skane,2024-01-01\n2,p2,skane,2024-01-02\n',
    'header-shorter 2',
    /4 fält men rubrikraden bara 3/,
  ],
  [
    'a comma after the headings alone',
    'person_id,enhet,datum,\np1,skane,2024-01-01\np2,skane,2024-01-02\n',
    'header-longer 2',
    /4 fält men varje rad bara 3/,
  ],
];
for (const [name, text, code, message] of MISFITS)
  test(`${name} refuses the table with a word about its headings, not each row`, async () => {
    const { outcome, codes, rows, problems } = await read('vardplan', text);
    assert.deepEqual([outcome, codes, rows], ['refused', [code], []]);
    assert.match(problems[0]?.message ?? '', message);
  });

test('no problem holds a value of a column that points out persons, wherever in it it stands', async () => {
  const columns = formOf('behandling').variables.map(({ id }) => id);
  const good = ['p1', 'skane', '2024-01-01', 'kirurgi', 'net', 'ja', 's1', '2024-01-01', 'nej', 'nej', 'robot'];
  const row = columns.map((_, index) => good[index] ?? '');
  const marker = 'zq81734z';
  const personal = formOf('behandling').variables.flatMap((variable, at) => (variable.personal ? [at] : []));
  const planted = fc.tuple(
    fc.constantFrom(...personal),
    fc.constantFrom(marker, `"${marker}`, `"${marker}"x`, `${marker},x`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(planted, { minLength: 1, maxLength: 4 }), fc.boolean(), async (places, withHeader) => {
      const bad = places.map(([at, text]) => row.map((cell, index) => (index === at ? text : cell)));
      const {
        problems,
        read: count,
        refused,
        rows,
        outcome,
      } = await read(
        'behandling',
        [...(withHeader ? [columns] : []), ...bad].map((cells) => cells.join(',')).join('\n'),
      );
      assert.ok(!JSON.stringify(problems).includes(marker), JSON.stringify(problems));
      if (outcome === 'read') assert.equal(count, refused + rows.length);
      if (withHeader) assert.equal(count, bad.length);
    }),
    { numRuns: 60 },
  );
});

test('the example data set is read without a refusal', async () => {
  const tables = fileURLToPath(new URL('../../test/fixtures/example/tables', import.meta.url));
  const found = await findTables(tables, { forms });
  assert.deepEqual([...new Set(found.problems.map(({ code }) => code))], ['table-absent']);
  const read: Record<string, number> = {};
  for (const table of found.tables) {
    if (table.format === 'parquet') assert.fail('the example holds no Parquet');
    const reading = await readTextTable(table, formOf(table.table), async () => {});
    assert.deepEqual([reading.outcome, reading.refused], ['read', 0], JSON.stringify(reading.problems));
    read[table.table] = reading.read;
  }
  assert.deepEqual(read, {
    ...{ bedomning: 223, behandling: 204, leverans: 1, patient: 150, prem: 80, vardkontakt: 135, vardplan: 130 },
  });
});
