import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ColumnAccounts } from '../dictionary/column-accounts.ts';
import type { Dictionary, Form, Variable } from '../dictionary/dictionary.ts';
import { readRow } from '../dictionary/read-row.ts';
import type { Problem } from '../problems/problem.ts';
import { damagedTables } from './damaged-parquet.ts';
import { type Database, openDatabase } from './duckdb.ts';
import { loadTables } from './load-tables.ts';
import { parquetSource } from './parquet-source.ts';

const variable = (id: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  id,
  name: id,
  type,
  required: false,
  personal: false,
  codes: [],
  ...more,
});
const YES_NO = [
  { id: 'ja', name: 'Ja', synonyms: ['x', '1', 'true'] },
  { id: 'nej', name: 'Nej', synonyms: ['0'] },
] as const;
const variableOf = (column: string) => form.variables.find(({ id }) => id === column) ?? assert.fail(column);
const form: Form = {
  id: 'prov',
  name: 'Prov',
  description: '',
  row: 'ett prov',
  key: [],
  variables: [
    variable('person_id', 'text', { required: true, personal: true }),
    variable('datum', 'date', { required: true }),
    variable('svar', 'boolean', { spellings: YES_NO }),
    variable('slag', 'code', {
      codes: [
        { id: '03', name: 'Tre' },
        { id: 'blod', name: 'Blod' },
      ],
    }),
    variable('antal', 'integer', { limits: { from: 0, to: 9 } }),
    variable('halt', 'decimal', { limits: { from: 0 } }),
  ],
};
const dictionary: Dictionary = { forms: new Map([[form.id, form]]) };

let database: Database;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-parquet-'));
});
after(async () => rm(folder, { recursive: true }));

/** Writes a Parquet file from SQL and reads it as the table. */
async function load(sql: string) {
  database = await openDatabase({ threads: 1 });
  const place = await mkdtemp(join(folder, 'a'));
  await database.run(`COPY (${sql}) TO '${join(place, 'prov.parquet')}' (FORMAT parquet)`);
  const loaded = await loadTables(database, dictionary, place, () => {});
  const rows = loaded.refused ? [] : await database.rows('SELECT * FROM prov_read ORDER BY _row');
  database.close();
  return {
    loaded,
    rows,
    codes: loaded.problems
      .filter(({ code }) => code !== 'table-absent')
      .map(({ code, row, column }) => [code, row, column]),
  };
}

test('typed columns are taken as they are, numbered as a spreadsheet shows them', async () => {
  const { rows, loaded } = await load(
    "SELECT 'A1' AS person_id, DATE '2024-02-29' AS datum, true AS svar, '03' AS slag, 7 AS antal, 1.5 AS halt UNION ALL SELECT 'B2', DATE '2024-03-01', NULL, NULL, NULL, NULL",
  );
  assert.deepEqual(rows, [
    { _row: 2, person_id: 'A1', datum: '2024-02-29', svar: true, slag: '03', antal: 7, halt: 1.5 },
    { _row: 3, person_id: 'B2', datum: '2024-03-01', svar: null, slag: null, antal: null, halt: null },
  ]);
  assert.deepEqual(loaded.read, { prov: { read: 2, refused: 0, unread: [], where: { file: 'prov.parquet' } } });
});

