import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { gallery } from '../../test/kit/charts/gallery.ts';
import type { GalleryCase } from '../../test/kit/charts/gallery-case.ts';
import { markup, markupText } from '../markup.ts';

const FOLDER = new URL('../../test/golden/charts/', import.meta.url);
/** `UPDATE_GOLDEN=1` writes the files instead: look at index.html before they are committed. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const REMEDY = 'run with UPDATE_GOLDEN=1 and look at test/golden/charts/index.html';

function golden(): Map<string, string> {
  const cases = gallery();
  const pictures = cases.flatMap(({ name, chart }): [string, string][] => [
    [`${name}.svg`, markupText(chart.svg)],
    [`${name}-smal.svg`, markupText(chart.compact)],
  ]);
  return new Map([...pictures, ['index.html', page(cases)]]);
}

describe('the gallery', () => {
  test('is drawn as it was', async () => {
    await mkdir(FOLDER, { recursive: true });
    for (const [file, drawn] of golden()) {
      const path = new URL(file, FOLDER);
      if (UPDATE) await writeFile(path, drawn);
      else assert.equal(await readFile(path, 'utf8'), drawn, `${file} has changed: ${REMEDY}`);
    }
  });

  test('has no file that nothing draws', async () => {
    const known = golden();
    const files = (await readdir(FOLDER)).filter((file) => /\.(svg|html)$/.test(file));
    assert.deepEqual(
      files.filter((file) => !known.has(file)),
      [],
    );
  });
});

function page(cases: readonly GalleryCase[]): string {
  const font = '../../../node_modules/@expo-google-fonts/source-sans-3';
  return markupText(markup`<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Diagrammen</title>
<style>
@font-face { font-family: 'Source Sans 3'; font-weight: 400; src: url('${font}/400Regular/SourceSans3_400Regular.ttf'); }
@font-face { font-family: 'Source Sans 3'; font-weight: 600; src: url('${font}/600SemiBold/SourceSans3_600SemiBold.ttf'); }
body { font: 17px/1.5 'Source Sans 3', system-ui, sans-serif; color: #16212b; margin: 0 auto; max-width: 720px; padding: 16px; }
section { border-top: 1px solid #d3dae0; margin-top: 48px; padding-top: 12px; }
h2 { font-size: 20px; line-height: 1.3; margin: 0 0 8px; }
.shows { color: #46535f; font-size: 15px; margin: 0 0 8px; }
svg { display: block; height: auto; margin: 20px 0; }
.wide { display: none; }
table { border-collapse: collapse; font-size: 14px; }
th, td { border-bottom: 1px solid #d3dae0; padding: 3px 10px 3px 0; text-align: left; }
.table { overflow-x: auto; }
li { font-size: 15px; color: #46535f; }
@media (min-width: 640px) { .wide { display: block; } .compact { display: none; } }
</style>
</head>
<body>
<main>
<h1>Diagrammen</h1>
<p>Alla siffror är påhittade.</p>
${cases.map(
  ({ name, shows, chart }) => markup`<section>
<p class="shows">${name}: ${shows}</p>
<h2>${chart.title}</h2>
<p>${chart.sentence}</p>
<div class="wide">${chart.svg}</div>
<div class="compact">${chart.compact}</div>
<ul>${chart.notes.map((note) => markup`<li>${note}</li>`)}</ul>
<details><summary>Tabell</summary><div class="table"><table><caption>${chart.table.caption}</caption>
<thead><tr>${chart.table.columns.map((column) => markup`<th scope="col">${column.name}</th>`)}</tr></thead>
<tbody>${chart.table.rows.map(
    (row) => markup`<tr>${row.map((cell) => markup`<td>${cell.text}</td>`)}</tr>
`,
  )}</tbody></table></div></details>
</section>
`,
)}</main>
</body>
</html>
`);
}
