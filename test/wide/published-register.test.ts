import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { day } from '../../src/calendar/day.ts';
import type { Measure } from '../../src/definitions/measure.ts';
import type { Result } from '../../src/results/result.ts';
import { formatPeriod } from '../../src/words/dates.ts';
import { evaluateArea } from '../../src/work/evaluate-area.ts';
import { publishableYears } from '../../src/work/publish-site.ts';
import { ownContent } from '../kit/content.ts';
import { runCommand } from '../kit/run-command.ts';

// The register's own site, by the same command as any other area's, and its pages read.

const content = await ownContent();
const area = [...content.areas.values()].find(({ participation }) => participation !== undefined) ?? assert.fail();
const isLong = ({ computation }: Measure) => computation.period === 'sinceStart';
const AS_OF = '2026-03-31';

let folder: string;
let site: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-register-'));
  site = join(folder, 'webbplats');
  const data = join(folder, 'simulerat');
  await runCommand(['simulate', '--persons', '3000', '--seed', '3', '--as-of', AS_OF, '--out', data]);
  const publish = ['publish', data, '--area', area.id, '--as-of', AS_OF, '--years', '2024-2025', '--out', site];
  const { code, told } = await runCommand(publish);
  assert.equal(code, 0, told);
  assert.match(told, /Webbplatsen och årsrapporten ges ut i en utgåva med publish --report/);
});
after(() => rm(folder, { recursive: true }));

const pageOf = ({ id }: Measure, year = '') =>
  readFile(join(site, 'matt', id.toLowerCase(), year, 'index.html'), 'utf8');
const textOf = (html: string) => html.replace(/<[^>]*>/g, '\n');
/** The rows of the file of all figures, by its columns. */
async function allFigures(): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await readFile(join(site, 'data', 'alla-siffror.csv'), 'utf8'))
    .trimEnd()
    .split('\r\n');
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [columns[at] ?? '', value])));
}

