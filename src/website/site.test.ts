import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyState, SECRETS } from '../../test/kit/website/every-state.ts';
import { registerSite } from '../../test/kit/website/register-site.ts';
import { smallSite } from '../../test/kit/website/small-site.ts';
import { PUBLIC_ABSENCES } from '../disclosure/public-result.ts';
import { absenceMeaning } from '../words/absence.ts';
import { buildSite } from './site.ts';
import type { SiteFile } from './site-file.ts';

const files = buildSite(everyState);
const pages = files.filter(({ path }) => path.endsWith('.html'));

function contentOf(path: string, of: readonly SiteFile[] = files): string {
  const file = of.find((one) => one.path === path);
  assert.ok(file, `no file ${path}`);
  return file.content;
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

test('every measure and every unit has a page at a stable address', () => {
  assert.deepEqual(
    pages.map(({ path }) => path),
    [
      'index.html',
      'matt/index.html',
      'enhet/index.html',
      ...['a1', 'v2', 'p3', 'u4'].flatMap((measure) => [
        `matt/${measure}/index.html`,
        ...[2025, 2024, 2023].map((year) => `matt/${measure}/${year}/index.html`),
      ]),
      ...['norra', 'ostra', 'sodra'].flatMap((unit) => [
        `enhet/${unit}/index.html`,
        ...['a1', 'v2', 'p3', 'u4'].map((measure) => `enhet/${unit}/${measure}/index.html`),
      ]),
      'om-siffrorna/index.html',
      'sok.html',
      'tillganglighet/index.html',
      '404.html',
    ],
  );
});

test('an area with other measures and units, and none of the words, gives a site too', () => {
  const small = buildSite(smallSite);
  assert.match(contentOf('matt/a-1/index.html', small), /<h1><span class="code">Å-1<\/span> Besök<\/h1>/);
  assert.match(contentOf('enhet/x-1/index.html', small), /<h1>Mottagning 1<\/h1>/);
  assert.match(contentOf('index.html', small), /Två enheter rapporterar/);
  assert.doesNotMatch(contentOf('index.html', small), /Villkor|tillstånd|Läs detta först/);
  const about = contentOf('om-siffrorna/index.html', small);
  assert.doesNotMatch(about, /Andelar/);
  // What a picture draws is what it is said to draw: the spread as a field, and in it a stroke within which the median's interval lies, of which nothing more follows.
  assert.match(about, /breda fältet hur värdena är spridda/);
  assert.match(about, /Det prickade strecket genom medianen är det spann som rymmer dess konfidensintervall/);
  assert.match(about, /Att två sådana streck täcker varandra säger därför inget om skillnaden/);
  assert.match(about, /medelvärdes 95-procentiga konfidensintervall är beräknat enligt Students t, och anges från 30/);
  assert.match(contentOf('matt/l2/index.html', small), /ett enda värde/);
});

test('a register gives a site too: who takes part, its targets, and figures of the kinds that units have none of', () => {
  const register = buildSite(registerSite);
  const start = contentOf('index.html', register);
  assert.match(start, /Två av tre regioner rapporterar/);
  assert.match(start, /<a href="enhet\/sodra\/index\.html">[^<]*<\/a>, som inte rapporterar<\/li>/);
  assert.match(contentOf('enhet/index.html', register), /<dt>Rapporterar<\/dt><dd>Sedan 1\u00a0maj\u00a02017<\/dd>/);
  assert.match(contentOf('enhet/sodra/index.html', register), /<dt>Rapporterar<\/dt><dd>Nej<\/dd>/);
  // Who has nothing to tell says so before all else, and not that too little is shown.
  const silent = contentOf('enhet/sodra/index.html', register);
  assert.match(silent, /<h1>[^<]*<\/h1>\n<p class="lead">Regionen rapporterar inte\. /);
  assert.doesNotMatch(silent, /för få visas/);
  assert.doesNotMatch(contentOf('enhet/norra/index.html', register), /rapporterar inte/);
  assert.match(contentOf('matt/t9/index.html', register), /<dt>Att nå<\/dt><dd>Målnivå 1: 80\u00a0% och målnivå 2: 95/);
  const about = contentOf('om-siffrorna/index.html', register);
  for (const word of ['Flera val', 'Täckningsgrad', 'Överlevnad']) assert.match(about, new RegExp(`<h3>${word}</h3>`));
  assert.match(about, /<dt>Ej nådd<\/dt>/);
  const lines = contentOf('data/alla-siffror.csv', register).split('\r\n');
  const period = '2020-01-01/2020-12-31,1.0';
  assert.equal(
    lines[0],
    'matt,ar,period,definition,enhet,del,tal,uppdelning,kategori,manader,preliminar,rapporterat,avvisade_rader,varde,saknas',
  );
  assert.ok(lines.some((line) => line.startsWith(`F9,2020,${period},riket,alla,share,choices,ett,,nej,,,0.44`)));
  assert.ok(
    lines.some((line) =>
      line.startsWith(`S9,2017–2020,2017-01-01/2020-12-31,1.0,riket,syd,survival,groups,a,24,nej,,,0.`),
    ),
  );
  assert.ok(lines.includes(`T9,2020,${period},sodra,alla,,,,,nej,,,,varde: not-reported`));
  for (const { path, content } of register.filter(({ path }) => path.endsWith('.html')))
    assert.doesNotMatch(content, /<valet>|undefined|NaN|\[object/, path);
});

test('the same input gives the same bytes', () => {
  assert.deepEqual(buildSite(everyState), files);
});

test('no withheld number is in any file, in any way of writing it', () => {
  const holds = (number: number) => {
    const grouped = String(Math.trunc(number)).replace(/\B(?=(\d{3})+$)/g, '[\\s\\u00a0.,]?');
    const pattern = new RegExp(`(?<!\\d)${grouped}(?!\\d)`);
    return files.filter(({ content }) => pattern.test(content)).map(({ path }) => path);
  };
  assert.ok(holds(334_808).length > 5, 'a number that is shown is found');
  for (const secret of SECRETS) assert.deepEqual(holds(secret), [], String(secret));
});

test('what is not public in a definition is in no file', () => {
  for (const { path, content } of files) assert.doesNotMatch(content, /HEMLIG/, path);
});

test('names and texts can not become markup', () => {
  for (const { path, content } of pages) assert.doesNotMatch(content, /<script|<em>|<i>|<b>|<på>|<ovanlig>/, path);
  assert.match(contentOf('index.html'), /Norra &lt;script&gt;sjukhuset&lt;\/script&gt;/);
});

test('pages ask for nothing but the site itself, and allow no script and no inline style', () => {
  for (const { path, content } of pages) {
    assert.match(
      content,
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39;/,
      path,
    );
    assert.doesNotMatch(content, /\sstyle="|<style|\son[a-z]+="|javascript:|src="http/, path);
  }
});

test('each page is in Swedish, has one h1 and no heading that skips a level', () => {
  for (const { path, content } of pages) {
    assert.match(content, /^<!DOCTYPE html>\n<html lang="sv">/, path);
    assert.equal(count(content, /<h1/g), 1, path);
    const levels = [...content.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 0) + 1, `h${level} in ${path}`);
  }
});

test('every page says what the notice says, and when the figures were taken out', () => {
  for (const { path, content } of pages) {
    assert.match(content, /Påhittade uppgifter &lt;för prov&gt;\./, path);
    assert.match(content, /31\u00a0mars\u00a02026/, path);
  }
});

test('the start page has each measure’s result, how far the units lie from one another, what may change, and the caveats', () => {
  const page = contentOf('index.html');
  assert.match(page, /<strong>1\u00a0080\u00a0000<\/strong> <span>patienter i riket under 2025</);
  assert.match(page, /Mellan enheterna: från 0 \(Södra\) till 540\u00a0000 \(Norra och Östra\)\./);
  assert.match(page, /90\u00a0000 fler än 2024, då antalet var 990\u00a0000\./);
  assert.match(page, /14,5\u00a0dagar<\/strong> <span>medelvärdet för .* \(334\u00a0808 patienter\)/);
  assert.match(page, /300\u00a0000 av 600\u00a0000 patienter i riket under 2024</, 'the year that is complete');
  assert.match(page, /Preliminärt 2025: 50,0\u00a0%\./);
  assert.match(page, /aria-label="Enheterna: Norra 15,3\u00a0dagar\. Visas inte: Östra och Södra\."/);
  assert.match(page, /Läs dem &lt;em&gt;varsamt/);
});

test('the page of the units says what each may do', () => {
  const page = contentOf('enhet/index.html');
  assert.match(page, /Områdets vård, också delad &amp; &lt;ovanlig&gt; vård/);
  assert.match(page, /Områdets vård, utom delad &amp; &lt;ovanlig&gt; vård/);
});

test('every page names who publishes it, how to reach them, the edition, the licence and how to cite it', () => {
  for (const { path, content } of pages) {
    assert.match(content, /Utgivare: Provutgivaren &lt;b&gt;\. Andra utgåvan/, path);
    assert.match(content, /Provredaktionen &lt;&amp;&gt;, <a href="mailto:redaktionen@prov\.example">/, path);
    assert.match(content, /<a href="https:\/\/prov\.example\/licens">Provlicensen<\/a>/, path);
    assert.match(content, new RegExp(`<cite>[^<]*https://prov\\.example/siffror/${path}</cite>`), path);
  }
  const { publisher } = JSON.parse(contentOf('data/measures.json'));
  assert.deepEqual([publisher.name, publisher.edition], ['Provutgivaren <b>', 'Andra utgåvan']);
  assert.match(publisher.citation, /uppgifter uttagna 31\u00a0mars\u00a02026/);
});

test('the accessibility statement has what the law asks for: how accessible, what is not, whom to tell and who supervises', () => {
  const page = contentOf('tillganglighet/index.html');
  for (const said of [
    /är delvis förenlig med lagens krav/,
    /<li>Bilderna bryts inte om\.<\/li>/,
    /<a href="https:\/\/prov\.example\/anmal">anmäla det till Tillsynsmyndigheten<\/a>/,
    /senast igenom 1\u00a0februari\u00a02026/,
  ])
    assert.match(page, said);
});

test('the page to search in has every measure and unit by name and by code, in the order of the alphabet', () => {
  const page = contentOf('sok.html');
  const words = [...page.matchAll(/<li><a href="[^"#]*(?:matt|enhet)\/[^"]+\/index\.html">([^<]*)<\/a>/g)].map(
    ([, word = '']) => word,
  );
  for (const { code, name } of everyState.area.measures) {
    assert.ok(words.includes(code.replace('<', '&lt;')), code);
    assert.ok(
      words.some((word) => word.startsWith(name.slice(0, 5))),
      name,
    );
  }
  assert.deepEqual(words, words.toSorted(new Intl.Collator('sv').compare));
});

test('a measure’s page shows its direction, its public rows, its readings and its versions', () => {
  const page = contentOf('matt/v2/index.html');
  assert.match(page, /Ett lägre värde eftersträvas/);
  assert.match(page, /<dt>Teknisk beskrivning<\/dt><dd><p>Allt räknas:<\/p><ul><li>det ena och dess följd<\/li>/);
  assert.doesNotMatch(page, /<dt>Felkällor/, 'a row without text');
  assert.match(page, /<dt>Publicerat<\/dt><dd><p>Start minus slut\.<\/p>/);
  assert.equal(count(page, /<h3 id="lasning-term">/g), 1, 'readings of one topic stand together');
  assert.match(contentOf('matt/a1/index.html'), /Det som lämnades in för åren före 2024 kan inte jämföras med det\./);
  assert.match(
    contentOf('matt/p3/index.html'),
    /Det som lämnades in efter den här versionen före 2024 kan inte jämföras med senare år\./,
  );
  assert.match(contentOf('matt/u4/index.html'), /Definitionen anger ingen riktning/);
});

test('a year of nine months is marked, and each earlier year has its figures', () => {
  const page = contentOf('matt/v2/index.html');
  assert.match(page, /9\u00a0mån/);
  for (const year of [2023, 2024, 2025]) assert.match(page, new RegExp(`/matt/v2/${year}/index\\.html">${year}`));
  assert.match(
    contentOf('matt/v2/2023/index.html'),
    /<h1><span class="code">V2å<\/span>[^<]*, april–december\u00a02023<\/h1>/,
  );
});

test('a year’s page has its pictures, leads to the other years and to the measure, and no year that may change is told as done', () => {
  const page = contentOf('matt/v2/2024/index.html');
  assert.match(page, /<section class="chart">/);
  assert.match(page, /<strong aria-current="page">2024<\/strong>/);
  assert.match(page, /href="\.\.\/\.\.\/\.\.\/matt\/v2\/2023\/index\.html">2023</);
  assert.match(page, /href="\.\.\/\.\.\/\.\.\/matt\/v2\/index\.html">Måttets sida/);
  assert.doesNotMatch(page, /Över åren|id="v2-ar"/);
});

test('the page about the figures says what each word for a missing number means, and where the codes for programs are told', () => {
  const page = contentOf('om-siffrorna/index.html');
  for (const name of PUBLIC_ABSENCES) assert.ok(page.includes(`<dd>${absenceMeaning(name)}</dd>`), name);
  assert.match(page, /Vad kolumnerna och koderna betyder står i dataordboken/);
  const file = JSON.parse(contentOf('data/alla-siffror.json'));
  assert.equal(file.orsaker.withheld, absenceMeaning('withheld'));
});

test('every chart has a sentence, two drawings, a table with a caption, and three files', () => {
  for (const { path, content } of pages.filter(({ path }) => path.startsWith('matt/') && path !== 'matt/index.html')) {
    const charts = count(content, /<section class="chart"/g);
    assert.ok(charts > 0, path);
    assert.equal(count(content, /<svg xmlns/g), charts * 2, path);
    assert.equal(count(content, /class="finding"/g), count(content, /<caption /g), path);
    assert.equal(count(content, / download>/g), count(content, /<caption /g) * 3, path);
  }
});

test('a word for a missing number leads to its meaning', () => {
  assert.match(contentOf('matt/v2/index.html'), /href="\.\.\/\.\.\/om-siffrorna\/index\.html#saknas"/);
  const about = contentOf('om-siffrorna/index.html');
  for (const word of ['Dolt för att skydda enskilda', 'Ej rapporterat', 'Ej tillämpligt', 'Kan inte vägas samman'])
    assert.match(about, new RegExp(`<dt>${word}</dt>`));
});

test('the file of all numbers has each figure’s numbers, unrounded, and the reason where there is none', () => {
  const lines = contentOf('data/alla-siffror.csv').split('\r\n');
  assert.equal(
    lines[0],
    'matt,ar,period,definition,enhet,tal,uppdelning,kategori,preliminar,rapporterat,avvisade_rader,varde,anmarkning,saknas',
  );
  const { notice } = everyState;
  assert.ok(lines.includes(`A1,2025,2025-01-01/2025-12-31,2.0,riket,n,,,nej,,,1080000,${notice},`));
  assert.ok(lines.includes(`V2,2024,2024-01-01/2024-12-31,2.0,ostra,mean,,,nej,,,,${notice},varde: withheld`));
  assert.ok(lines.includes(`U4,2023,2023-04-01/2023-12-31,1.0,ostra,,,,nej,,,,${notice},varde: not-reported`));
});

test('the file of definitions holds their public part', () => {
  const { measures } = JSON.parse(contentOf('data/measures.json'));
  assert.deepEqual(
    measures.map(({ id, direction }: { id: string; direction: string }) => [id, direction]),
    [
      ['A1', 'none'],
      ['V2', 'lower'],
      ['P3', 'higher'],
      ['U4', 'not-stated'],
    ],
  );
  assert.deepEqual(Object.keys(measures[0].texts[0]), ['label', 'text']);
});

test('a site without a year, or with two things at one address, is refused', () => {
  assert.throws(() => buildSite({ ...everyState, years: [] }), /needs a measuring year/);
  const { area } = smallSite;
  const reporters = area.reporters.map((reporter) => ({ ...reporter, id: 'x-1' }));
  assert.throws(
    () => buildSite({ ...smallSite, area: { ...area, reporters } }),
    /have the path enhet\/x-1\/index\.html/,
  );
});

test('a measure’s page says how uncertain its number is, who isn’t counted and whether it may change, and paper where it is from', () => {
  const page = contentOf('matt/p3/index.html');
  assert.match(page, /<dt>Osäkerhet<\/dt><dd>[\d,]+–[\d,]+\u00a0% \(95-procentigt konfidensintervall\)<\/dd>/);
  assert.match(page, /<dt>Vilka som räknas<\/dt><dd>.*<a href="#definition">Se definitionen<\/a><\/dd>/);
  assert.match(page, /<dt>Preliminärt<\/dt><dd>Nej\. Preliminärt 2025: 50,0\u00a0%\.<\/dd>/);
  assert.match(page, /class="only-paper[^"]*">Sidans adress: https:\/\/prov\.example\/siffror\/matt\/p3\/index\.html</);
  assert.match(page, /<a href="\.\.\/\.\.\/matt\/p3\/index\.html#definition">Definitionen<span class="unseen">: /);
});
