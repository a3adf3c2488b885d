import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/node';
import { ownContent } from '../../test/kit/content.ts';
import type { Value } from '../dictionary/dictionary.ts';
import { type ExportLayout, headingsOf } from '../dictionary/exports/export-layout.ts';
import { isNothingAsked, type Problem } from '../problems/problem.ts';
import { findTables } from './find-tables.ts';
import { readTextTable } from './read-text-table.ts';

const root = mkdtempSync(join(tmpdir(), 'vardmatt-export-'));
after(() => rmSync(root, { recursive: true }));
const { dictionary } = await ownContent();
const layouts = dictionary.exports ?? [];

let made = 0;
function folderWith(bytes: Buffer | string, file = 'Uttag 2025.csv'): string {
  made += 1;
  const folder = join(root, String(made));
  mkdirSync(folder);
  writeFileSync(join(folder, file), bytes);
  return folder;
}

/** Every heading that the layout knows. */
const known = ({ tables, passed, skipped }: ExportLayout): readonly string[] => [
  ...new Set([...tables.flatMap(headingsOf), ...passed, ...(skipped === undefined ? [] : [skipped.heading])]),
];

const text = (headings: readonly string[], rows: readonly Readonly<Record<string, string>>[]) =>
  [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
    .map((cells) => cells.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';'))
    .join('\r\n');

