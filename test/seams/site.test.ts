import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import papaparse from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { nodeDisk } from '../../src/files/outbox/disk.ts';
import { draftIn } from '../../src/files/outbox/draft.ts';
import { writePages } from '../../src/files/write-pages.ts';
import { ASSETS } from '../../src/website/assets.ts';
import { buildSite } from '../../src/website/site.ts';
// biome-ignore lint/correctness/useImportExtensions: it is JavaScript, and its types stand beside it.
import { alfaFindings } from '../kit/alfa.mjs';
import { axeFindings, openBrowser, openFolded, serveFolder, sidewaysScroll } from '../kit/browser.ts';
import { heardOtherwise } from '../kit/heard.ts';
import { everyState } from '../kit/website/every-state.ts';
import { smallSite } from '../kit/website/small-site.ts';

/** One page of each kind, with every kind of figure among them. */
const KINDS = [
  'index.html',
  'matt/a1/index.html',
  'matt/v2/index.html',
  'matt/p3/index.html',
  'matt/index.html',
  'enhet/index.html',
  'enhet/norra/index.html',
  'enhet/norra/v2/index.html',
  'om-siffrorna/index.html',
  'tillganglighet/index.html',
];
const WIDTHS = [320, 1280];

describe('the public site in a browser', () => {
  const files = buildSite(everyState);
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  let folder: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let page: Page;

  before(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'vardmatt-site-')), 'site');
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

  /** Opens a page at a width; whatever it asks for in vain, or is refused, is a fault. */
  async function open(path: string, width = 1280, on: Page = page): Promise<string[]> {
    const faults: string[] = [];
    const failed = (request: { url: () => string }) => faults.push(`failed: ${request.url()}`);
    const said = (message: { type: () => string; text: () => string }) => {
      if (message.type() === 'error') faults.push(message.text());
    };
    on.on('requestfailed', failed).on('console', said);
    await on.setViewportSize({ width, height: 800 });
    await on.goto(`${server.address}/${path}`);
    // A font that is on its way when the next page is opened would be asked for in vain.
    await on.evaluate('document.fonts.ready');
    on.off('requestfailed', failed).off('console', said);
    return faults;
  }

  // The published site, of the same page kinds, is asked about at both widths.
  for (const [place, width] of WIDTHS.entries())
    test(`at ${width} px no page kind scrolls sideways, and none of half of them has anything that axe-core objects to`, async () => {
      for (const [at, path] of KINDS.entries()) {
        assert.deepEqual(await open(path, width), [], path);
        assert.equal(await sidewaysScroll(page), 0, path);
        if (at % WIDTHS.length === place) assert.deepEqual(await axeFindings(page), [], path);
      }
    });

  test('the first result stands on the first screen of a phone', async () => {
    for (const [path, height] of [
      ['index.html', 640],
      ['matt/v2/index.html', 800],
    ] as const) {
      await open(path, 320);
      const box = await page.locator('.result strong').first().boundingBox();
      assert.ok(box !== null && box.y + box.height <= height, `${path}: ${JSON.stringify(box)}`);
    }
  });

  test('by night the page is dark, its pictures keep their ground, and axe-core has nothing to say', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    try {
      assert.deepEqual(await open('matt/v2/index.html'), []);
      const ground = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).backgroundColor);
      assert.equal(await ground('body'), 'rgb(18, 24, 30)');
      assert.equal(await ground('.picture.broad svg'), 'rgb(255, 255, 255)');
      assert.deepEqual(await axeFindings(page), []);
    } finally {
      await page.emulateMedia({ colorScheme: null });
    }
  });

  test('a second engine, of other rules, has nothing to object to on any page kind', async () => {
    for (const path of [...KINDS, 'sok.html', '404.html']) {
      await open(path);
      assert.deepEqual(await alfaFindings(page), [], path);
    }
  });

  test('both engines find a fault where there is one', async () => {
    await open('tillganglighet/index.html');
    await page.locator(':root').evaluate((root) => root.removeAttribute('lang'));
    const [finding, ...others] = await axeFindings(page);
    assert.match(finding ?? '', /^html-has-lang: /);
    assert.deepEqual(others, []);
    assert.match((await alfaFindings(page)).join(), /^sia-r4: /);
  });

  test('the page for a missing address works at any depth', async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const response = await page.goto(`${server.address}/finns/inte/alls`);
      assert.equal(response?.status(), 404);
      assert.deepEqual(await axeFindings(page), []);
      assert.equal(await sidewaysScroll(page), 0);
    }
    await page.getByRole('main').getByRole('link', { name: 'översikten' }).click();
    assert.equal(new URL(page.url()).pathname, '/index.html');
  });

  test('html-validate has nothing to say about any page', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    for (const { path, content } of [...pages, ...buildSite(smallSite).filter((file) => file.path.endsWith('.html'))]) {
      const report = await validator.validateString(content, path);
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
      );
      assert.deepEqual(found, []);
    }
  });

  test('every download that a page offers can be read', async () => {
    const offered = new Set(
      pages.flatMap(({ path, content }) =>
        [...content.matchAll(/href="([^"]*)" download/g)].map(
          ([, href = '']) => new URL(href, `http://x/${path}`).pathname,
        ),
      ),
    );
    assert.ok(offered.size > 50);
    for (const path of offered) {
      const text = await readFile(join(folder, path), 'utf8');
      if (path.endsWith('.json')) assert.ok(typeof JSON.parse(text) === 'object');
      else {
        assert.equal(text.startsWith('\ufeff'), path.endsWith('.excel.csv'), path);
        const { data, errors } = papaparse.parse<string[]>(text.trim(), {
          delimiter: path.endsWith('.excel.csv') ? ';' : ',',
        });
        assert.deepEqual(errors, [], path);
        assert.ok(data.length > 1 && new Set(data.map(({ length }) => length)).size === 1, path);
      }
    }
  });

  test('the keyboard reaches everything that can be used, in the order of the page, with a ring to see', async () => {
    for (const path of ['index.html', 'matt/v2/index.html']) {
      await open(path);
      await openFolded(page);
      const wanted = await page.locator('a[href], summary, [tabindex="0"]').evaluateAll((all) => {
        // What a wide screen has open has nothing to press.
        const there = all.filter((element) => element.checkVisibility());
        for (const [at, element] of there.entries()) element.dataset.at = String(at);
        return there.length;
      });
      const reached: number[] = [];
      for (let press = 0; press < wanted; press += 1) {
        await page.keyboard.press('Tab');
        const [at, ring] = await page.locator(':focus').evaluate((element): [number, string] => {
          const { outlineStyle } = element.ownerDocument.defaultView.getComputedStyle(element);
          return [Number(element.dataset.at), outlineStyle];
        });
        assert.equal(ring, 'solid', `${path} ${at}`);
        reached.push(at);
      }
      assert.deepEqual(reached, [...reached.keys()], path);
    }
  });

  test('the skip link comes into sight and leads past the menu', async () => {
    await open('matt/a1/index.html');
    await page.keyboard.press('Tab');
    assert.ok(await page.getByRole('link', { name: 'Hoppa till innehållet' }).isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'innehall');
  });

  test('without JavaScript, and straight from the disk, a page shows its picture, its table and its fonts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    const requests: string[] = [];
    plain.on('requestfinished', (request) => requests.push(request.url()));
    await plain.goto(pathToFileURL(join(folder, 'matt/v2/index.html')).href);
    assert.ok(await plain.locator('.picture.broad svg').first().isVisible());
    assert.ok(await plain.locator('.picture.narrow svg').first().isHidden(), 'the stylesheet is there');
    const table = plain.locator('section.chart table').first();
    assert.ok(await table.isHidden());
    await plain.locator('section.chart summary').first().click();
    assert.ok(await table.isVisible());
    assert.equal(requests.filter((url) => url.endsWith('.ttf')).length, 2);
    await context.close();
  });

  test('on a narrow screen the narrow picture is shown, and on paper every table is open', async () => {
    await open('matt/v2/index.html', 320);
    assert.ok(await page.locator('.picture.narrow svg').first().isVisible());
    assert.ok(await page.locator('.picture.broad svg').first().isHidden());
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    const heights = await page.locator('table').evaluateAll((tables) => tables.map((table) => table.clientHeight));
    assert.ok(heights.length > 1 && heights.every((height) => height > 50));
    await page.emulateMedia({ media: 'screen' });
  });

  test('who listens to a page of any kind hears what stands on it, each number of a picture in its table, and nothing twice', async () => {
    for (const path of [...KINDS, 'sok.html', '404.html']) {
      await open(path);
      assert.deepEqual(await heardOtherwise(page), [], path);
    }
  });

  test('a number that is heard twice is found', async () => {
    await open('index.html');
    const name = (words: string) =>
      page
        .locator('svg.range[aria-label]')
        .first()
        .evaluate((picture, said) => picture.setAttribute('aria-label', said), words);
    await name('Enheterna: Norra 15,3 dagar. Riket 14,5 dagar.');
    assert.deepEqual(await heardOtherwise(page), []);
    await open('matt/v2/index.html');
    await page
      .locator('.picture.broad')
      .first()
      .evaluate((picture) => picture.removeAttribute('aria-hidden'));
    assert.match((await heardOtherwise(page)).join(), /^a picture says /);
  });

  test('the fonts are in the package that they are taken from', () => {
    for (const { path } of ASSETS) assert.ok(existsSync(join(folder, path)), path);
  });
});
