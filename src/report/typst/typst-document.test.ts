import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSmall, halves } from '../../../test/kit/report/small-report.ts';
import { PUBLISHER } from '../../../test/kit/website/publisher.ts';
import { TEMPLATE } from './template.ts';
import { typstAppendix, typstDocument } from './typst-document.ts';

const HOSTILE = '#panic() $x$ *a* `b` \\ "c" @d <e>';

test('no text of the report is markup: the layout is the same whatever is said', () => {
  const made = composeSmall(
    `${HOSTILE.replaceAll('<', '\\<').replaceAll('*', '\\*').replaceAll('`', '')}\n\n:::figur täckning; ileum\nTäckning i ileum.\n:::`,
  );
  assert.ok('document' in made);
  const { main, files, date } = typstDocument({
    ...made.document,
    title: HOSTILE,
    publisher: { ...PUBLISHER, name: HOSTILE },
  });
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

test('the cover says who answers for the report, whom to ask and under what licence, names the extract and the program, and how to refer to it', () => {
  const made = composeSmall('Text.');
  assert.ok('document' in made);
  const { colophon } = JSON.parse(typstDocument(made.document).files.get('/dokument.json') ?? '');
  const told = Object.fromEntries(colophon.map(({ name, value }: { name: string; value: string }) => [name, value]));
  assert.match(told['Uttag'], /^31.mars.2024, abc\./);
  assert.equal(told['Program'], 'Vårdmått 0.0.0');
  assert.equal(told['Utgivare'], 'Provutgivaren <b>. Andra utgåvan.');
  assert.match(told['Kontakt'], /^Provredaktionen <&>, redaktionen@prov\.example, telefon 00-000.00.00$/);
  assert.equal(told['Press'], 'Provpressen, press@prov.example');
  assert.equal(told['Licens'], 'Provlicensen, https://prov.example/licens');
  assert.match(told['Hänvisa så här'], /^Provutgivaren <b>\. Påhittad rapport\. Årsrapport 2023\. Uttag 31.mars.2024/);
});
