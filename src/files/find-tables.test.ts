import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import writeWorkbook from 'write-excel-file/node';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { findTables } from './find-tables.ts';

const root = mkdtempSync(join(tmpdir(), 'vardmatt-find-'));
after(() => rmSync(root, { recursive: true }));

const TABLES = ['patient', 'bedomning', 'behandling', 'prem'];
const aForm = (id: string): Form => ({
  id,
  name: id === 'bedomning' ? 'Bedömning vid MDK' : id,
  synonyms: id === 'bedomning' ? ['bedömning', 'MDK-bedömningar'] : [],
  description: '',
  row: '',
  key: [],
  variables: (id === 'bedomning' ? ['person_id', 'enhet', 'mdk_datum'] : ['person_id']).map((column) => ({
    id: column,
    name: column,
    type: 'text',
    required: true,
    personal: true,
    codes: [],
  })),
});
const dictionary: Dictionary = {
  forms: new Map(TABLES.map((id) => [id, aForm(id)])),
  notTables: [{ id: 'las_mig', name: 'Läs mig', synonyms: ['Patientinformation'] }],
};

let made = 0;
function folderWith(...files: readonly string[]): string {
  made += 1;
  const folder = join(root, `underlag-${made}`);
  mkdirSync(folder);
  for (const file of files)
    writeFileSync(join(folder, file), file.endsWith('.parquet') ? 'PAR1 prov PAR1' : 'person_id\n');
  return folder;
}

async function found(path: string) {
  const { tables, problems } = await findTables(path, dictionary);
  return {
    tables: tables.map((place) =>
      [place.table, place.format, place.file, ...(place.format === 'excel' ? [place.sheet.name] : [])].join(' '),
    ),
    problems: problems
      .filter(({ code }) => code !== 'table-absent')
      .map(({ code, severity, file, sheet, table }) =>
        [severity, code, file ?? table, ...(sheet === undefined ? [] : [sheet])].join(' '),
      ),
  };
}

test('tables are found in a folder by name, and the others are told to be absent', async () => {
  const folder = folderWith(
    'patient.csv',
    'bedomning.parquet',
    'prem.CSV',
    'läs mig.txt',
    '.patient.csv',
    '~$patient.xlsx',
  );
  const { tables, problems } = await findTables(folder, dictionary);
  assert.deepEqual(
    tables.map(({ table, format }) => [table, format]),
    [
      ['patient', 'csv'],
      ['bedomning', 'parquet'],
      ['prem', 'csv'],
    ],
  );
  assert.deepEqual(problems, [
    {
      code: 'table-absent',
      severity: 'note',
      message: 'Tabellen behandling finns inte i underlaget. Det som bygger på den är ej rapporterat eller okänt.',
      remedy: 'Lägg till tabellen, om den finns. Annars är det inget att göra.',
      table: 'behandling',
    },
  ]);
});

test('a table in two places is in none', async () => {
  assert.deepEqual(await found(folderWith('patient.csv', 'patient.parquet', 'prem.csv')), {
    tables: ['prem csv prem.csv'],
    problems: ['error table-twice patient'],
  });
});

for (const file of [
  'bedömning.csv',
  'bedo\u0308mning.csv',
  'Bedomning.csv',
  'BEDÖMNING.CSV',
  'Bedömning vid MDK.csv',
  'mdk bedömningar.csv',
])
  test(`${file} is the table bedomning`, async () => {
    assert.deepEqual(await found(folderWith(file)), {
      tables: [`bedomning csv ${file.normalize('NFC')}`],
      problems: [],
    });
  });

