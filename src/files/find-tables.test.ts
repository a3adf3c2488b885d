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
const aForm = (id: string): Form => ({ id, name: id, description: '', row: '', key: [], variables: [] });
const dictionary: Dictionary = { forms: new Map(TABLES.map((id) => [id, aForm(id)])) };

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
    tables: tables.map(({ table, format, file }) => `${table} ${format} ${file}`),
    problems: problems
      .filter(({ code }) => code !== 'table-absent')
      .map(({ code, severity, file, table }) => `${severity} ${code} ${file ?? table}`),
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
      message: 'Tabellen behandling finns inte och räknas som tom.',
      remedy: 'Inget att göra, om den inte borde finnas.',
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

for (const [file, meant] of [
  ['bedömning.csv', 'bedomning'],
  ['bedo\u0308mning.csv', 'bedomning'],
  ['Bedomning.csv', 'bedomning'],
  ['behandlingar.parquet', 'behandling'],
  ['patient_2024.csv', 'patient'],
] as const)
  test(`${file} is an error that says ${meant}`, async () => {
    const { problems } = await findTables(folderWith(file, 'prem.csv'), dictionary);
    const [problem] = problems;
    assert.equal(problem?.code, 'table-misspelt');
    assert.match(problem.remedy, new RegExp(`^Menade du ${meant}\\?`));
  });

test('a copy beside a table is left, and so is a table of something else', async () => {
  assert.deepEqual(await found(folderWith('patient.csv', 'patient-kopia.csv', 'kodbok.csv', 'rapport.xls')), {
    tables: ['patient csv patient.csv'],
    problems: [
      'note table-ignored kodbok.csv',
      'warning table-left-over patient-kopia.csv',
      'note table-ignored rapport.xls',
    ],
  });
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
  const sheetProblems = ['error table-misspelt underlag.xlsx', 'note table-ignored underlag.xlsx'];
  assert.deepEqual(await found(folder), {
    tables: ['patient excel underlag.xlsx'],
    problems: [...sheetProblems, 'error table-twice prem'],
  });
  assert.deepEqual(await found(join(folder, 'underlag.xlsx')), {
    tables: ['patient excel underlag.xlsx', 'prem excel underlag.xlsx'],
    problems: sheetProblems,
  });
});

test('a workbook that can’t be opened does not hide the other tables', async () => {
  assert.deepEqual(await found(folderWith('patient.csv', 'underlag.xlsx')), {
    tables: ['patient csv patient.csv'],
    problems: ['error workbook-unreadable underlag.xlsx'],
  });
});
