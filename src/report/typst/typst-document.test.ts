import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSmall, halves } from '../../../test/kit/report/small-report.ts';
import { TEMPLATE } from './template.ts';
import { typstAppendix, typstDocument } from './typst-document.ts';

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

test('a figure comes with its picture, its alternative, its caption and where its numbers are; the appendix has them', () => {
  const made = composeSmall(':::figur täckning; ileum\nTäckning i ileum.\n:::', halves());
  assert.ok('document' in made);
  const { files } = typstDocument(made.document);
  const [group] = JSON.parse(files.get('/dokument.json') ?? '').chapters[0].sections[0].blocks;
  const [figure] = group.items;
  assert.match(files.get(figure.file) ?? '', /^<svg/);
  assert.match(figure.alt, /Norra Hittepå: 50/);
  assert.equal(figure.caption[0].text, 'Täckning i ileum.');
  assert.match(figure.numbers, /tabell B1 i bilagan/);
  const { chapters } = JSON.parse(typstAppendix(made.document).files.get('/dokument.json') ?? '');
  const [{ label, table }] = chapters[0].sections[0].blocks;
  assert.match(label, /^Tabell B1\. .*\(figur 1\)$/);
  assert.equal(table.rows.length, 4);
  assert.equal(table.header.length, table.widths.length);
});

test('the cover names the extract, the program, and how to refer to the report', () => {
  const made = composeSmall('Text.');
  assert.ok('document' in made);
  const { colophon } = JSON.parse(typstDocument(made.document).files.get('/dokument.json') ?? '');
  const told = Object.fromEntries(colophon.map(({ name, value }: { name: string; value: string }) => [name, value]));
  assert.match(told['Uttag'], /^31.mars.2024, abc\./);
  assert.equal(told['Program'], 'Vårdmått 0.0.0');
  assert.match(told['Hänvisa så här'], /Påhittad rapport\. Årsrapport 2023\. Uttag 31.mars.2024/);
});
