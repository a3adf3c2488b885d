import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import type { Browser } from 'playwright-core';
import { axeFindings, openBrowser, sidewaysScroll } from '../kit/browser.ts';
import { runCommand } from '../kit/run-command.ts';

// A unit's own page and workbook: what `evaluate` and `explain` say, in one place, for the unit alone.

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const WHEN = ['--year', '2024', '--as-of', '2025-03-31'];

let folder: string;
let simulated: string;
let out: string;
let page: string;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-enhet-'));
  simulated = join(folder, 'simulerat');
  out = join(folder, 'skane');
  await runCommand(['simulate', '--persons', '1500', '--seed', '3', '--as-of', '2025-03-31', '--out', simulated]);
  const { code, told } = await runCommand(['unit', simulated, '--unit', 'Skåne', ...WHEN, '--out', out]);
  assert.equal(code, 0, told);
  assert.match(told, /De innehåller patientuppgifter/);
  page = await readFile(join(out, 'index.html'), 'utf8');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const section = (id: string) =>
  new RegExp(`<section id="${id}">[\\s\\S]*?</section>`).exec(page)?.[0] ?? assert.fail(id);
const sheetsOf = async () => (await readXlsx(await readFile(join(out, 'enhetens-siffror.xlsx')))).sheets;

test('has every measure in the area’s order, with the figures that evaluate tells, beside the year before’s', async () => {
  const evaluated = async (year: string) =>
    (await runCommand(['evaluate', simulated, '--year', year, '--as-of', '2025-03-31', '--unit', 'skane'])).out;
  const [own, before] = [await evaluated('2024'), await evaluated('2023')];
  const codes = [...page.matchAll(/<section id="(\w+)">/g)].map(([, id]) => id);
  assert.deepEqual(codes, ['b1', 'b2', 'b3', 't1', 'r1', 'p1', 'o1']);
  for (const code of ['B1', 'B2', 'B3', 'T1', 'R1', 'P1', 'Ö1']) {
    const line = (all: string) =>
      new RegExp(`^${code} .*\\n  Skåne\\s+(.*)$`, 'm')
        .exec(all)?.[1]
        ?.trim()
        .split(/\s{2,}/) ?? [];
    assert.ok(line(own).length > 0, code);
    const said = text(section(code.toLowerCase().replace('ö', 'o')));
    for (const cell of [...line(own), ...line(before)]) assert.ok(said.includes(text(cell)), `${code}: ${cell}`);
  }
});

test('the rows that count are as many as the figure says, on the page and in the workbook', async () => {
  const { out: printed } = await runCommand(['evaluate', simulated, ...WHEN, '--json']);
  const results: { measure: string; reporter: string; figure: Record<string, number> }[] = JSON.parse(printed).results;
  const sheets = await sheetsOf();
  for (const { measure, figure } of results.filter(
    ({ reporter, measure: id }) => reporter === 'skane' && id !== 'R1',
  )) {
    const n = figure['n'] ?? figure['denominator'] ?? assert.fail(measure);
    const id = measure.toLowerCase().replace('ö', 'o');
    const told = /Räknas: ([\d\s]+) rad/.exec(section(id))?.[1] ?? '0';
    assert.equal(Number(told.replace(/\s/g, '')), n, measure);
    const rows =
      sheets.find(({ name }) => name.replace('Ö', 'O') === measure.replace('Ö', 'O'))?.rows ?? assert.fail(measure);
    assert.equal(rows.filter((row) => row[3] === 'Räknas').length, n, measure);
    assert.ok(
      rows.some((row) => row[3] === 'Utanför måttet'),
      measure,
    );
  }
});

