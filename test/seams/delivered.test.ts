import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Result } from '../../src/results/result.ts';
import { runCommand } from '../kit/run-command.ts';

// What isn't delivered is no zero, what can't be read is no figure, and the day that the figures are from binds: from the
// tables to what is printed.

const home = mkdtempSync(join(tmpdir(), 'vardmatt-delivered-'));
after(() => rmSync(home, { recursive: true }));

let made = 0;
/** A folder with these tables as CSV. */
function folderOf(tables: Readonly<Record<string, string>>): string {
  const folder = join(home, `data${made++}`);
  mkdirSync(folder);
  for (const [table, text] of Object.entries(tables))
    writeFileSync(join(folder, `${table}.csv`), `${text.trim().replaceAll(/ *\n */g, '\n')}\n`);
  return folder;
}

interface Printed {
  readonly preliminary: boolean;
  readonly results: readonly Result[];
  readonly rows: Readonly<Record<string, Readonly<Record<'read' | 'used' | 'outside' | 'refused', number>>>>;
  readonly problems: readonly { readonly code: string; readonly table?: string; readonly row?: number }[];
}

async function evaluated(folder: string, year: number, asOf: string) {
  const { code, out } = await runCommand(['evaluate', folder, '--year', `${year}`, '--as-of', asOf, '--json']);
  const printed = JSON.parse(out) as Printed;
  const of = (measure: string, reporter: string) =>
    printed.results.find((one) => one.measure === measure && one.reporter === reporter) ??
    assert.fail(`${measure} ${reporter}`);
  return { code, printed, of };
}

const TREATED = `person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv
  a,skane,2024-05-01,kirurgi,net,ja
  b,karolinska,2024-05-01,kirurgi,net,ja`;
const CONTACTS = `person_id,enhet,typ,inskrivning,utskrivning,inom_nhv
  a,skane,vardtillfalle,2024-04-30,2024-05-04,ja
  b,karolinska,vardtillfalle,2024-04-30,2024-05-04,ja`;

test('a table that nobody has delivered gives no zero, and the nation has not reported either', async () => {
  const folder = folderOf({ behandling: TREATED, vardkontakt: CONTACTS });
  const { code, of } = await evaluated(folder, 2024, '2025-06-30');
  assert.equal(code, 0);
  for (const reporter of ['skane', 'karolinska', 'akademiska', 'riket'])
    assert.deepEqual(of('P1', reporter).figure, { kind: 'absent', reason: 'not-reported' });
  assert.equal(of('P1', 'riket').reporters?.reported, 0);
  assert.equal(of('B3', 'skane').figure.kind, 'count');
});

test('the nation is over those that have reported, and says who has not', async () => {
  const prem = 'person_id,enhet,uppfoljd_datum\nb,karolinska,2024-05-20';
  const { of } = await evaluated(folderOf({ behandling: TREATED, vardkontakt: CONTACTS, prem }), 2024, '2025-06-30');
  const { figure, reporters } = of('P1', 'riket');
  assert.ok(figure.kind === 'proportion');
  assert.deepEqual([figure.numerator, figure.denominator, figure.unique], [1, 1, { numerator: 1, denominator: 1 }]);
  assert.deepEqual(reporters, { expected: 4, reported: 1, missing: ['akademiska', 'sahlgrenska', 'skane'] });
  assert.deepEqual(of('B3', 'riket').reporters?.missing, ['akademiska', 'sahlgrenska']);
  const { out } = await runCommand([
    ...['evaluate', folderOf({ behandling: TREATED }), '--year', '2024', '--as-of', '2025-06-30'],
  ]);
  assert.match(out, /Riket är 2 av 4; ej rapporterat: Akademiska, Sahlgrenska\./);
});