test('text columns are read by the rules of a CSV row, value for value, and accounted for alike', async () => {
  const cells: Record<string, string[]> = {
    person_id: ['A1', ' B2 ', '', 'null', '#REF!', 'åäö', 'NA', '?', '1E+11', 'e7', '<NA>', 'saknas', 'nanna'],
    datum: [
      '2024-02-29',
      ' 2024-02-29',
      '2024-02-30',
      '29/2 2024',
      '',
      '1799-12-31',
      '2024-01-01 00:00:00',
      '20240101',
      '25/3 2024',
      '05-03-2024',
      'NA',
    ],
    svar: ['ja', 'nej', '', 'Ja', 'JA', ' ja', 'true', '1', 'kanske', 'NA'],
    slag: ['03', '3', 'blod', 'Blod', 'BLOD', '', 'tre', 'fyra', '-'],
    antal: ['7', '07', '-1', '10', '1,0', '1e1', '', 'sju', '99999999999999999999'],
    halt: ['1,250', '0,125', '1 234', '1,5', '1.5', '-0', '0', '1e3', 'NaN', '', '<1'],
  };
  const good = { person_id: 'A1', datum: '2024-01-01', svar: 'ja', slag: '03', antal: '1', halt: '1' };
  const rows = Object.entries(cells).flatMap(([column, values]) =>
    values.map((value) => ({ ...good, [column]: value })),
  );
  const sql = rows
    .map(
      (row) =>
        `SELECT ${Object.entries(row)
          .map(([column, value]) => `${value === '' ? 'NULL' : `'${value}'`}::VARCHAR AS ${column}`)
          .join(', ')}`,
    )
    .join(' UNION ALL ');
  const { rows: read, loaded } = await load(sql);
  const expected = rows.flatMap((row, place) => {
    const judged = readRow(form, row);
    return 'values' in judged ? [{ _row: place + 2, ...judged.values }] : [];
  });
  assert.deepEqual(read, expected);
  assert.equal(loaded.read['prov']?.refused, rows.length - expected.length);
  assert.ok(expected.length > 20 && expected.length < rows.length - 3);
  const accounts = new ColumnAccounts();
  const lost: string[] = [];
  for (const row of rows) {
    const judged = readRow(form, row);
    for (const { column, account } of judged.accounts ?? []) accounts.add(variableOf(column), account);
    lost.push(...(judged.faults ?? []).map(({ column, fault }) => `${fault.code} ${column}`));
  }
  const byColumn = (problems: readonly Problem[]) =>
    problems
      .filter(({ code }) => code === 'value-normalised')
      .map(({ message }) => message)
      .toSorted();
  assert.deepEqual(byColumn(loaded.problems), byColumn(accounts.problems({})));
  const told = loaded.problems.filter(({ severity, row }) => severity !== 'note' && row !== undefined);
  assert.deepEqual(told.map(({ code, column }) => `${code} ${column}`).toSorted(), lost.toSorted());
});

test('one point and three digits are decimals, unless the column writes its decimals with a comma', async () => {
  const halts = async (...cells: string[]) => {
    const { rows, codes } = await load(
      cells
        .map((cell, at) => `SELECT 'A${at}' AS person_id, DATE '2024-01-01' AS datum, '${cell}' AS halt`)
        .join(' UNION ALL '),
    );
    return [rows.map((row) => row['halt']), codes.map(([code, row]) => [code, row])];
  };
  assert.deepEqual(await halts('1.234', '100.5'), [[1.234, 100.5], []]);
  assert.deepEqual(await halts('1.234', '100,5'), [[null, 100.5], [['value-ambiguous', 2]]]);
});

test('a number that is none is missing, and one without end costs its cell', async () => {
  const { rows, loaded, codes } = await load(
    "SELECT 'A' || i AS person_id, DATE '2024-01-01' AS datum, CASE i WHEN 0 THEN 'nan' WHEN 1 THEN 'inf' WHEN 2 THEN '-inf' ELSE '2.5' END::DOUBLE AS halt FROM range(4) t(i)",
  );
  assert.deepEqual(
    rows.map((row) => row['halt']),
    [null, null, null, 2.5],
  );
  assert.equal(loaded.read['prov']?.refused, 0);
  assert.deepEqual(codes, [
    ['value-not-a-number', 3, 'halt'],
    ['value-not-a-number', 4, 'halt'],
    ['value-normalised', undefined, 'halt'],
  ]);
});

test('a column of a type that cannot hold the variable refuses the table', async () => {
  const { loaded, codes } = await load(
    "SELECT 'A' AS person_id, DATE '2024-01-01' AS datum, DATE '2024-01-01' AS slag, TIMESTAMP '2024-01-01 10:00:00' AS svar",
  );
  assert.deepEqual(loaded.lost, ['prov']);
  assert.deepEqual(codes, [
    ['column-wrong-type', undefined, 'slag'],
    ['column-wrong-type', undefined, 'svar'],
  ]);
});

test('columns in other types than the register has are read as what they can only mean, and accounted for', async () => {
  const { rows, codes } = await load(
    "SELECT 1000 + i AS person_id, TIMESTAMP '2024-01-01 10:00:00' AS datum, i AS svar, 3 AS slag, 1.0::DOUBLE AS antal, CASE i WHEN 0 THEN 'nan' ELSE '2' END::DOUBLE AS halt FROM range(2) t(i)",
  );
  const same = { datum: '2024-01-01', slag: '03', antal: 1 };
  assert.deepEqual(rows, [
    { _row: 2, person_id: '1000', ...same, svar: false, halt: null },
    { _row: 3, person_id: '1001', ...same, svar: true, halt: 2 },
  ]);
  assert.deepEqual(
    codes.map(([code, , column]) => [code, column]),
    ['svar', 'slag', 'datum', 'halt'].map((column) => ['value-normalised', column]),
  );
});

