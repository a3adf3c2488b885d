import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, serveFolder, sidewaysScroll } from '../../../test/kit/browser.ts';
import { inventedFigures } from '../../../test/kit/report/invented-figures.ts';
import { PUBLISHER } from '../../../test/kit/website/publisher.ts';
import { nodeDisk } from '../../files/outbox/disk.ts';
import { draftIn } from '../../files/outbox/draft.ts';
import { writePages } from '../../files/write-pages.ts';
import { ASSETS } from '../../website/assets.ts';
import { composeReport } from '../composing/compose-report.ts';
import type { ReportDocument } from '../composing/document.ts';
import { readReport } from '../reading/read-report.ts';
import { reportHtml } from './report-html.ts';

const content = new URL('../../../content/arsrapport/', import.meta.url);

async function ownReport(): Promise<ReportDocument> {
  const names = await readdir(content);
  const texts = names.map(async (name) => [name, await readFile(new URL(name, content), 'utf8')] as const);
  const read = readReport(new Map(await Promise.all(texts)));
  assert.ok('content' in read);
  const made = composeReport(read.content, inventedFigures, { publisher: PUBLISHER, notice: 'Påhittade siffror' });
  assert.ok('document' in made);
  return made.document;
}

const document = await ownReport();
const files = reportHtml(document, { pdf: 'arsrapport-2024.pdf' });
const pages = files.filter(({ path }) => path.endsWith('.html'));

