import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import writeWorkbook from 'write-excel-file/node';
import { problemList } from '../../src/cli/problem-list.ts';
import { moreOfTheSame, problem } from '../../src/problems/problem.ts';
import { ASSESSMENTS, evaluate, inFolder, PATIENTS } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// What a newcomer is told: where, how many, and of every mistake at once.

const sheetOf = (sheet: string, csv: string) => ({ sheet, data: csv.split('\n').map((line) => line.split(',')) });

test('a row of a workbook is placed by its sheet, whoever finds what is odd about it', async () => {
  const folder = inFolder({});
  // After the extract, without a scope, without a referral, a person without a row, valve surgery without its permit, and a failed check digit.
  const bedomning = `person_id,enhet,mdk_datum,remiss_mottagen,hemregion,inom_nhv
p1,akademiska,2025-12-01,2025-11-01,03,ja
p2,akademiska,2024-04-01,2024-03-20,03,
p3,akademiska,2024-05-01,,01,ja
195501010000,akademiska,2024-05-01,2022-01-01,01,ja`;
  await writeWorkbook([sheetOf('Bedömning', bedomning), sheetOf('Patient', PATIENTS.trim())]).toFile(
    join(folder, 'utdrag.xlsx'),
  );
  const { problems } = await evaluate(folder);
  const rows = problems.map((text) => JSON.parse(text) as Record<string, unknown>).filter((each) => 'row' in each);
  const codes = new Set(rows.map(({ code }) => code));
  for (const code of ['after-extract', 'inom-nhv-saknas', 'person-without-row', 'person-number-check-digit'])
    assert.ok(codes.has(code), `${code} is among ${[...codes].join(', ')}`);
  assert.ok(codes.size > 5, [...codes].join(', '));
  for (const { code, file, sheet } of rows)
    assert.deepEqual([code, file, sheet], [code, 'utdrag.xlsx', sheet === 'Patient' ? 'Patient' : 'Bedömning']);
});

test('a row of a CSV file is placed by its file, whoever finds what is odd about it', async () => {
  const folder = inFolder({ 'bedomning.csv': ASSESSMENTS.replace(',ja\n', ',\n') });
  const { problems } = await evaluate(folder);
  const rows = problems.map((text) => JSON.parse(text) as Record<string, unknown>).filter((each) => 'row' in each);
  assert.ok(rows.length > 2);
  for (const { file } of rows) assert.equal(file, 'bedomning.csv');
});

test('a list that is cut says how many there are in all, once and where the error is', async () => {
  const rows = Array.from({ length: 1500 }, (_, at) => `p${at},akademiska,v.${at % 50},${at % 3 ? 'ja' : 'kanske'}`);
  const folder = inFolder({ 'bedomning.csv': `person_id,enhet,mdk_datum,inom_nhv\n${rows.join('\n')}\n` });
  const { told } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  const paragraphs = told.split(/^(?=(?:Fel|Varning|Upplysning):)/m);
  const about = (words: string) => paragraphs.filter((each) => each.includes(words));
  const [dates, ...others] = about('ska vara ett datum');
  assert.equal(others.length, 0);
  assert.match(dates ?? '', /… och 1\s492 till/);
  assert.match(about('ska vara ja eller nej')[0] ?? '', /… och 492 till/);
  assert.doesNotMatch(told, /Ytterligare|value-|more-of-the-same/);
});

test('what is not listed is told with the problems of its own column', () => {
  const at = (column: string, row: number) =>
    problem('date-after-extract', { name: column }, { table: 'patient', column, row });
  const more = moreOfTheSame('date-after-extract', 12, { table: 'patient', column: 'dod_datum' });
  const text = problemList([at('fodelsedatum', 2), at('dod_datum', 3), more, moreOfTheSame('duplicate-key', 5, {})]);
  assert.match(text, /dod_datum[^\n]*\n {2}… och 12 till/);
  // Of what nothing is listed there is only the number.
  assert.match(text, /Ytterligare 5 rader/);
});

const SITE = ['publish', inFolder({ 'bedomning.csv': ASSESSMENTS, 'patient.csv': PATIENTS }), '--as-of', '2025-06-30'];
const out = () => join(inFolder({}), 'ut');