test('where more than a tenth of a table is refused its measures are unreadable, and the others are computed', async () => {
  const bad = Array.from({ length: 3 }, () => 'p,skane,2024-05-01,trolleri,net,ja').join('\n');
  const folder = folderOf({
    behandling: `${TREATED}\n${bad}`,
    bedomning: 'person_id,enhet,mdk_datum,remiss_mottagen,inom_nhv\na,skane,2024-04-01,2024-03-20,ja',
  });
  const { code, of } = await evaluated(folder, 2024, '2025-06-30');
  assert.equal(code, 1);
  for (const measure of ['B3', 'R1', 'P1', 'O1'])
    for (const reporter of ['skane', 'riket'])
      assert.deepEqual(of(measure, reporter).figure, { kind: 'absent', reason: 'unreadable' });
  assert.equal(of('B3', 'riket').reporters, undefined);
  const t1 = of('T1', 'skane').figure;
  assert.ok(t1.kind === 'summary');
  assert.equal(t1.median, 12);
});

test('so they are where a column that every row must have is missing', async () => {
  const folder = folderOf({
    behandling: 'person_id,enhet,slag,indikation,inom_nhv\na,skane,kirurgi,net,ja',
    bedomning: 'person_id,enhet,mdk_datum,inom_nhv\na,skane,2024-04-01,ja',
  });
  const { code, of } = await evaluated(folder, 2024, '2025-06-30');
  assert.equal(code, 1);
  assert.deepEqual(of('B3', 'skane').figure, { kind: 'absent', reason: 'unreadable' });
  assert.equal(of('B1', 'skane').figure.kind, 'count');
});

test('up to a tenth of refused rows leaves the figures, which say how many they lack', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `p${at},skane,2024-05-01,kirurgi,net,ja`).join('\n');
  const head = 'person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv';
  const folder = folderOf({ behandling: `${head}\n${rows}\np9,skane,2024-05-01,trolleri,net,ja` });
  const { code, of } = await evaluated(folder, 2024, '2025-06-30');
  assert.equal(code, 0);
  const { figure, refused } = of('B3', 'skane');
  assert.deepEqual([figure.kind === 'count' && figure.n, refused], [9, { behandling: 1 }]);
  assert.equal(of('B1', 'skane').refused, undefined);
  const text = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  assert.match(text.out, /Avvisade rader i Behandling: 1\. De räknas inte\./);
});

test('a refused statement of what is delivered stands beside every figure that it may have decided, on every surface', async () => {
  const states = Array.from({ length: 10 }, (_, at) => `skane,${2023 + at},behandling,ja`).join('\n');
  const folder = folderOf({
    behandling: TREATED,
    leverans: `enhet,ar,tabell,levererad\n${states}\nkarolinska,2024,prem,kanske`,
  });
  const { code, of } = await evaluated(folder, 2024, '2025-06-30');
  assert.equal(code, 0);
  for (const measure of ['B3', 'P1']) assert.deepEqual(of(measure, 'karolinska').refused, { leverans: 1 });
  assert.deepEqual(of('P1', 'karolinska').figure, { kind: 'absent', reason: 'not-reported' });
  const asked = [folder, '--year', '2024', '--as-of', '2025-06-30'];
  const text = await runCommand(['evaluate', ...asked]);
  assert.match(text.out, /Avvisade rader i Leverans: 1\. Det som står i dem om vad som är lämnat gäller inte\./);
  const explained = await runCommand(['explain', ...asked, '--measure', 'P1', '--unit', 'karolinska']);
  assert.match(explained.out, /leverans rad 12 {2}levererad: /);
  const site = join(home, 'stated');
  const { told } = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.match(told, /är skriven/);
  const page = readFileSync(join(site, 'matt', 'p1', 'index.html'), 'utf8');
  assert.match(page, /I tabellen leverans är en rad avvisad\. Det som står i den om vad som är lämnat gäller inte\./);
});