describe('the annual report as pages', () => {
  test('there is a start page, a page per chapter, a page of claims, and files of every figure and table', () => {
    assert.deepEqual(
      pages.map(({ path }) => path),
      [
        'arsrapport/index.html',
        ...document.chapters.map(({ id }) => `arsrapport/${id}/index.html`),
        ...document.appendix.map(({ id }) => `arsrapport/bilaga/${id}/index.html`),
        'arsrapport/bilaga/index.html',
        'arsrapport/siffrorna-i-texten/index.html',
      ],
    );
    for (const { sections } of [...document.chapters, ...document.appendix])
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        const [id, endings] =
          block.kind === 'figure'
            ? [block.figure.id, ['csv', 'excel.csv', 'json', 'svg']]
            : block.kind === 'table'
              ? [block.figure ?? block.id, ['csv', 'excel.csv', 'json']]
              : ['', []];
        for (const ending of endings)
          assert.ok(
            files.some(({ path }) => path === `arsrapport/data/${id}.${ending}`),
            `${id}.${ending}`,
          );
      }
    assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
  });

  test('in a site it leaves the stylesheet to the site and leads back to it', () => {
    const inSite = reportHtml(document, { site: { name: 'Registret', folder: '' } });
    assert.ok(!inSite.some(({ path }) => path === 'stil.css') && files.some(({ path }) => path === 'stil.css'));
    assert.match(inSite[0]?.content ?? '', /<a href="\.\.\/index\.html">Registret<\/a>/);
  });

  test('every link leads to a file and a place that is there', () => {
    const known = new Set([
      ...files.map(({ path }) => path),
      ...ASSETS.map(({ path }) => path),
      'arsrapport/arsrapport-2024.pdf',
    ]);
    const ids = new Map(
      pages.map(({ path, content: html }) => [path, [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)]),
    );
    let followed = 0;
    for (const { path, content: html } of pages)
      for (const [, href = ''] of html.matchAll(/\bhref="([^"]*)"/g)) {
        // To whoever answers for the report, and its licence.
        if (/^(mailto|https):/.test(href)) continue;
        const target = new URL(href, `http://x/${path}`);
        assert.ok(known.has(target.pathname.slice(1)), `${href} in ${path}`);
        if (target.hash !== '')
          assert.ok(ids.get(target.pathname.slice(1))?.includes(target.hash.slice(1)), `${href} in ${path}`);
        followed += 1;
      }
    assert.ok(followed > 300);
    for (const [path, all] of ids) assert.equal(new Set(all).size, all.length, path);
  });

  test('what is said of several figures of a chapter stands once, of whom, and a figure keeps what is its own and leads to the rest', () => {
    let shared = 0;
    for (const chapter of document.chapters) {
      const figures = chapter.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
      );
      const page = pages.find(({ path }) => path === `arsrapport/${chapter.id}/index.html`)?.content ?? '';
      const items = [...page.matchAll(/<li>([^<]*)<\/li>/g)].map(([, text = '']) => text);
      for (const note of new Set(figures.flatMap(({ figure }) => figure.notes ?? []))) {
        const of = figures.filter(({ figure }) => figure.notes?.includes(note));
        const told = items.filter((item) => item === note.replaceAll('&', '&amp;'));
        assert.equal(told.length, 1, note);
        if (of.length < 2) continue;
        shared += 1;
        // Under which they are, where it isn't of all.
        const [before = ''] = page.slice(page.indexOf('<h2 id="om-figurerna">')).split(`<li>${told[0]}`);
        const whose = [...before.matchAll(/<h3>Figur (\d+)/g)].at(-1)?.[1];
        assert.equal(whose, of.length === figures.length ? undefined : String(of[0]?.number), note);
        assert.ok(page.includes('<h2 id="om-figurerna">'), chapter.id);
      }
      const leading = page.match(/<a href="#om-figurerna">Så läser du figuren<span/g) ?? [];
      const isShared = (note: string) => figures.filter(({ figure }) => figure.notes?.includes(note)).length > 1;
      assert.equal(leading.length, figures.filter(({ figure }) => figure.notes?.some(isShared)).length);
    }
    assert.ok(shared > 0);
  });

  test('where a number is missing there is a way to what the words for it mean', () => {
    const meanings = pages.find(({ path }) => path.endsWith('/ord-dar-en-siffra-saknas/index.html'));
    assert.match(
      meanings?.content ?? '',
      /Dolt för att skydda enskilda<[\s\S]*Det kan vara litet eller stort, och också noll/,
    );
    const tables = pages.flatMap(
      ({ content }) => content.match(/<section class="scroll"[\s\S]*?(?=<section class="scroll"|$)/g) ?? [],
    );
    const lacking = tables.filter((table) => table.includes('<td class="num absent">'));
    assert.ok(lacking.length > 0);
    for (const table of lacking)
      assert.match(table, /<\/section>[\s\S]*ord-dar-en-siffra-saknas\/index\.html">Varför visas inte alla siffror\?/);
  });

  test('every claim about figures stands in its chapter and on the page of claims', () => {
    const [claims, chapters] = [
      pages.at(-1)?.content ?? '',
      pages
        .slice(1, -1)
        .map((page) => page.content)
        .join(''),
    ];
    for (const { id, kind } of document.claims) {
      assert.ok(chapters.includes(`id="${id}"`), id);
      if (kind === 'value') assert.ok(claims.includes(`#${id}"`), id);
    }
  });

  test('html-validate has nothing to say', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    for (const { path, content: html } of pages) {
      const report = await validator.validateString(html, path);
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
      );
      assert.deepEqual(found, []);
    }
  });
});

describe('the annual report in a browser', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let page: Page;

  before(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'vardmatt-report-')), 'site');
    await writePages(draftIn(nodeDisk, folder), files, ASSETS);
    server = await serveFolder(folder);
    browser = await openBrowser();
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
    await rm(dirname(folder), { recursive: true });
  });

  // axe-core is asked about every page of a report that the program wrote (test/wide/annual-report.test.ts).
  for (const width of [320, 1280])
    test(`at ${width} px no page kind scrolls sideways`, async () => {
      await page.setViewportSize({ width, height: 800 });
      for (const { path } of [pages[0], pages[2], pages.at(-1)].filter((one) => one !== undefined)) {
        await page.goto(`${server.address}/${path}`);
        assert.equal(await sidewaysScroll(page), 0, path);
      }
    });
});
