import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { comparedReport, comparisonDocument } from '../../scripts/annual-report-table.ts';
import { axeFindings, openBrowser, serveFolder, sidewaysScroll } from '../kit/browser.ts';
import { runCommand } from '../kit/run-command.ts';

let folder: string;
let data: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-report-'));
  data = join(folder, 'simulerat');
  await runCommand(['simulate', '--persons', '1000', '--seed', '2', '--as-of', '2025-03-31', '--out', data]);
});
after(async () => rm(folder, { recursive: true }));

const report = (out: string, ...more: string[]) =>
  runCommand(['report', data, '--year', '2024', '--as-of', '2025-03-31', '--out', join(folder, out), ...more]);

/** Every file of a folder with the hash of its bytes. */
async function bytesOf(out: string): Promise<Map<string, string>> {
  const files = (await readdir(join(folder, out), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  const hashes = paths.map(
    async (path): Promise<[string, string]> => [
      path.slice(join(folder, out).length),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ],
  );
  return new Map(await Promise.all(hashes));
}

test('the report of the simulated register reproduces the published figures, and the table that says so is current', async () => {
  const compared = await comparedReport();
  const { figures } = compared;
  assert.ok(figures.length > 30);
  assert.deepEqual(
    figures.filter(({ agrees }) => !agrees),
    [],
  );
  const written = await readFile(
    fileURLToPath(new URL('../../docs/arsrapporten-mot-den-publicerade.md', import.meta.url)),
    'utf8',
  );
  assert.equal(written, comparisonDocument(compared), 'run npm run docs');
});

test('the same input gives the same bytes: pages, pictures, data files and PDF', async () => {
  const first = await report('en');
  assert.equal(first.code, 0, first.told);
  assert.match(first.told, /Webbplatsen och årsrapporten ges ut i en utgåva med publish --report/);
  assert.equal((await report('tva')).code, 0);
  const one = await bytesOf('en');
  assert.ok(one.size > 100);
  assert.ok(one.has('/arsrapport/arsrapport.pdf'));
  assert.deepEqual(one, await bytesOf('tva'));
});

test('no page of the report weighs more than 60 kB compressed', async () => {
  const pages = [...(await bytesOf('en')).keys()].filter((path) => path.endsWith('.html'));
  assert.ok(pages.length > 10, `${pages.length} pages`);
  for (const path of pages) {
    const { length } = gzipSync(await readFile(join(folder, 'en', path)));
    assert.ok(length <= 60_000, `${path}: ${length} bytes`);
  }
});

test('every page, picture and file of the report says that the figures are made up, though nobody typed it', async () => {
  const files = [...(await bytesOf('en')).keys()].filter((path) => /\.(html|svg|json|csv)$/.test(path));
  assert.ok(files.length > 100);
  for (const path of files.filter((each) => !/ikon\.svg$|^\/\.vardmatt\.json$/.test(each)))
    assert.match(await readFile(join(folder, 'en', path), 'utf8'), /Alla uppgifter är påhittade/, path);
});

test('every page of the report is without objection from axe-core, at 320 or 1280 px, and scrolls sideways at neither', async () => {
  const pages = [...(await bytesOf('en')).keys()].filter((path) => path.endsWith('.html'));
  assert.ok(pages.length >= 7, pages.join(', '));
  await using server = await serveFolder(join(folder, 'en'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    for (const [place, path] of pages.entries()) {
      await page.goto(`${server.address}${path}`);
      for (const width of place % 2 === 0 ? [1280, 320] : [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await sidewaysScroll(page), 0, `${path} at ${width} px`);
      }
      // At the last width: half of the pages at each.
      assert.deepEqual(await axeFindings(page), [], path);
    }
  } finally {
    await browser.close();
  }
});

test('an earlier extract shows the lag, and an extract date after this one is refused', async () => {
  const earlier = join(folder, 'tidigare');
  await runCommand(['simulate', '--persons', '1000', '--seed', '2', '--as-of', '2024-03-31', '--out', earlier]);
  const made = ['report', earlier, '--year', '2023', '--as-of', '2024-03-31', '--out', join(folder, 'forra')];
  assert.equal((await runCommand(made)).code, 0);
  const last = ['--last-report', join(folder, 'forra')];
  const { code, told } = await report(
    ...(['mer', '--previous', earlier, ...last, '--life-table', await lifeTable('livslangd.csv')] as const),
  );
  assert.equal(code, 0, told);
  const changes = await readFile(
    join(folder, 'mer', 'arsrapport', 'bilaga', 'andrat-sedan-forra-rapporten', 'index.html'),
    'utf8',
  );
  assert.match(
    changes,
    /i årsrapporten 2023 \(uttag 31.mars.2024\) och i den här\. Av [\d\s]+ siffror som båda rapporterna visar har \d+ ändrats/u,
  );
  assert.match(
    changes,
    /Nytt i den här rapporten: .*Relativ överlevnad, tunntarmen; Relativ överlevnad, bukspottkörteln\./,
  );
  assert.match((await report('fel', '--last-report', earlier)).told, /finns ingen rapport att jämföra med/);
  assert.match((await report('fel', '--last-report', join(folder, 'en'))).told, /är inte tidigare än den här/);
  assert.doesNotMatch(told, /inte finns något tidigare uttag att jämföra med/);
  assert.equal((await report('fel', '--previous', earlier, '--previous-as-of', '2026-01-01')).code, 2);
});

test('publish holds its report against an earlier one too, and says so where there is no report or none to hold it against', async () => {
  const published = (...more: string[]) =>
    runCommand([
      'publish',
      data,
      '--area',
      'net-registret',
      '--as-of',
      '2025-03-31',
      '--out',
      join(folder, 'sajt'),
      ...more,
    ]);
  const alone = await published('--last-report', join(folder, 'en'));
  assert.equal(alone.code, 2);
  assert.match(
    alone.told,
    /--last-report gäller bara tillsammans med --report, som inte är angivet\.\nLägg till --report, eller ta bort --last-report/,
  );
  const itself = await published('--report', '--last-report', join(folder, 'en'));
  assert.equal(itself.code, 1);
  assert.match(itself.told, /är inte tidigare än den här \(2024, uttag 2025-03-31\)/);
});

test('with a life table the report tells of relative survival, without one it says so, and a broken one is refused', async () => {
  const page = async (out: string, ...at: readonly string[]) =>
    (await readFile(join(folder, out, 'arsrapport', ...at, 'index.html'), 'utf8')).replace(/<[^>]*>/g, '');
  assert.doesNotMatch(await page('en', 'overlevnad'), /Relativ överlevnad|livslängdstabell/i);
  assert.match(
    await page('en', 'bilaga', 'det-som-inte-redovisas'),
    /”Relativ överlevnad” i kapitlet ”Överlevnad” är inte med: siffrorna kan inte räknas ut, eftersom det saknas en livslängdstabell för befolkningen/,
  );
  assert.doesNotMatch(await page('mer', 'bilaga', 'det-som-inte-redovisas'), /livslängdstabell/);
  const [, relative = '0'] =
    /Den relativa överlevnaden fem år efter diagnosen var (\d+)\s%/.exec(await page('mer', 'overlevnad')) ?? [];
  assert.ok(Number(relative) > 50 && Number(relative) < 130, relative);
  const broken = await report('trasig', '--life-table', await lifeTable('trasig.csv', 1, 'man;12;2020;1,5\n'));
  assert.equal(broken.code, 1);
  assert.match(broken.told, /dodssannolikhet/);
  assert.match((await report('hal', '--life-table', await lifeTable('hal.csv', 1))).told, /är inte hel/);
});

/** A population whose risk of death rises with age. @param skipped rows that it lacks @param more written last */
async function lifeTable(name: string, skipped = 0, more = ''): Promise<string> {
  const rows = ['kvinna', 'man'].flatMap((sex) =>
    Array.from({ length: 111 }, (_, age) =>
      Array.from(
        { length: 9 },
        (_, place) =>
          `${sex};${age};${2017 + place};${String(Math.min(0.9, 0.00004 * Math.exp(0.095 * age))).replace('.', ',')}`,
      ),
    ).flat(),
  );
  const table = join(folder, name);
  await writeFile(table, `kon;alder;ar;dodssannolikhet\n${rows.slice(skipped).join('\n')}\n${more}`);
  return table;
}

test('a number typed by hand, an unknown reference and a comparing word without ground fail the report with file and line', async () => {
  const content = join(folder, 'content');
  await cp(fileURLToPath(new URL('../../content', import.meta.url)), content, { recursive: true });
  const chapter = join(content, 'arsrapport', '03-diagnostik.md');
  const text = await readFile(chapter, 'utf8');
  await writeFile(
    chapter,
    `${text}\nHela 81 % undersöktes.\n\nDe var {{täkning; riket; alla år; ileum}}.\n\nDe flesta var nöjda.\n`,
  );
  const { code, told } = await report('stoppad', '--content', content);
  assert.equal(code, 1);
  assert.match(told, /03-diagnostik\.md, rad \d+/);
  assert.match(told, /täkning/);
  assert.match(told, /Menade du/);
  await assert.rejects(readdir(join(folder, 'stoppad')), 'nothing is written');
});

test('a misspelt area of the numbers stops the report with file, key and the word that was meant', async () => {
  const content = join(folder, 'stavfel');
  await cp(fileURLToPath(new URL('../../content', import.meta.url)), content, { recursive: true });
  const numbers = join(content, 'arsrapport', 'siffror.yaml');
  const text = await readFile(numbers, 'utf8');
  await writeFile(numbers, text.replace('område: net-registret', 'område: net-registre'));
  const { code, told } = await report('stavfel-ut', '--content', content);
  assert.equal(code, 1);
  assert.match(told, /område: «net-registre» är inget område\.\n.*siffror\.yaml, område\n.*Menade du «net-registret»/);
});