for (const [file, meant, code] of [
  ['behandlingar.parquet', 'behandling', 'table-misspelt'],
  ['patient_2024.csv', 'patient', 'table-misspelt'],
  ['2024_bedomning.csv', 'bedomning', 'table-misspelt'],
  ['Skåne bedömning (2).csv', 'bedomning', 'table-misspelt'],
  ['bedomnign.csv', 'bedomning', 'table-misspelt'],
  ['bedomning.csv.csv', 'bedomning', 'table-misspelt'],
  ['bedomning.csv.txt', 'bedomning', 'table-text-ending'],
  ['bedomning.txt', 'bedomning', 'table-text-ending'],
  ['bedomning.tsv', 'bedomning', 'table-text-ending'],
  ['bedomning', 'bedomning', 'table-without-ending'],
  ['bedomning.csv.gz', 'bedomning', 'table-packed'],
  ['bedomning.zip', 'bedomning', 'table-packed'],
  ['bedomning.pq', 'bedomning', 'table-parquet-ending'],
  ['bedomning.feather', 'bedomning', 'format-not-read'],
  ['bedomning.sas7bdat', 'bedomning', 'format-not-read'],
  ['bedomning.dta', 'bedomning', 'format-not-read'],
  ['bedomning.json', 'bedomning', 'format-not-read'],
  ['bedomning.xls', 'bedomning', 'format-not-read'],
  ['bedomning.csv.tmp', 'bedomning', 'table-unfinished'],
  ['.bedomning.csv.icloud', 'bedomning', 'table-unfinished'],
  ['bedomning.csv.bak', 'bedomning', 'table-copy'],
  ['bedomning.csv ', 'bedomning', 'table-name-odd'],
  ['bedom\nning.csv', 'bedomning', 'table-name-odd'],
] as const)
  test(`${JSON.stringify(file)} is not read, which is an error that says ${meant}`, async () => {
    for (const beside of [[], ['prem.csv']]) {
      const { tables, problems } = await findTables(folderWith(file, ...beside), dictionary);
      assert.deepEqual(
        tables.map(({ table }) => table),
        beside.length === 0 ? [] : ['prem'],
      );
      const [problem] = problems;
      assert.deepEqual([problem?.code, problem?.severity], [code, 'error']);
      assert.ok(code === 'table-unfinished' || code === 'format-not-read' || problem?.remedy.includes(meant));
      // With the name that is asked for, ending and all, it is read.
      const [, renamed] = /Byt namn till (.+?),? (?:.parquet|utan|om )/.exec(problem?.remedy ?? '') ?? [];
      if (renamed !== undefined) assert.match(renamed, new RegExp(`^${meant}\\.(csv|parquet)$`));
    }
  });

test('a file that is named as no table but has the headings of one is an error, and one of something else is not', async () => {
  const folder = folderWith('patient.csv', 'kodbok.csv', 'rapport.xls', 'anteckningar.docx', 'läs mig.txt');
  writeFileSync(join(folder, 'export1.csv'), 'Uttag ur journalen\n\nEnhet;person_id;MDK_DATUM;annat\n1;2;3;4\n');
  assert.deepEqual(await found(folder), {
    tables: ['patient csv patient.csv'],
    problems: ['error table-unnamed export1.csv', 'note table-ignored kodbok.csv', 'note table-ignored rapport.xls'],
  });
});

test('a table beside itself under another name is an error, since its rows would be missed; a saved copy is not', async () => {
  assert.deepEqual((await found(folderWith('patient.csv', 'patient-kopia.csv', 'patient.csv.bak'))).problems, [
    'error table-misspelt patient-kopia.csv',
    'warning table-left-over patient.csv.bak',
  ]);
});

test('a table in a folder inside is not read: an error where it is missed', async () => {
  const folder = folderWith('patient.csv');
  for (const inner of ['skane', 'gammalt/2023', 'prem', 'ut/data', '.git'])
    mkdirSync(join(folder, inner), { recursive: true });
  for (const file of [
    'skane/bedomning.csv',
    'gammalt/2023/patient.csv',
    'prem/del-0001.parquet',
    'ut/data/b1.csv',
    '.git/prem.csv',
  ])
    writeFileSync(join(folder, file), 'x\n');
  assert.deepEqual((await found(folder)).problems, [
    'warning table-left-over gammalt/2023/patient.csv',
    'error table-in-folder prem/del-0001.parquet',
    'error table-in-folder skane/bedomning.csv',
  ]);
});

test('nobody is told of tables that the area does not read', async () => {
  const folder = folderWith('patient.csv', 'bedomning.csv.txt', 'behandling.csv');
  writeFileSync(join(folder, 'bedomning.parquet'), '');
  const { tables, problems } = await findTables(folder, dictionary, new Set(['patient', 'prem']));
  assert.deepEqual(
    [tables.map(({ table }) => table), problems.map(({ code, table }) => [code, table])],
    [['patient'], [['table-absent', 'prem']]],
  );
});

test('a folder with more files than any data set is told', async () => {
  const folder = folderWith(...Array.from({ length: 5001 }, (_, at) => `${at}.x`));
  assert.deepEqual((await found(folder)).problems, [`error folder-many-files ${folder}`]);
});

