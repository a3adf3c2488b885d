import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type SiteServer, serveSite } from '../../src/server/serve-site.ts';
import { axeFindings, openBrowser, sidewaysScroll } from '../kit/browser.ts';
import { runCommand } from '../kit/run-command.ts';

// The real chain: simulate a nation, publish it, serve it with the program's own server and its headers, and read it.

let folder: string;
let site: string;
let server: SiteServer;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-site-'));
  site = join(folder, 'webbplats');
  const data = join(folder, 'simulerat');
  await runCommand(['simulate', '--persons', '1500', '--seed', '5', '--as-of', '2026-03-31', '--out', data]);
  const { code, told } = await runCommand(['publish', data, '--out', site, '--as-of', '2026-03-31']);
  assert.equal(code, 0, told);
  server = await serveSite(site, 0);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** What is counted in persons, rows or episodes, as the file of all figures names it. */
const COUNTS = ['n', 'numerator', 'denominator'];

/** What stands beside a figure: in its column of the file of all figures, in its column of the chart's file, and in a sentence. */
const BESIDE = [
  { measure: 'B1', find: /,riket,unique,,,nej,[^,]*,\d*,(\d*),/, column: 'unique', words: 'olika personer' },
  { measure: 'R1', find: /,riket,persons,,,nej,[^,]*,\d*,(\d*),/, column: 'persons', words: 'olika personer' },
  {
    measure: 'P1',
    find: /,riket,denominator,beside,behandlade,(?:ja|nej),[^,]*,\d*,(\d*),/,
    column: 'behandlade_denominator',
    words: 'Bland behandlade patienter',
  },
];
for (const { measure, find, column, words } of BESIDE)
  test(`what the definition promises beside ${measure} stands on its page and in its files`, async () => {
    const [, ...lines] = (await readFile(join(site, 'data', 'alla-siffror.csv'), 'utf8')).split('\r\n');
    const line = lines.find((one) => one.startsWith(`${measure},2025,`) && find.test(one)) ?? assert.fail();
    const value = find.exec(line)?.[1];
    const said = value === '' ? 'dolt för att skydda enskilda' : value;
    const id = measure.toLowerCase();
    const page = (await readFile(join(site, 'matt', id, 'index.html'), 'utf8')).replace(/<[^>]*>/g, '\n');
    const sentence = page.split('\n').find((one) => one.includes('nder 2025') && one.includes(words));
    assert.ok(sentence?.includes(String(said)), `${sentence} lacks ${said}`);
    for (const form of ['csv', 'json']) {
      const file = await readFile(join(site, 'data', `${id}-2025-enheter.${form}`), 'utf8');
      assert.ok(file.includes(column), `${column} in ${form}`);
    }
  });

const pages = async () =>
  (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();

for (const width of [320, 1280])
  test(`every page kind of the published site is without objection from axe-core at ${width} px`, async () => {
    // One measure of each kind of figure, one unit with one of its measures, and every page that there is one of.
    const kinds = (await pages()).filter(
      (page) => !/^(matt\/(b2|t1|o1)|enhet\/(?!index|skane\/(?:index|t1)))/.test(page),
    );
    assert.ok(kinds.length >= 8, kinds.join(', '));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const failed: string[] = [];
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
    for (const path of kinds) {
      await page.goto(`${server.address}/${path}`);
      assert.deepEqual(await axeFindings(page), [], path);
      assert.equal(await sidewaysScroll(page), 0, path);
    }
    assert.deepEqual(failed, []);
    await page.close();
  });

test('an opened table has the whole width of a page at 1280 px, so that none of its columns is cut off', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const measure of ['b1', 't1', 'r1', 'p1']) {
    await page.goto(`${server.address}/matt/${measure}/index.html`);
    await page.evaluate('document.fonts.ready');
    const cut = await page.locator('.chart details').evaluateAll((all) =>
      all.flatMap((one) => {
        one.setAttribute('open', '');
        const table = one.querySelector('table');
        const room = table?.parentElement?.clientWidth ?? 0;
        return table !== null && table.scrollWidth > room + 1
          ? [`${table.caption?.textContent}: ${table.scrollWidth} in ${room}`]
          : [];
      }),
    );
    assert.deepEqual(cut, [], measure);
    assert.equal(await sidewaysScroll(page), 0, measure);
  }
  await page.close();
});

test('no share or statistic is said in general words: each measure has its own', async () => {
  for (const path of await pages()) {
    const said = (await readFile(join(site, path), 'utf8')).replace(/<[^>]*>/g, '');
    assert.doesNotMatch(said, /uppfyllde|Andelen för|Medelvärdet för|[Mm]edianen för|medelvärdet för (?!\d)/, path);
  }
});

test('no count from one to four of anybody’s attribute stands in the data that the public can take', async () => {
  const [numbers, definitions] = await Promise.all(
    ['alla-siffror', 'measures'].map((name) => readFile(join(site, 'data', `${name}.json`), 'utf8')),
  );
  const { rows } = JSON.parse(numbers ?? '') as {
    rows: { matt: string; tal: string; uppdelning: string; kategori: string; varde: number | null }[];
  };
  const { measures } = JSON.parse(definitions ?? '') as {
    measures: {
      id: string;
      counts: string;
      computation: { figure: { breakdowns?: { id: string; missing?: string }[] } };
    }[];
  };
  const counts = rows.filter(({ tal }) => COUNTS.includes(tal));
  assert.ok(counts.length > 100 && counts.some(({ varde }) => varde === null));
  const few = counts.filter(({ varde }) => varde !== null && varde > 0 && varde < 5);
  // Of care only who could have had it is protected, and nobody is known by being unknown.
  const isAttribute = ({ matt, tal, uppdelning, kategori }: (typeof rows)[number]) => {
    const measure = measures.find(({ id }) => id === matt) ?? assert.fail(matt);
    const unknown = measure.computation.figure.breakdowns?.find(({ id }) => id === uppdelning)?.missing;
    return kategori === '' || kategori !== unknown ? measure.counts === 'attributes' || tal !== 'numerator' : false;
  };
  assert.deepEqual(few.filter(isAttribute), []);
});

test('every page and every row of every file says that the figures are made up, though nobody typed it', async () => {
  for (const page of await pages())
    assert.match(await readFile(join(site, page), 'utf8'), /Alla uppgifter är påhittade/, page);
  const files = (await readdir(join(site, 'data'))).toSorted();
  assert.ok(files.length > 50);
  for (const file of files) {
    const text = await readFile(join(site, 'data', file), 'utf8');
    if (file.endsWith('.csv'))
      for (const row of text.trimEnd().split('\r\n').slice(1)) assert.match(row, /Alla uppgifter är påhittade/, file);
    else {
      const { rows = [], anmarkning } = JSON.parse(text);
      for (const row of [...rows, ...(anmarkning === undefined ? [] : [{ anmarkning }])])
        assert.match(row.anmarkning, /Alla uppgifter är påhittade/, file);
      assert.ok(rows.length > 0 || anmarkning !== undefined, file);
    }
  }
});