describe('the site of a register', () => {
  test('says no share or statistic in general words: each measure has its own', async () => {
    for (const measure of area.measures)
      assert.doesNotMatch(
        textOf(await pageOf(measure)),
        /uppfyllde|Andelen för|Medelvärdet för|[Mm]edianen för/,
        measure.id,
      );
  });

  test('has a picture and a table of results on every measure’s page', async () => {
    for (const measure of area.measures) {
      const page = await pageOf(measure);
      assert.match(page, /<svg/, measure.id);
      assert.match(page, /<section class="chart">[\s\S]*<table/, measure.id);
      assert.doesNotMatch(page, /inga resultat har publicerats/, measure.id);
    }
  });

  test('has no page that weighs more than 60 kB compressed', async () => {
    const pages = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html'));
    assert.ok(pages.length > 150, `${pages.length} pages`);
    for (const path of pages) {
      const { length } = gzipSync(await readFile(join(site, path)));
      assert.ok(length <= 60_000, `${path}: ${length} bytes`);
    }
  });

  test('has pictures on every region’s page, or says that it does not report', async () => {
    for (const { id } of area.reporters) {
      const page = await readFile(join(site, 'enhet', id, 'index.html'), 'utf8');
      assert.match(page, /<svg/, id);
      if (area.participation?.every(({ reporter }) => reporter !== id)) assert.match(page, /ej rapporterat/, id);
    }
  });

  test('writes the days that a figure is of, and of one since the start never a single year', async () => {
    const rows = await allFigures();
    assert.ok(rows.length > 1000);
    const isOpen = ({ id }: Measure) =>
      rows.some(({ matt, ar, preliminar }) => matt === id && ar === '2024' && preliminar === 'ja');
    for (const measure of area.measures) {
      const text = textOf(await pageOf(measure));
      const long = formatPeriod({ from: area.start ?? assert.fail(), to: day('2025-12-31') });
      // What was diagnosed in 2025 is still being registered: the year before is told, where there is one that isn't.
      if (!isLong(measure)) assert.match(text, isOpen(measure) ? /Resultat 2025/ : /Resultat 2024/, measure.id);
      else {
        assert.match(text, new RegExp(`Resultat ${long}`), measure.id);
        assert.ok(text.includes(`under ${long}`), measure.id);
        assert.doesNotMatch(text, /[Uu]nder 202[45]\b|Resultat 202[45]|, 202[45]\n/, measure.id);
      }
    }
    for (const { matt, ar = '', period = '' } of rows) {
      const [from = '', to = from] = ar.split('–');
      assert.ok(period.startsWith(from) && period.includes(`/${to}-`), `${matt} ${ar}: ${period}`);
      const measure = area.measures.find(({ id }) => id === matt) ?? assert.fail(matt);
      assert.equal(ar, isLong(measure) ? '2017–2025' : to, matt);
    }
  });

  test('the start page and every region’s say since when a figure since the start is', async () => {
    for (const path of ['index.html', ...area.reporters.map(({ id }) => `enhet/${id}/index.html`)]) {
      const text = textOf(await readFile(join(site, path), 'utf8'));
      assert.ok(text.includes(formatPeriod({ from: area.start ?? assert.fail(), to: day('2025-12-31') })), path);
    }
  });

  test('has the coverage with the regions that do not report, beside, on its page and in its files', async () => {
    const measure = area.measures.find(({ computation: { figure } }) => figure.kind === 'coverage') ?? assert.fail();
    const { figure } = measure.computation;
    const everyone = (figure.kind === 'coverage' && figure.everyone) || assert.fail();
    const own = (await allFigures()).filter(
      ({ matt, ar, del }) => matt === measure.id && ar === '2025' && del === 'alla',
    );
    const beside = own.filter(({ uppdelning, kategori }) => uppdelning === 'beside' && kategori === everyone.id);
    const number = (tal: string) => Number(beside.find((row) => row['tal'] === tal)?.['varde']);
    assert.ok(number('numerator') > 0 && number('denominator') > number('numerator'));
    const text = textOf(await pageOf(measure, '2025'));
    const words = `${everyone.name.toLowerCase()}: ${number('numerator')} av ${number('denominator')} (`;
    assert.ok(text.toLowerCase().includes(words), words);
    assert.ok(text.includes(`(${number('numerator')}/${number('denominator')})`));
    const files = (await readdir(join(site, 'data'))).filter((file) => /^tg1-2025-enheter\.(csv|json)$/.test(file));
    assert.equal(files.length, 2);
    for (const file of files)
      assert.match(await readFile(join(site, 'data', file), 'utf8'), new RegExp(`${everyone.id}_denominator`), file);
  });
});

describe('all years of a register, shown together', () => {
  let results: readonly Result[];
  before(async () => {
    const asked = { folder: join(folder, 'simulerat'), asOf: day(AS_OF), years: publishableYears(area, day(AS_OF)) };
    ({ results } = (await evaluateArea(content, area, { ...asked, byStratum: true }, () => {})).evaluation);
  });

  test('have one part of each measure that is counted since the start, up to the last year', () => {
    for (const measure of area.measures.filter(isLong)) {
      const parts = results.filter((one) => one.measure === measure.id).map(({ part }) => `${part.from}–${part.to}`);
      assert.deepEqual([...new Set(parts)], ['2017–2025'], measure.id);
      for (const { period, reporter } of results.filter((one) => one.measure === measure.id))
        assert.equal(`${period.from}/${period.to}`, `${area.start}/2025-12-31`, reporter);
    }
  });

  test('have no two numbers of the same thing whose years overlap, so that none of 1–4 is a difference', () => {
    const byPlace = Map.groupBy(results, ({ measure, reporter, part }) => [measure, reporter, part.stratum].join());
    let compared = 0;
    for (const [place, all] of byPlace)
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) {
          compared++;
          assert.ok(one.period.to < other.period.from || other.period.to < one.period.from, place);
        }
    assert.ok(compared > 1000);
  });

  test('are named in public by the extract’s date, and by nothing that is made from patients’ rows', () => {
    for (const { extract } of results) assert.deepEqual(extract, { id: `uttag-${AS_OF}`, asOf: AS_OF });
  });
});