test('a folder without tables, and a path that is nothing, are named', async () => {
  const folder = folderWith('läs mig.txt');
  const missing = join(root, 'ingenstans');
  const old = folderWith('underlag.xls');
  assert.deepEqual((await found(old)).problems, ['error format-not-read underlag.xls', `error no-tables ${old}`]);
  assert.deepEqual((await found(folder)).problems, [`error no-tables ${folder}`]);
  assert.deepEqual((await found(missing)).problems, [`error path-missing ${missing}`]);
  assert.deepEqual((await found(join(missing, 'bok.xlsx'))).problems, [
    `error path-missing ${join(missing, 'bok.xlsx')}`,
  ]);
  const file = join(folder, 'läs mig.txt');
  assert.deepEqual((await found(file)).problems, [`error path-not-a-folder ${file}`]);
});

test('what can’t be read is named: a broken link, a folder in a file’s place, a format that is not read', async () => {
  const folder = folderWith('prem.csv', 'behandling.xls');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'patient.csv'));
  mkdirSync(join(folder, 'bedomning.parquet'));
  assert.deepEqual(await found(folder), {
    tables: ['prem csv prem.csv'],
    problems: [
      'error parquet-folder bedomning.parquet',
      'error file-unreadable patient.csv',
      'error format-not-read behandling.xls',
    ],
  });
});

test('a workbook holds a table in each sheet, in a folder or by itself', async () => {
  const folder = folderWith('prem.csv');
  await writeWorkbook(
    ['patient', 'Bedömning', 'Diagram', 'prem'].map((sheet) => ({ sheet, data: [['person_id']] })),
  ).toFile(join(folder, 'underlag.xlsx'));
  const sheetProblems = ['note table-ignored underlag.xlsx Diagram'];
  const tables = ['patient excel underlag.xlsx patient', 'bedomning excel underlag.xlsx Bedömning'];
  assert.deepEqual(await found(folder), { tables, problems: [...sheetProblems, 'error table-twice prem'] });
  assert.deepEqual(await found(join(folder, 'underlag.xlsx')), {
    tables: [...tables, 'prem excel underlag.xlsx prem'],
    problems: sheetProblems,
  });
});

test('a workbook named as a table is not read where no sheet is: the sheet is told by its headings', async () => {
  const folder = folderWith();
  const write = (...sheets: readonly (readonly [string, readonly string[]])[]) =>
    writeWorkbook(sheets.map(([sheet, row]) => ({ sheet, data: [[...row]] }))).toFile(join(folder, 'Bedömning.xlsx'));
  await write(['Blad1', ['person_id', 'enhet', 'mdk_datum']], ['Blad2', ['annat']]);
  assert.deepEqual((await found(folder)).problems, [
    'error table-unnamed Bedömning.xlsx Blad1',
    'note table-ignored Bedömning.xlsx Blad2',
    `error no-tables ${folder}`,
  ]);
  await write(['Blad1', ['nr', 'dag']], ['LÄS MIG', ['person_id', 'enhet', 'mdk_datum']]);
  assert.deepEqual((await found(folder)).problems, [
    'note table-ignored Bedömning.xlsx Blad1',
    'note table-ignored Bedömning.xlsx LÄS MIG',
    'error sheet-unnamed Bedömning.xlsx',
    `error no-tables ${folder}`,
  ]);
});

test('a file that can’t be read and is named as a table has lost that table', async () => {
  const folder = folderWith('patient.csv');
  for (const name of ['bedomning.xlsx', 'behandling.parquet']) writeFileSync(join(folder, name), '');
  const { lost, refused, problems } = await findTables(folder, dictionary);
  assert.deepEqual([lost, refused], [['bedomning', 'behandling'], false]);
  assert.deepEqual(
    problems.map(({ code, file, table }) => `${code} ${file ?? ''} ${table}`),
    [
      'file-without-content bedomning.xlsx bedomning',
      'file-without-content behandling.parquet behandling',
      'table-absent  prem',
    ],
  );
});

test('a workbook that can’t be opened has lost the tables that stand nowhere else, and no other', async () => {
  const { lost, refused } = await findTables(folderWith('patient.csv', 'underlag.xlsx'), dictionary);
  assert.deepEqual([lost, refused], [['bedomning', 'behandling', 'prem'], false]);
  assert.deepEqual(await found(folderWith('patient.csv', 'underlag.xlsx')), {
    tables: ['patient csv patient.csv'],
    problems: ['error workbook-unreadable underlag.xlsx'],
  });
});