async function readFolder(folder: string) {
  const found = await findTables(folder, dictionary);
  const problems: Problem[] = [...found.problems];
  const tables: Record<string, Record<string, Value>[]> = {};
  const numbers: Record<string, number[]> = {};
  const unread: Record<string, number> = {};
  for (const file of found.tables) {
    const form = dictionary.forms.get(file.table);
    if (file.format === 'parquet' || form === undefined) assert.fail();
    const rows: Record<string, Value>[] = [];
    const reading = await readTextTable(file, form, async (some) => {
      for (const { number, values } of some) {
        rows.push(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
        numbers[file.table] = [...(numbers[file.table] ?? []), number];
      }
    });
    assert.equal(reading.read, rows.length + reading.refused);
    problems.push(...reading.problems);
    for (const [column, cells] of reading.unread) unread[`${file.table}.${column}`] = cells;
    if (reading.outcome === 'read' && rows.length > 0) tables[file.table] = rows;
  }
  return { tables, numbers, unread, problems, lost: found.lost };
}

const asked = (problems: readonly Problem[]) =>
  problems.filter((one) => !isNothingAsked(one) && one.severity !== 'note');
const codes = (problems: readonly Problem[]) => [...new Set(asked(problems).map(({ code }) => code))].sort();

describe('the worked examples of each export', () => {
  for (const layout of layouts)
    for (const example of layout.examples)
      test(`${layout.id}: ${example.name}`, async () => {
        const written = text(known(layout), example.rows);
        const utf8 = await readFolder(folderWith(`\uFEFF${written}`));
        assert.deepEqual(utf8.tables, example.become);
        assert.deepEqual(codes(utf8.problems), example.told.toSorted());
        const old = await readFolder(folderWith(Buffer.from(written, 'latin1')));
        assert.deepEqual(old.tables, example.become);
        const sheet = [known(layout), ...example.rows.map((row) => known(layout).map((heading) => row[heading] ?? ''))];
        const folder = folderWith('', 'tom.md');
        await writeWorkbook(
          sheet.map((cells) => cells.map((value) => ({ value }))),
          {},
        ).toFile(join(folder, 'uttag.xlsx'));
        assert.deepEqual((await readFolder(folder)).tables, example.become);
      });
});

const layout = layouts.find(({ id }) => id === 'inca') ?? assert.fail();
const some = { PERSNR: 'p1', PAT_ID: '1', a_post_id: 't1', a_diag_dat: '2024-03-01', a_lokal_Varde: '5' };

test('an unknown heading is told of by its name, and one that is no name by its place', async () => {
  const headings = [...known(layout), 'a_nytt_Varde', 'Sixten Ek 19121212-1212'];
  const { problems, tables } = await readFolder(folderWith(text(headings, [some])));
  const unknown = problems.filter(({ code }) => code === 'export-column-unknown');
  assert.deepEqual(
    unknown.map(({ column }) => column?.startsWith('kolumn ')),
    [false, true],
  );
  assert.ok(!JSON.stringify(problems).includes('Sixten'));
  assert.equal(tables['diagnos']?.length, 1);
});

test('headings are known whatever their letters, and the words of a code may be left out', async () => {
  const headings = known(layout).filter((heading) => !heading.endsWith('_Beskrivning'));
  const small = text(headings, [some]).toLowerCase();
  const { tables, problems } = await readFolder(folderWith(small));
  assert.equal(tables['diagnos']?.[0]?.['lokal'], 'ileum');
  assert.deepEqual(
    codes(problems).filter((code) => code !== 'export-column-absent'),
    [],
  );
});

test('without a column that is required the table is lost, and without another the variable is', async () => {
  const without = (...lost: string[]) =>
    text(
      known(layout).filter((heading) => !lost.includes(heading)),
      [some],
    );
  const { lost, problems } = await readFolder(folderWith(without('a_post_id')));
  assert.deepEqual(lost, ['diagnos']);
  assert.ok(problems.some(({ code, column }) => code === 'export-column-missing' && column === 'a_post_id'));
  const poorer = await readFolder(folderWith(without('a_ki67')));
  assert.deepEqual(codes(poorer.problems), ['export-column-absent']);
  assert.equal(poorer.tables['diagnos']?.length, 1);
});

test('a heading that stands twice is read by nobody', async () => {
  const { lost } = await readFolder(folderWith(text([...known(layout), 'a_diag_dat'], [some])));
  assert.deepEqual(lost, ['diagnos']);
});

test('a table of the export that also stands as a file of its own is told of, and neither is read', async () => {
  const folder = folderWith(text(known(layout), [some]));
  writeFileSync(join(folder, 'diagnos.csv'), 'person_id,tumor_id,diagnosdatum\np1,t1,2024-03-01\n');
  const { lost, problems } = await readFolder(folder);
  assert.deepEqual(lost, ['diagnos']);
  assert.ok(problems.some(({ code }) => code === 'table-twice'));
});

test('rows keep the numbers that they have in the file, below titles too', async () => {
  const rows = [
    some,
    { PERSNR: 'p2', PAT_ID: '2', REGION_NAMN: 'Region Demo' },
    { ...some, PERSNR: 'p3', a_post_id: 't3' },
  ];
  const { numbers } = await readFolder(folderWith(`Uttag ur INCA\r\n${text(known(layout), rows)}`));
  assert.deepEqual(numbers, { patient: [3, 5], diagnos: [3, 5] });
});

test('no cell of a patient is in a message, and what nobody could read counts as unread', async () => {
  const marker = 'hemligt7';
  const coded = known(layout).filter((heading) => /_Varde$|^KON_VALUE$|_met_/.test(heading));
  const others = known(layout).filter((heading) => /dat$|^LKF$|_ki67$|_Beskrivning$/.test(heading));
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...coded], { minLength: 1 }),
      fc.subarray([...others], { minLength: 1 }),
      async (bad, odd) => {
        const planted = Object.fromEntries([...bad, ...odd].map((heading) => [heading, marker]));
        const row = { ...some, b_post_id: 'b1', b_dat: '2024-05-01', u_dat: '2024-05-02', ...planted };
        const { problems, unread } = await readFolder(folderWith(text(known(layout), [row])));
        assert.ok(!JSON.stringify(problems).includes(marker));
        if (bad.includes('a_lokal_Varde')) assert.equal(unread['diagnos.lokal'], 1);
      },
    ),
    { numRuns: 20 },
  );
});
