import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { AS_OF } from './kit/attack/publication.ts';
import { OWN_CONTENT } from './kit/content.ts';
import { runCommand } from './kit/run-command.ts';

// Areas and a report in one edition, from tables to what a stranger can work out of it. The register has few measures here, since a
// site and a report that are protected together take a minute with all of them.

const MEASURES = ['TG1', 'DI1', 'KI1', 'KI2', 'UT1', 'OV1'];
const CHAPTER = `# Täckning och överlevnad

I riket fanns {{täckning; riket; rapportåret; ileum}} av de tumörer i tunntarmen som cancerregistret känner till.

:::figur täckning; ileum
Täckningsgrad för tumörer i tunntarmen.
:::

:::tabell tid till bedömning: median; alla år; ileum
:::

:::figur who-grad; pankreas
WHO-grad i bukspottkörteln.
:::

:::figur överlevnad efter metastas; pankreas
Överlevnad för tumörer i bukspottkörteln.
:::
`;

/** The program's content with few of the register's measures, and a report of them. */
async function smallContent(content: string): Promise<void> {
  await cp(OWN_CONTENT, content, { recursive: true });
  const register = join(content, 'omraden/net-registret');
  const isKept = (name: string) => MEASURES.some((id) => name.startsWith(`${id.toLowerCase()}-`));
  for (const name of await readdir(register))
    if (name !== 'omrade.yaml' && !isKept(name)) await rm(join(register, name));
  const area = await readFile(join(register, 'omrade.yaml'), 'utf8');
  await writeFile(join(register, 'omrade.yaml'), area.replace(/^kapitel:\n(?:[ -].*\n)+/m, ''));
  const report = join(content, 'arsrapport');
  const [head = '', ...indicators] = (await readFile(join(report, 'siffror.yaml'), 'utf8')).split(/^(?= {2}- id:)/m);
  const own = indicators.filter((one) =>
    [...one.matchAll(/mått: (\w+)/g)].every(([, id = '']) => MEASURES.includes(id)),
  );
  await writeFile(join(report, 'siffror.yaml'), [head, ...own].join(''));
  // Of an indicator that there isn't nothing is said.
  const names = own.map((one) => /namn: (.*)/.exec(one)?.[1]?.toLowerCase());
  const [before = '', list = ''] = (await readFile(join(report, 'ord.yaml'), 'utf8')).split(
    /(?<=^ {2}indikatorer:\n)/m,
  );
  const words = list.split(/(?<=\n)/).filter((line) => names.includes(/^ {4}([^:]*):/.exec(line)?.[1]));
  await writeFile(join(report, 'ord.yaml'), before + words.join(''));
  for (const name of await readdir(report)) if (/^\d\d-.*\.md$/.test(name)) await rm(join(report, name));
  await writeFile(join(report, '01-kort.md'), CHAPTER);
}

let folder: string;
const at = (...path: string[]) => join(folder, 'utgava', ...path);
let published: { code: number; told: string };
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-portal-'));
  const data = join(folder, 'data');
  await runCommand(['simulate', '--persons', '400', '--seed', '3', '--as-of', AS_OF, '--out', data]);
  const content = join(folder, 'innehall');
  await smallContent(content);
  const asked = ['publish', data, '--content', content, '--area', 'alla', '--report', '--as-of', AS_OF];
  published = await runCommand([...asked, '--out', at()]);
});
after(() => rm(folder, { recursive: true }));

const pages = async () => (await readdir(at(), { recursive: true })).filter((name) => name.endsWith('.html'));

test('areas and report are published as one site, whose start page leads to each of them', async () => {
  assert.equal(published.code, 0, published.told);
  const start = await readFile(at('index.html'), 'utf8');
  for (const href of ['net-registret/index.html', 'net-registret/arsrapport/index.html', 'nhv-net-binjure/index.html'])
    assert.ok(start.includes(`href="${href}"`), href);
  assert.match(start, /Alla uppgifter är påhittade/);
  const edition = JSON.parse(await readFile(at('data/utgava.json'), 'utf8'));
  assert.deepEqual(
    edition.omraden.map(({ id, ar, arsrapport }: { id: string; ar: number[]; arsrapport?: { ar: number } }) => [
      id,
      ar.at(-1),
      arsrapport?.ar,
    ]),
    [
      ['nhv-net-binjure', 2025, undefined],
      ['net-registret', 2025, 2025],
    ],
  );
});

test('every link of every page leads to a page or a file that is there', async () => {
  const files = new Set(await readdir(at(), { recursive: true }));
  const all = await pages();
  assert.ok(all.length > 30);
  for (const page of all) {
    const text = await readFile(at(page), 'utf8');
    for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|#)/.test(href)) continue;
      const [path = ''] = href.split('#');
      const target = path.startsWith('/') ? path.slice(1) : normalize(join(dirname(page), decodeURIComponent(path)));
      assert.ok(files.has(target), `${href} in ${page}`);
    }
  }
});

test('each area’s pages and the report lead back to all areas or to the area', async () => {
  for (const page of await pages()) {
    const text = await readFile(at(page), 'utf8');
    if (/^(net-registret|nhv-net-binjure)\/(?!arsrapport)/.test(page)) assert.match(text, />Alla områden</, page);
    if (page.includes('arsrapport')) assert.match(text, /<li><a href="[./]*index\.html">/, page);
  }
});

test('nothing protected can be worked out of sites and report together', async () => {
  const { code, out } = await runCommand(['attack', at(), '--json']);
  const found = JSON.parse(out) as { folder: string; wins: unknown[]; persons: { wins: unknown[] }; numbers: number }[];
  assert.deepEqual(
    found.map(({ wins, persons }) => [wins.length, persons.wins.length]),
    [
      [0, 0],
      [0, 0],
    ],
  );
  assert.ok(found.every(({ numbers }) => numbers > 500));
  assert.equal(code, 0);
});

test('a report of an area that is not published, and a report of some years, are refused with what to do', async () => {
  const asked = ['publish', join(folder, 'data'), '--report', '--as-of', AS_OF, '--out', join(folder, 'annan')];
  const other = await runCommand([...asked, '--area', 'nhv-net-binjure']);
  assert.equal(other.code, 2);
  assert.match(other.told, /--area nhv-net-binjure,net-registret/);
  const some = await runCommand([...asked, '--area', 'net-registret', '--years', '2024-2025']);
  assert.equal(some.code, 2);
  assert.match(some.told, /--report och --years går inte ihop/);
});
