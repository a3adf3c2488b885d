import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { composeSmall, halves, only } from '../../../test/kit/report/small-report.ts';
import { reportWorkbook } from './report-workbook.ts';

const made = composeSmall(
  ':::figur täckning; ileum\nTäckning i ileum.\n:::\n\n:::tabell täckning; 2023; alla\n:::',
  halves(only({ level: 'norra' }, { absent: 'withheld' })),
);
assert.ok('document' in made);
const { document } = made;
const { sheets } = reportWorkbook({ ...document, notice: 'Allt är påhittat' });
const named = (name: string) => sheets.find((sheet) => sheet.name === name) ?? assert.fail(name);
const values = (name: string) => named(name).rows.map((row) => row.map(({ value }) => value));

describe('all tables as one workbook', () => {
  test('every table has a sheet, and every sheet a line with a link in the list', () => {
    const blocks = [...document.chapters, ...document.appendix].flatMap(({ sections }) =>
      sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table')),
    );
    assert.ok(blocks.length > 4);
    assert.equal(sheets.length, blocks.length + 2);
    assert.equal(new Set(sheets.map(({ name }) => name)).size, sheets.length);
    const links = named('Innehåll').rows.flatMap((row) => row.flatMap(({ link }) => link ?? []));
    assert.deepEqual(
      links,
      sheets.slice(1).map(({ name }) => name),
    );
  });

  test('a number is a number, and what is withheld says so and nothing else', () => {
    const rows = values('Tabell 1');
    assert.ok(rows.some(([name, share]) => name === 'Riket' && share === 0.5));
    const hidden = rows.find(([name]) => name === 'Norra Hittepå') ?? assert.fail();
    assert.equal(hidden[1], 'dolt för att skydda enskilda');
    assert.ok(!hidden.some((value) => typeof value === 'number'));
  });

  test('each table’s rows and the list say what the report does of itself', () => {
    const heading = values('Tabell 1').findIndex((row) => row.includes('Andel'));
    for (const row of values('Tabell 1').slice(heading + 1)) assert.equal(row.at(-1), 'Allt är påhittat');
    assert.ok(values('Innehåll').some((row) => row.includes('Allt är påhittat')));
    assert.ok(values('Ord för det som saknas').some(([words]) => words === 'dolt för att skydda enskilda'));
  });
});