test('a register figure says how many rows are refused of a table that its reporter is read from', async () => {
  const persons = Array.from({ length: 10 }, (_, at) => `p${at},01`).join('\n');
  const tumours = Array.from({ length: 10 }, (_, at) => `p${at},t${at},2024-05-01,ileum,net`).join('\n');
  const folder = folderOf({
    patient: `person_id,folkbokforing_lan\n${persons}\n,01`,
    diagnos: `person_id,tumor_id,diagnosdatum,lokal,tumortyp\n${tumours}`,
  });
  const asked = ['--area', 'net-registret', '--year', '2024', '--as-of', '2025-06-30', '--json'];
  const { out, told } = await runCommand(['evaluate', folder, ...asked]);
  const { results } = JSON.parse(out) as Printed;
  assert.ok(results.length > 0, told);
  for (const { measure, refused } of results.filter(({ measure }) => measure !== 'TG1'))
    assert.equal(refused?.['patient'], 1, measure);
});

test('what can not be read stops publishing, unless it is to be published without', async () => {
  const folder = folderOf({ behandling: `${TREATED}\np,skane,2024-05-01,trolleri,net,ja` });
  const site = join(home, 'site');
  const stopped = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.equal(stopped.code, 1);
  assert.match(stopped.told, /B3, R1, P1, Ö1/);
  const published = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30', '--utan-olasliga']);
  assert.equal(published.code, 0, published.told);
  assert.match(readFileSync(join(site, 'matt', 'b3', 'index.html'), 'utf8'), /oläslig/);
});

test('the page and the file of all figures say who the nation is over, and how many rows were refused', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `p${at},skane,2024-05-01,kirurgi,net,ja`).join('\n');
  const site = join(home, 'partial');
  const folder = folderOf({ behandling: `${TREATED}\n${rows}\np,skane,2024-05-01,trolleri,net,ja` });
  const { code, told } = await runCommand(['publish', folder, '--out', site, '--as-of', '2025-06-30']);
  assert.equal(code, 0, told);
  const page = readFileSync(join(site, 'matt', 'b3', 'index.html'), 'utf8');
  assert.match(page, /Riket 2024 är 2\u00a0av\u00a04 enheter\. Ej rapporterat: Akademiska och Sahlgrenska\./);
  assert.match(page, /I tabellen behandling är en rad avvisad/);
  const file = readFileSync(join(site, 'data', 'alla-siffror.csv'), 'utf8');
  assert.match(file, /B3,2024,[^\n]*,riket,n,,,nej,2\/4,1,/);
});

test('a row is used when it is in a figure that is told, and only then', async () => {
  const tables = {
    patient: 'person_id,kon\na,kvinna\nb,man\nc,man',
    behandling: `${TREATED}\nc,sahlgrenska,2024-05-01,kirurgi,net,ja\na,skane,2024-06-01,kirurgi,net,ja`,
    vardkontakt: `${CONTACTS}\na,skane,vardtillfalle,2022-01-01,2022-01-09,ja\nb,karolinska,vardtillfalle,2024-08-01,2024-08-02,ja`,
    // In time, after the window, and before the treatment.
    prem: 'person_id,enhet,uppfoljd_datum\na,skane,2024-05-20\na,skane,2025-01-20\na,skane,2024-04-20\nb,karolinska,2024-05-20',
    // A plan from before the permit puts nobody in the numerator, nor does one of somebody who was not treated.
    vardplan: 'person_id,enhet,datum\na,skane,2023-02-01\na,skane,2024-05-02\nx,skane,2024-05-02',
  };
  const used = async (more: Readonly<Record<string, string>>) => {
    const { printed } = await evaluated(folderOf({ ...tables, ...more }), 2024, '2025-06-30');
    return Object.fromEntries(Object.entries(printed.rows).map(([table, rows]) => [table, rows.used]));
  };
  assert.deepEqual(await used({}), { patient: 0, behandling: 4, vardkontakt: 3, prem: 2, vardplan: 1 });
  const bedomning = 'person_id,enhet,mdk_datum,inom_nhv\na,skane,2024-04-01,ja\nc,sahlgrenska,2024-04-01,ja';
  assert.deepEqual(await used({ bedomning }), {
    ...{ patient: 2, bedomning: 2, behandling: 4, vardkontakt: 3, prem: 2, vardplan: 1 },
  });
  const leverans = 'enhet,ar,tabell,levererad\nsahlgrenska,2024,bedomning,nej\nsahlgrenska,2024,behandling,nej';
  assert.deepEqual(await used({ bedomning, leverans }), {
    ...{ patient: 1, bedomning: 1, behandling: 3, vardkontakt: 3, prem: 2, vardplan: 1, leverans: 0 },
  });
  const unreadable = Array.from({ length: 9 }, () => 'p,skane,2024-05-01,trolleri,net,ja').join('\n');
  assert.deepEqual(await used({ bedomning, behandling: `${TREATED}\n${unreadable}` }), {
    ...{ patient: 2, bedomning: 2, behandling: 0, vardkontakt: 0, prem: 0, vardplan: 0 },
  });
});

