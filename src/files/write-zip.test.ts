import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeSmall, halves, only, textOf } from '../../test/kit/report/small-report.ts';
import { ODT_TYPE, reportOdt } from '../report/odt/report-odt.ts';
import { ZipArchive } from './excel/zip.ts';
import { writeZip } from './write-zip.ts';

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = new ZipArchive(Buffer.from(bytes));
  const parts = new Map<string, string>();
  for (const name of ['mimetype', 'content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.pieces(name)) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}

const made = composeSmall(
  '## Täckningen\n\nTäckningen i riket var {{täckning; riket; 2023; alla}} & *mer*.\n\n:::figur täckning; ileum\nTäckning i ileum.\n:::\n\n## Tabellen\n\n:::tabell täckning; 2023; alla\n:::',
  halves(only({ level: 'norra' }, { absent: 'withheld' })),
);

test('the copy to comment in is opened again: its headings in order, every sentence, table and mark, and nothing that is withheld', async () => {
  assert.ok('document' in made);
  const document = { ...made.document, notice: 'Allt är påhittat' };
  const bytes = writeZip(reportOdt(document));
  assert.deepEqual(bytes, writeZip(reportOdt(document)), 'the same bytes');
  const parts = await partsOf(bytes);
  assert.equal(parts.get('mimetype'), ODT_TYPE);
  assert.equal(
    Buffer.from(bytes).toString('latin1', 30, 38 + ODT_TYPE.length),
    `mimetype${ODT_TYPE}`,
    'first and unpacked',
  );
  const content = parts.get('content.xml') ?? '';
  const headings = [...content.matchAll(/<text:h [^>]*>(.*?)<\/text:h>/g)].map(([, title]) => title);
  assert.deepEqual(headings, ['1 Prov av text', '1.1 Täckningen', '1.2 Tabellen']);
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replace(/\s+/gu, ' ');
  for (const line of textOf(document).split('\n')) assert.ok(plain(content).includes(plain(line)), line);
  const row = content.split('<table:table-row>').find((one) => one.includes('>Norra Hittepå<')) ?? assert.fail();
  assert.match(row, /dolt för att skydda enskilda/);
  assert.doesNotMatch(plain(row.split('</table:table-row>')[0] ?? ''), /\d/);
  for (const part of ['content.xml', 'styles.xml']) assert.match(parts.get(part) ?? '', /Allt är påhittat/);
});
