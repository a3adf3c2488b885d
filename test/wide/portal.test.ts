import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
// biome-ignore lint/correctness/useImportExtensions: it is JavaScript, and its types stand beside it.
import { alfaFindings } from '../kit/alfa.mjs';
import { AS_OF } from '../kit/attack/publication.ts';
import { axeFindings, type FolderServer, openBrowser, serveFolder, sidewaysScroll } from '../kit/browser.ts';
import { crossedLabels } from '../kit/charts/crossed-labels.ts';
import { heardOtherwise } from '../kit/heard.ts';
import { pdfPages } from '../kit/report/read-pdf.ts';
import { runCommand } from '../kit/run-command.ts';
import { JOURNEYS, walk } from '../kit/website/journeys.ts';
import { portalEdition } from '../kit/website/portal-edition.ts';

// Areas and a report in one edition, from tables to what a stranger can work out of it, and how people find their way in it.

let folder: string;
const at = (...path: string[]) => join(folder, 'utgava', ...path);
let published: { code: number; told: string };
let server: FolderServer;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-portal-'));
  published = await portalEdition(folder);
  server = await serveFolder(at());
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A page of each kind that an area's own site doesn't have, and a patient's, which needs to know where people live. */
const REPORT = 'net-registret/arsrapport';
const KINDS = [
  'index.html',
  'tillganglighet/index.html',
  '404.html',
  'nhv-net-binjure/patient/index.html',
  `${REPORT}/index.html`,
  `${REPORT}/tackning-och-overlevnad/index.html`,
  `${REPORT}/siffrorna-i-texten/index.html`,
  `${REPORT}/bilaga/index.html`,
  `${REPORT}/bilaga/tabeller/index.html`,
  `${REPORT}/bilaga/norr/index.html`,
];

/** A page of the edition on a phone. */
async function onPhone(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const answer = await page.goto(`${server.address}/${path}`);
  assert.equal(answer?.status(), 200, path);
  return page;
}

const pages = async () => (await readdir(at(), { recursive: true })).filter((name) => name.endsWith('.html'));

test('on a phone’s first screen each start page has a result: a number, of what, and what it says', async () => {
  for (const path of ['index.html', 'nhv-net-binjure/index.html', 'net-registret/index.html']) {
    const page = await onPhone(path);
    const told = page.locator('.result strong').first();
    const box = await told.boundingBox();
    assert.ok(box !== null && box.y + box.height <= 640, `${path}: ${JSON.stringify(box)}`);
    assert.match(await told.innerText(), /\d/, path);
    const name = await page.locator('a:has(+ .code)').first().boundingBox();
    assert.ok(name !== null && name.y < box.y, path);
    await page.context().close();
  }
});

test('a start page has its words folded on a phone, and in sight where there is room', async () => {
  const page = await onPhone('net-registret/index.html');
  const lead = page.locator('.about .lead');
  const isSeen = () => lead.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  assert.equal(await isSeen(), false);
  await page.locator('.about > summary').click();
  assert.equal(await isSeen(), true);
  await page.locator('.about > summary').click();
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await isSeen(), true, String(width));
    assert.ok(await page.locator('.about > summary').isHidden());
  }
  await page.context().close();
});

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

test('no line runs through a word of any picture of any page, wide or narrow', async () => {
  let pictures = 0;
  for (const page of await pages())
    for (const [svg] of (await readFile(at(page), 'utf8')).matchAll(/<svg xmlns[\s\S]*?<\/svg>/g)) {
      pictures += 1;
      assert.deepEqual(crossedLabels(svg), [], `${page}: ${svg.slice(0, 160)}`);
    }
  assert.ok(pictures > 200, String(pictures));
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

for (const journey of JOURNEYS)
  test(`${journey.who}, on a phone: there by links alone, and from the figure in at most three clicks`, async () => {
    assert.ok(journey.fromFigure.length <= 3);
    const page = await onPhone('index.html');
    let steps = 0;
    await walk(page, journey, async (step) => {
      steps = step;
      assert.equal(await sidewaysScroll(page), 0, page.url());
    });
    assert.equal(steps, journey.toFigure.length + journey.fromFigure.length);
    await page.context().close();
  });

test('no page over the areas, of the report or for patients scrolls sideways or is objected to, and each is heard as it stands', async () => {
  for (const [at, path] of KINDS.entries()) {
    const page = await onPhone(path);
    assert.equal(await sidewaysScroll(page), 0, path);
    // The report's pages are asked about by axe-core where it stands alone.
    if (!path.startsWith(REPORT)) assert.deepEqual(await axeFindings(page), [], path);
    assert.deepEqual(await alfaFindings(page), [], `${at} ${path}`);
    assert.deepEqual(await heardOtherwise(page), [], path);
    await page.context().close();
  }
});

test('on paper there is nothing to press, what was folded is open, and each page says where and of when it is, black on white', async () => {
  for (const path of [
    'index.html',
    'nhv-net-binjure/matt/t1/index.html',
    `${REPORT}/tackning-och-overlevnad/index.html`,
  ]) {
    const page = await onPhone(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 680, height: 1000 });
    for (const gone of ['.menu', '.crumbs', '.contents', '.links', 'figure summary', '.skip', '.bottom ul'])
      for (const one of await page.locator(gone).all()) assert.ok(await one.isHidden(), `${gone} on ${path}`);
    for (const table of await page.locator('details table').all()) assert.ok(await table.isVisible(), path);
    const paper = await page.locator('body').innerText();
    assert.match(paper.replaceAll('\u00a0', ' '), /uttagna 31 mars 2026/);
    assert.ok(paper.includes('Exempelutgåvan'), path);
    assert.ok(paper.includes(`Sidans adress: på webbplatsen ${path}`), path);
    const colours = await page.locator('body').evaluate((body) => {
      const { color, backgroundColor } = body.ownerDocument.defaultView.getComputedStyle(body);
      return [color, backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(22, 33, 43)', 'rgb(255, 255, 255)']);
    await page.context().close();
  }
});

test('on paper no heading is parted from its picture, and each page has its number', async () => {
  const page = await onPhone('nhv-net-binjure/matt/t1/index.html');
  const path = join(folder, 'papper.pdf');
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  const pages = pdfPages(path).map((text) => text.replaceAll(/\s+/g, ''));
  assert.ok(pages.length > 3);
  for (const [at, text] of pages.entries()) assert.ok(text.includes(`${at + 1}(${pages.length})`), text);
  for (const [heading, inPicture] of [
    ['Resultat2025', /medelvärde[\d,]+±/],
    ['T1TidtillMDK,2023–2025', /(?<!\()9mån/],
  ] as const) {
    const own = pages.find((text) => text.includes(heading)) ?? assert.fail(heading);
    assert.match(own.slice(own.indexOf(heading)), inPicture);
  }
  await page.context().close();
});