test('the rows that put somebody in the numerator, and those that don’t, have reasons of their own', async () => {
  const sheets = await sheetsOf();
  for (const [sheet, table] of [
    ['P1', 'Patientens erfarenhet av vården (PREM)'],
    ['Ö1', 'Individuell vårdplan'],
  ] as const) {
    const rows = (sheets.find(({ name }) => name === sheet)?.rows ?? assert.fail(sheet)).filter(
      ([, of]) => of === table,
    );
    const within = rows.filter(([, , , outcome]) => outcome === 'Sätter någon i täljaren');
    assert.ok(within.length > 0 && rows.length > within.length, sheet);
    for (const [, , , outcome, reason] of rows)
      assert.ok(outcome !== 'Räknas' && String(reason).length > 5, `${sheet}: ${outcome}`);
    assert.match(section(sheet === 'P1' ? 'p1' : 'o1'), new RegExp(`Sätter någon i täljaren: ${within.length} rad`));
  }
});

test('says first that it holds patients and is no publication, and what must be known', () => {
  assert.match(
    text(page),
    /Innehåller patientuppgifter\. Oskyddade siffror.*Alla uppgifter är påhittade.*Skånes universitetssjukhus, 2024/,
  );
  assert.match(page, /<meta name="robots" content="noindex">/);
});

test('holds this unit’s rows alone, in a folder that nobody else may read', async () => {
  assert.equal((await stat(out)).mode & 0o777, 0o700);
  for (const file of ['index.html', 'enhetens-siffror.xlsx'])
    assert.equal((await stat(join(out, file))).mode & 0o777, 0o600);
  const rows = await readFile(join(simulated, 'bedomning.csv'), 'utf8');
  const elsewhere = rows.split('\n').filter((row) => row.includes('karolinska') || row.includes('akademiska'));
  const here = new Set(rows.split('\n').flatMap((row) => (row.includes('skane') ? [row.split(',')[0]] : [])));
  const others = elsewhere.map((row) => row.split(',')[0] ?? '').filter((id) => !here.has(id));
  assert.ok(others.length > 20);
  for (const id of others) assert.ok(!page.includes(id), id);
});

test('an empty folder that others may read is theirs no longer', async () => {
  const open = join(folder, 'öppen');
  await mkdir(open, { mode: 0o755 });
  const { code, told } = await runCommand(['unit', simulated, '--unit', 'skane', ...WHEN, '--out', open]);
  assert.equal(code, 0, told);
  assert.equal((await stat(open)).mode & 0o777, 0o700);
});

test('is not served', async () => {
  const { code, told } = await runCommand(['serve', out, '--port', '0']);
  assert.equal(code, 2);
  assert.match(told, /innehåller patientuppgifter, och visas inte/);
});

test('every row that should be looked at is told with what would mend it', async () => {
  const own = join(folder, 'exempel');
  const { code, told } = await runCommand(['unit', example, '--unit', 'skane', ...WHEN, '--out', own]);
  assert.equal(code, 0, told);
  const said = await readFile(join(own, 'index.html'), 'utf8');
  const { out: printed } = await runCommand(['evaluate', example, ...WHEN, '--json']);
  const problems: { severity: string; message: string; remedy: string; reporter?: string }[] =
    JSON.parse(printed).problems;
  const due = problems.filter(({ severity, reporter = 'skane' }) => severity !== 'note' && reporter === 'skane');
  assert.ok(due.length > 0);
  for (const { message, remedy } of due)
    assert.ok(text(said).includes(message) && text(said).includes(remedy), message);
});

test('nobody is a unit that the area lacks, and the nation is none', async () => {
  for (const unit of ['narnia', 'riket']) {
    const { code } = await runCommand(['unit', simulated, '--unit', unit, ...WHEN, '--out', join(folder, 'ingen')]);
    assert.equal(code, 2, unit);
  }
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe-core has nothing to say in ${scheme}, and nothing scrolls sideways at 320, 768 and 1280 px`, async () => {
    const context = await browser.newContext({ colorScheme: scheme });
    const own = await context.newPage();
    await own.goto(`file://${join(out, 'index.html')}`);
    for (const width of [1280, 768, 320]) {
      await own.setViewportSize({ width, height: 900 });
      assert.equal(await sidewaysScroll(own), 0, `${width}`);
    }
    assert.deepEqual(await axeFindings(own), []);
    await context.close();
  });
