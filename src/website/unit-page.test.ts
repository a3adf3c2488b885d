import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREA, published, SHARE } from '../../test/kit/charts/made-up.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { registerSite } from '../../test/kit/website/register-site.ts';
import { day } from '../calendar/day.ts';
import type { Figure } from '../results/result.ts';
import { buildSite } from './site.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

const share = (numerator: number, denominator: number): Figure => ({ kind: 'proportion', numerator, denominator });
const ALIKE = { ost: share(20, 40), vast: share(24, 40), nord: share(18, 40), soder: share(22, 41) };

function siteOf(figures: Record<string, Figure>): readonly SiteFile[] {
  const input: SiteInput = {
    area: { ...AREA, measures: [SHARE] },
    years: [2024],
    publisher: PUBLISHER,
    extract: { asOf: day('2025-03-31'), programVersion: '0.1.0' },
    results: published(SHARE, 2024, { riket: share(84, 161), ...figures }),
  };
  return buildSite(input);
}

function pageOf(files: readonly SiteFile[], path: string): string {
  const file = files.find((one) => one.path === path) ?? assert.fail(`no ${path}`);
  return file.content.replaceAll('\u00a0', ' ');
}

test('a unit’s page begins with where it is outside what chance gives, with its numbers and what was to be expected', () => {
  const page = pageOf(siteOf({ ...ALIKE, ost: share(6, 40) }), 'enhet/ost/index.html');
  assert.match(
    page,
    /<h2 id="skiljer">Här skiljer sig enheten<\/h2>\n<ul><li><a [^>]*>[^<]*<\/a>: 6 av 40 \(15,0 %\) 2024\./,
  );
  assert.match(page, /färre än de \d+–\d+ som väntas av en enhet som är som de andra\./);
  assert.match(page, /Ingen av andelarna\./);
});

test('one that can’t be told apart is among those, and is not said to be like the others', () => {
  const page = pageOf(siteOf(ALIKE), 'enhet/ost/index.html');
  assert.match(
    page,
    /Den enda prövade andelen skiljer sig inte mer från de andra enheternas än vad som vanligtvis beror på slumpen\./,
  );
  assert.match(page, /<ul class="short"><li><a [^>]*>[^<]*<\/a>: 50,0 %, riket 52,2 %<\/li><\/ul>/);
  assert.match(page, /betyder inte att den är lik dem\./);
});

test('nothing is tried of one whose numbers are hidden, and no other’s limits tell of it', () => {
  const page = pageOf(siteOf({ ...ALIKE, ost: { kind: 'absent', reason: 'withheld' } }), 'enhet/ost/index.html');
  assert.match(page, /Ingen andel går att pröva: för få visas\./);
  assert.doesNotMatch(page, /class="own"/);
});

test('of a share that all are counted in both numbers stand, and that they aren’t tried', () => {
  const files = buildSite({
    ...registerSite,
    results: registerSite.results.map((one) =>
      one.measure === 'T9' && one.reporter === 'norra' && one.figure.kind === 'proportion'
        ? { ...one, figure: { ...one.figure, numerator: 40, share: 0.4 } }
        : one,
    ),
  });
  assert.match(
    pageOf(files, 'enhet/norra/index.html'),
    /40,0 % 2020, riket 80,0 %\. Alla är räknade och inget urval är draget, så skillnaden prövas inte\./,
  );
  assert.doesNotMatch(pageOf(files, 'enhet/sodra/index.html'), /Alla är räknade/);
});

test('each measure of a unit has a page of its own with its charts, and what is said of several stands once', () => {
  const files = siteOf(ALIKE);
  const page = pageOf(files, `enhet/ost/${SHARE.id.toLowerCase()}/index.html`);
  assert.match(page, /<section class="chart">/);
  const notes = [...page.matchAll(/<li>([^<]{20,})<\/li>/g)].map(([, note]) => note);
  assert.equal(new Set(notes).size, notes.length);
});