test('a moment with a time zone refuses its row when the day is required', async () => {
  const { loaded, codes } = await load("SELECT 'A' AS person_id, TIMESTAMPTZ '2024-01-01 23:30:00+00' AS datum");
  const absent = ['svar', 'slag', 'antal', 'halt'];
  assert.deepEqual(loaded.read, { prov: { read: 1, refused: 1, unread: [], absent, where: { file: 'prov.parquet' } } });
  assert.deepEqual(codes, [['value-ambiguous', 2, 'datum']]);
});

for (const name of ['~', 'file:', 's3:', 'http:'])
  test(`a folder that is called ${name}, told from where one stands, is a folder and stands for nothing else`, async () => {
    const root = await mkdtemp(join(folder, 'från-'));
    const file = join(folder, 'ett-namn.parquet');
    database = await openDatabase({ threads: 1 });
    const [inside, home] = [join(root, name), join(root, 'hem')];
    for (const [place, person] of [
      [inside, 'rätt'],
      [home, 'fel'],
    ] as const) {
      await mkdir(place);
      await database.run(
        `COPY (SELECT '${person}' AS person_id, DATE '2024-01-01' AS datum, true AS svar) TO '${file}' (FORMAT parquet)`,
      );
      await copyFile(file, join(place, 'prov.parquet'));
    }
    const [stood, lived] = [process.cwd(), process.env['HOME']];
    try {
      process.chdir(root);
      process.env['HOME'] = home;
      await loadTables(database, dictionary, `./${name}`, () => {});
      assert.deepEqual(await database.rows('SELECT person_id FROM prov_read'), [{ person_id: 'rätt' }]);
    } finally {
      process.chdir(stood);
      if (lived === undefined) delete process.env['HOME'];
      else process.env['HOME'] = lived;
      database.close();
    }
  });

test('a column that is none of the form’s is passed over, and tells no rows apart', async () => {
  const row = (note: number) => `SELECT 'A' AS person_id, DATE '2024-01-01' AS datum, ${note} AS Anteckning`;
  const { rows, codes } = await load(`${row(1)} UNION ALL ${row(2)}`);
  assert.deepEqual(
    rows.map(({ person_id, datum, Anteckning }) => [person_id, datum, Anteckning]),
    rows.map(() => ['A', '2024-01-01', undefined]),
  );
  assert.equal(rows.length, 2);
  assert.deepEqual(codes, [
    ['column-passed-over', undefined, 'Anteckning'],
    ['row-repeated', 3, undefined],
  ]);
});

test('an unknown column, a missing required one and a file that is no Parquet file refuse the table', async () => {
  const codesOf = async (sql: string) => (await load(sql)).codes.map(([code]) => code);
  assert.deepEqual(await codesOf("SELECT 'A' AS person_id, DATE '2024-01-01' AS datm"), ['column-unknown']);
  assert.deepEqual(await codesOf("SELECT 'A' AS person_id"), ['column-missing']);
  const place = await mkdtemp(join(folder, 'b'));
  await writeFile(join(place, 'prov.parquet'), 'not a parquet file');
  database = await openDatabase();
  const { lost, refused, problems } = await loadTables(database, dictionary, place, () => {});
  database.close();
  assert.deepEqual([lost, refused], [['prov'], false]);
  assert.ok(problems.some(({ code, file }) => code === 'parquet-not' && file === 'prov.parquet'));
});

for (const name of [
  'uttag [2024]',
  'g*',
  'g?',
  '{a,b}',
  "it's",
  'enhet=skane',
  'svar=nej',
  'year=2024',
  '[!a]',
  'back\\slash',
  '**',
  '%41',
  'ny\nrad',
])
  test(`a folder named ${JSON.stringify(name)} is a folder, and no pattern and no column`, async () => {
    const root = await mkdtemp(join(folder, 'väg-'));
    database = await openDatabase({ threads: 1 });
    for (const each of [name, 'uttag 2', 'gg', 'a', 'ab']) {
      await mkdir(join(root, each), { recursive: true });
      const path = join(root, each, 'prov.parquet');
      const person = each === name ? 'rätt' : 'fel';
      // Written under a plain name first: what a pattern means to the writer isn't what is tried.
      await database.run(
        `COPY (SELECT '${person}' AS person_id, DATE '2024-01-01' AS datum, true AS svar) TO '${join(folder, 'skrivs.parquet')}' (FORMAT parquet)`,
      );
      await copyFile(join(folder, 'skrivs.parquet'), path);
    }
    const loaded = await loadTables(database, dictionary, join(root, name), () => {});
    assert.ok(!loaded.refused, JSON.stringify(loaded.problems));
    const rows = await database.rows('SELECT person_id, svar FROM prov_read');
    database.close();
    assert.deepEqual(rows, [{ person_id: 'rätt', svar: true }]);
  });

