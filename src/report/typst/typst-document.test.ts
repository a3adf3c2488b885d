import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSmall, halves } from '../../../test/kit/report/small-report.ts';
import { TEMPLATE } from './template.ts';
import { typstDocument } from './typst-document.ts';

const HOSTILE = '#panic() $x$ *a* `b` \\ "c" @d <e>';

test('no text of the report is markup: the layout is the same whatever is said', () => {
  const made = composeSmall(
    `${HOSTILE.replaceAll('<', '\\<').replaceAll('*', '\\*').replaceAll('`', '')}\n\n:::figur täckning; ileum\nTäckning i ileum.\n:::`,
  );
  assert.ok('document' in made);
  const { main, files, date } = typstDocument({ ...made.document, title: HOSTILE, publisher: HOSTILE });
  assert.equal(main, TEMPLATE);
  assert.ok(!main.includes('panic'));
  const data = JSON.parse(files.get('/dokument.json') ?? '');
  assert.equal(data.heading, HOSTILE);
  const said = data.chapters[0].sections[0].blocks[0].runs.map(({ text }: { text: string }) => text).join('');
  assert.match(said, /^#panic\(\) \$x\$ \*a\* .* @d <e>$/);
  assert.equal(date, '2024-03-31');
});

test('a figure comes with its picture, its alternative, its caption and its numbers', () => {
  const made = composeSmall(':::figur täckning; ileum\nTäckning i ileum.\n:::', halves());
  assert.ok('document' in made);
  const { files } = typstDocument(made.document);
  const [block] = JSON.parse(files.get('/dokument.json') ?? '').chapters[0].sections[0].blocks;
  assert.match(files.get(block.file) ?? '', /^<svg/);
  assert.match(block.alt, /Norra Hittepå: 50/);
  assert.equal(block.caption[0].text, 'Täckning i ileum.');
  assert.equal(block.table.rows.length, 4);
  assert.equal(block.table.header.length, block.table.widths.length);
});

test('the last part names the extract, the program and the definitions', () => {
  const made = composeSmall('Text.');
  assert.ok('document' in made);
  const { colophon } = JSON.parse(typstDocument(made.document).files.get('/dokument.json') ?? '');
  const told = Object.fromEntries(colophon.map(({ name, value }: { name: string; value: string }) => [name, value]));
  assert.equal(told['Uttagets beteckning'], 'abc');
  assert.equal(told['Program'], 'Vårdmått 0.0.0');
  assert.match(told['Definitioner'], /Täckning 1\.0, .*Väntan 2\.0/);
  assert.ok(TEMPLATE.trimEnd().endsWith('#for fact in doc.colophon { par[#strong[#fact.name:] #fact.value] }'));
});