test('an extract date that has not come is warned of', async () => {
  const folder = inFolder({ 'bedomning.csv': ASSESSMENTS });
  const today = () => '2025-12-01';
  const asked = (asOf: string) => runCommand(['evaluate', folder, '--year', '2024', '--as-of', asOf], { today });
  assert.match((await asked('2031-01-01')).told, /Varning: Uttagsdatumet 2031-01-01 har inte kommit än/);
  assert.doesNotMatch((await asked('2025-12-01')).told, /har inte kommit än/);
});

test('years that are asked for and not published are told of', async () => {
  const published = await runCommand([...SITE, '--out', out(), '--years', '2021-2030']);
  assert.equal(published.code, 0, published.told);
  assert.match(published.told, /före områdets första är utelämnade: 2021, 2022\. Det första är 2023/);
  assert.match(published.told, /inte är avslutade den 2025-06-30 är utelämnade: 2025, 2026, 2027, 2028, 2029, 2030/);
  const all = await runCommand([...SITE, '--out', out(), '--years', '2023-2024']);
  assert.doesNotMatch(all.told, /utelämnade/);
});

test('years that are no years are told as such, and not as missing', async () => {
  for (const years of ['allt', '2025-2023', '2024-', '24', '2023,2024']) {
    const place = out();
    const { code, told } = await runCommand([...SITE, '--out', place, '--years', years]);
    assert.deepEqual([code, existsSync(place)], [2, false], years);
    assert.match(told, /--years ska vara ett år, eller det första och det sista med bindestreck/);
  }
  const none = await runCommand([...SITE, '--out', out(), '--years', '2030']);
  assert.deepEqual([none.code, /Möjliga år: 2023, 2024/.test(none.told)], [2, true]);
});

test('an option given twice is asked about, since the last would win in silence', async () => {
  const { code, out: printed, told } = await runCommand(['evaluate', 'x', '--year', '2024', '--year=2025']);
  assert.deepEqual([code, printed], [2, '']);
  assert.match(told, /Valet --year är angivet mer än en gång/);
});

test('a report tells of every path that is wrong at once', async () => {
  const [occupied, other] = [inFolder({ 'annat.txt': 'mitt' }), inFolder({})];
  const { code, told } = await runCommand([
    ...['report', join(other, 'ingen'), '--year', '2024', '--as-of', '2025-06-30', '--out', occupied],
    ...['--life-table', join(other, 'livslangd.csv'), '--previous', join(other, 'forra')],
  ]);
  assert.equal(code, 1);
  for (const path of ['livslangd.csv', 'forra', 'ingen', occupied]) assert.ok(told.includes(path), `${path}: ${told}`);
});

test('a folder of content that is not there is one mistake in the command', async () => {
  const { code, told } = await runCommand(['evaluate', 'x', '--year', '2024', '--content', join(out(), 'nope')]);
  assert.equal(code, 2);
  assert.match(told, /^Innehållsmappen \S+nope finns inte\.\n/);
  assert.doesNotMatch(told, /Filen saknas|^ *:/m);
});

test('a part of the content that is not there is told once, without the files that it would have held', async () => {
  const { told } = await runCommand([
    'evaluate',
    'x',
    '--year',
    '2024',
    '--content',
    inFolder({ 'ord/x.yaml': 'a: 1' }),
  ]);
  assert.match(told, /organisation finns inte/);
  assert.doesNotMatch(told, /regioner\.yaml/);
});

test('rows above the header are counted as they stand in the file, and in the right number', async () => {
  const above = async (title: string) => {
    const { problems } = await evaluate(
      inFolder({ 'bedomning.csv': `${title}${ASSESSMENTS}`, 'patient.csv': PATIENTS }),
    );
    return problems.find((each) => each.includes('rows-above-header')) ?? '';
  };
  assert.match(await above('Utdrag ur journalen\n'), /rad 2; en rad ovanför är inte läst\./);
  assert.match(await above('Utdrag ur journalen\n\n'), /rad 3; 2 rader ovanför är inte lästa\./);
});

test('refused rows stand beside a figure under the name of their table', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `p${at},akademiska,${at ? '2024-05-01' : 'x'},ja`).join('\n');
  const folder = inFolder({ 'bedomning.csv': `person_id,enhet,mdk_datum,inom_nhv\n${rows}\n` });
  const { out: printed } = await runCommand(['evaluate', folder, '--year', '2024', '--as-of', '2025-06-30']);
  assert.match(printed, /Avvisade rader i Bedömning: 1\. De räknas inte\./);
});