/** A sound file's bytes. */
async function parquetBytes(sql: string): Promise<Buffer> {
  const path = join(folder, 'bytes.parquet');
  database = await openDatabase({ threads: 1 });
  await database.run(`COPY (${sql}) TO '${path}' (FORMAT parquet)`);
  database.close();
  return readFile(path);
}

const SOUND =
  "SELECT 'A' || i AS person_id, DATE '2024-01-01' + CAST(i % 300 AS INTEGER) AS datum FROM range(2000) t(i)";
const damaged = (bytes: Buffer) => {
  const broken = Buffer.from(bytes);
  broken.fill(0xff, 4, 200);
  return broken;
};

for (const [what, made, code] of [
  ['an empty file', () => Buffer.alloc(0), 'file-without-content'],
  ['a CSV file', () => Buffer.from('person_id,datum\nA,2024-01-01\n'), 'parquet-not'],
  ['a file that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'parquet-cut-off'],
  ['a file of magic words alone', () => Buffer.from('PAR1PAR1'), 'parquet-cut-off'],
  ['an encrypted file', () => Buffer.from('PARE0000000000000000PARE'), 'parquet-encrypted'],
  ['a file with a damaged page', damaged, 'parquet-damaged'],
] as const)
  test(`${what} is named as what it is`, async () => {
    const place = await mkdtemp(join(folder, 'c'));
    await writeFile(join(place, 'prov.parquet'), made(await parquetBytes(SOUND)));
    database = await openDatabase({ threads: 1 });
    const loaded = await loadTables(database, dictionary, place, () => {});
    database.close();
    assert.ok(loaded.refused || loaded.lost.includes('prov'));
    assert.deepEqual(
      loaded.problems
        .filter(({ severity, code: each }) => severity === 'error' && each !== 'no-tables')
        .map(({ code: each, file }) => [each, file]),
      [[code, 'prov.parquet']],
    );
  });

test('a page that is damaged where only a measure reads it is found when reading it fails', async () => {
  const place = await mkdtemp(join(folder, 'd'));
  const path = join(place, 'prov.parquet');
  await writeFile(path, damaged(await parquetBytes(SOUND)));
  database = await openDatabase({ threads: 1 });
  assert.deepEqual(await damagedTables(database), []);
  await database.run(`CREATE VIEW prov AS SELECT * FROM ${parquetSource(path)}`);
  assert.deepEqual(
    (await damagedTables(database)).map(({ code, file }) => [code, file]),
    [['parquet-damaged', 'prov.parquet']],
  );
  database.close();
});

test('a folder in a file’s place, and a column that the reader needs, are told', async () => {
  const place = await mkdtemp(join(folder, 'e'));
  await mkdir(join(place, 'prov.parquet'));
  await mkdir(join(place, 'nyckel.csv'));
  database = await openDatabase({ threads: 1 });
  const { problems } = await loadTables(database, dictionary, place, () => {});
  database.close();
  assert.ok(problems.some(({ code, file }) => code === 'parquet-folder' && file === 'prov.parquet'));
  assert.ok(problems.some(({ code, file }) => code === 'file-unreadable' && file === 'nyckel.csv'));
  const { codes } = await load("SELECT 'A' AS person_id, DATE '2024-01-01' AS datum, 7 AS file_row_number");
  assert.deepEqual(codes, [['parquet-row-number', undefined, undefined]]);
});

test('rows alike are counted and listed, and are still rows', async () => {
  const alike = await load("SELECT 'A' || (i % 2) AS person_id, DATE '2024-01-01' AS datum FROM range(4) t(i)");
  assert.equal(alike.rows.length, 4);
  assert.deepEqual(alike.codes, [
    ['row-repeated', 4, undefined],
    ['row-repeated', 5, undefined],
  ]);
});
