import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Dictionary, Form, Variable } from '../dictionary/dictionary.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import { openDatabase } from './duckdb.ts';
import { loadTables } from './load-tables.ts';

const variable = (id: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => {
  return { id, name: id, type, required: false, personal: false, codes: [], ...more };
};
const form: Form = {
  ...{ id: 'prov', name: 'Prov', description: '', row: 'ett prov', key: [] },
  variables: [
    variable('person_id', 'text', { required: true, personal: true }),
    variable('datum', 'date', { required: true }),
    variable('svar', 'boolean', {
      spellings: [
        { id: 'ja', name: 'Ja', synonyms: ['x', '1'] },
        { id: 'nej', name: 'Nej', synonyms: ['0'] },
      ],
    }),
    variable('slag', 'code', {
      codes: [
        { id: '03', name: 'Uppsala', synonyms: ['A', 'delad'] },
        { id: 'blod', name: 'Blod (helblod)', synonyms: ['delad'] },
      ],
    }),
    variable('antal', 'integer', { limits: { from: 0, to: 9000 }, measuredIn: 'mm' }),
    variable('halt', 'decimal', { limits: { from: 0 } }),
    variable('serie', 'text', { personal: true }),
    variable('kommun', 'text', { shape: 'kommunkod' }),
  ],
};
const dictionary: Dictionary = { forms: new Map([[form.id, form]]) };

/** Cells as people and programs write them, right, certain, ambiguous and wrong. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  person_id: [
    'p1',
    'p2',
    'P3',
    ' p1',
    'åsa',
    'a\u030Asa',
    'a\u030Asa1',
    'p1\u200B',
    'p\u200B1',
    'Å\u00AD9',
    '\u212B1',
    '\u200B',
    'p\uFE0F1',
    'NA',
    '<NA>',
    '?',
    '',
    '1,9E+11',
    '1e5',
    '0',
    '00',
    'okänd',
    'nan',
    '#N/A',
    'x-',
  ],
  datum: [
    '2024-02-29',
    '2024-02-30',
    '20240229',
    '2024-02-29 10:15',
    '25/3 2024',
    '05-03-2024',
    '2024-02-29T23:30Z',
    'NA',
    '45000',
    '2024-2-9',
  ],
  svar: ['ja', 'nej', 'Ja', 'JA ', 'x', '1', '0', 'kanske', '', 'NA', '#REF!'],
  slag: ['03', '3', '3.0', 'uppsala', 'BLOD', 'helblod', 'a', 'delad', 'lymfa', '', '-', '#FORMEL!'],
  antal: ['7', '007', '-1', '1 234', '1e3', '12 mm', '7,5', '9001', '', 'sju', '1,250', 'saknas', '9'.repeat(20)],
  halt: ['1,5', '1.5', '0,125', '1,250', '1e-2', '<1', '', '-0', 'NaN', '1.250,5', '12%', '1\u00a0000'],
  serie: ['s1', 'NA', 'none', '1,5E+3', '', 's 2', '.', 'saknas'],
  kommun: ['0180', '180', '18', '0180.0', '', 'Täby'],
};
const row = fc.record(Object.fromEntries(Object.entries(CELLS).map(([id, cells]) => [id, fc.constantFrom(...cells)])));

/** Few tables of many rows: a database for each is what takes time. */
const RUNS = 6;

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-alike-'));
after(() => rmSync(folder, { recursive: true }));

test('a table is judged alike from CSV and from Parquet: values, refusals, accounts and every problem', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60, size: 'max' }), async (rows) => {
      assert.deepEqual(await judged(rows, 'parquet'), await judged(rows, 'csv'));
    }),
    { numRuns: RUNS },
  );
});

async function judged(rows: readonly Readonly<Record<string, string>>[], format: 'csv' | 'parquet') {
  const database = await openDatabase({ threads: 1 });
  const place = mkdtempSync(join(folder, 'a'));
  const columns = Object.keys(CELLS);
  if (format === 'csv') {
    const lines = rows.map((cells) => columns.map((column) => `"${cells[column]}"`).join(';'));
    writeFileSync(join(place, 'prov.csv'), [columns.join(';'), ...lines, ''].join('\n'));
  } else {
    const items = rows.map(
      (cells) =>
        `SELECT ${columns.map((id) => `${cells[id] === '' ? 'NULL::VARCHAR' : literal(cells[id] ?? '')} AS ${identifier(id)}`).join(', ')}`,
    );
    await database.run(
      `COPY (${items.join(' UNION ALL ')}) TO ${literal(join(place, 'prov.parquet'))} (FORMAT parquet)`,
    );
  }
  const loaded = await loadTables(database, dictionary, place, () => {});
  const values = loaded.refused
    ? []
    : await database.rows(`SELECT * FROM ${identifier(asRead(form).id)} ORDER BY _row`);
  database.close();
  const { read, refused } = loaded.read['prov'] ?? {};
  const problems = loaded.problems.map(({ file: _, ...problem }) => JSON.stringify(problem)).toSorted();
  return { values, read, refused, problems };
}