test('a statement is used when a figure that is told rests on it: a declared zero, and no other year’s or table’s', async () => {
  const leverans = [
    'enhet,ar,tabell,levererad',
    'akademiska,2024,bedomning,ja',
    'akademiska,2023,bedomning,ja',
    // P1 needs more than this, and isn't told.
    'karolinska,2024,prem,ja',
    'sahlgrenska,2024,bedomning,nej',
    'skane,2024,bedomning,kanske',
  ].join('\n');
  // As many more as keep the refused one from being more than a tenth.
  const later = Array.from({ length: 10 }, (_, at) => `skane,${2030 + at},bedomning,ja`).join('\n');
  const { printed, of } = await evaluated(folderOf({ leverans: `${leverans}\n${later}` }), 2024, '2025-06-30');
  const { figure } = of('B1', 'akademiska');
  assert.equal(figure.kind === 'count' && figure.n, 0);
  assert.deepEqual(of('P1', 'karolinska').figure, { kind: 'absent', reason: 'not-reported' });
  assert.deepEqual(printed.rows['leverans'], { read: 15, used: 1, outside: 13, refused: 1 });
});

test('nobody is treated, discharged or dead after the day that the figures are from', async () => {
  const folder = folderOf({
    behandling: `${TREATED},registrerad\n`
      .replace('inom_nhv\n', 'inom_nhv,registrerad\n')
      .replaceAll(',ja\n', ',ja,\n'),
    vardkontakt: CONTACTS.replace(
      'a,skane,vardtillfalle,2024-04-30,2024-05-04',
      'a,skane,vardtillfalle,2024-04-30,2099-12-31',
    ),
    bedomning: `person_id,enhet,mdk_datum,inom_nhv,registrerad
      a,skane,2024-04-01,ja,2024-04-02
      c,skane,2024-04-01,ja,2025-07-01
      d,skane,2025-07-01,ja,`,
  });
  const { printed, of } = await evaluated(folder, 2024, '2025-06-30');
  const b1 = of('B1', 'skane').figure;
  assert.equal(b1.kind === 'count' && b1.n, 1);
  const said = printed.problems
    .filter(({ code }) => code === 'after-extract')
    .map(({ table, row }) => `${table} ${row}`);
  assert.deepEqual(said, ['bedomning 3', 'bedomning 4']);
  assert.deepEqual(printed.rows['bedomning'], { read: 3, used: 1, outside: 2, refused: 0 });
  assert.ok(printed.problems.some(({ code, table }) => code === 'date-after-extract' && table === 'vardkontakt'));
});

test('a year that has not begun is refused, and one that has not ended is preliminary', async () => {
  const folder = folderOf({ behandling: TREATED });
  const refused = await runCommand(['evaluate', folder, '--year', '2027', '--as-of', '2025-06-30', '--json']);
  assert.deepEqual([refused.code, refused.out], [2, '']);
  assert.match(refused.told, /2027 har inte börjat/);
  assert.equal((await runCommand(['evaluate', folder, '--year', '2022', '--as-of', '2025-06-30'])).code, 2);
  assert.equal((await evaluated(folder, 2024, '2024-11-30')).printed.preliminary, true);
  assert.equal((await evaluated(folder, 2024, '2024-12-31')).printed.preliminary, false);
});
