import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { ASSESSMENTS, asWritten, evaluate, inFolder, neverSays, PATIENTS, pointsAt } from '../kit/findings/kit.ts';
import { sheetRows, workbook } from '../kit/findings/workbook.ts';
import { runCommand } from '../kit/run-command.ts';

// What a controller's own tables look like: its workbook, and what the commands answer about it.
const rows = ASSESSMENTS.trim()
  .split('\n')
  .map((line) => line.split(','));
sheetNamed('a sheet bedomning is read', 'bedomning');
function sheetNamed(name: string, sheet: string) {
  test(name, async () =>
    asWritten(
      await evaluate(inFolder({ 'patient.csv': PATIENTS, 'bok.xlsx': workbook({ [sheet]: sheetRows(rows) }) })),
    ),
  );
}
const given = (bedomning: string | Uint8Array, patient: string | Uint8Array = PATIENTS) =>
  inFolder({ 'bedomning.csv': bedomning, 'patient.csv': patient });
sheetNamed('a sheet Bedömning is read by its Swedish name', 'Bedömning');
sheetNamed('a sheet Bedömningar is read', 'Bedömningar');
sheetNamed('a sheet BEDOMNING is read', 'BEDOMNING');
test('a message about a workbook names the sheet', async () => {
  const bad = rows.map((row, at) => (at === 2 ? row.with(3, 'torsdag') : row));
  const answer = await evaluate(
    inFolder({
      'patient.csv': PATIENTS,
      'Skåne 2024.xlsx': workbook({
        bedomning: sheetRows(bad),
        vardplan: sheetRows([['person_id', 'enhet', 'datum']]),
      }),
    }),
  );
  pointsAt(answer, ['Skåne 2024.xlsx', 'bedomning', 'remiss_mottagen'], 3);
  neverSays(answer, ['p2']);
  assert.equal(answer.figure('B1', 'akademiska')['n'], 3);
});
test('a year of two digits is answered with a year that there is', async () => {
  const { code, told } = await runCommand(['evaluate', given(ASSESSMENTS), '--year', '24']);
  assert.equal(code, 2);
  assert.doesNotMatch(told, /1800/);
  assert.match(told, /20\d\d/);
});
test('a unit by its Swedish name is that unit', async () => {
  const { code, out } = await runCommand([
    'evaluate',
    given(ASSESSMENTS),
    '--year',
    '2024',
    '--as-of',
    '2025-06-30',
    '--unit',
    'Akademiska',
    '--json',
  ]);
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).results.length, 7);
});
test('explain says that a row of the person is refused, and where', async () => {
  const folder = given(ASSESSMENTS.replace('2024-03-01', '05-03-2024'));
  const { out, told } = await runCommand([
    'explain',
    folder,
    '--year',
    '2024',
    '--measure',
    'T1',
    '--unit',
    'akademiska',
    '--person',
    'p1',
    '--as-of',
    '2025-06-30',
  ]);
  assert.match(out + told, /rad 2/);
  assert.match(out + told, /mdk_datum/);
  assert.doesNotMatch(out + told, /inga rader/);
});
test('check fails where everything is refused, and answers about the tables first', async () => {
  const { code, out, told } = await runCommand(['check', given(ASSESSMENTS.replaceAll('2024-0', '24/'))]);
  assert.equal(code, 1);
  const first = (out + told).split('\n').slice(0, 30).join('\n');
  assert.match(first, /bedomning/);
});
test('check runs the rules across rows that evaluate runs', async () => {
  const { out, told } = await runCommand(['check', given(ASSESSMENTS.replace('2024-02-20', '2024-03-02'))]);
  assert.match(out + told, /remiss[\s\S]*rad 2|rad 2[\s\S]*remiss/i);
});
/** A hundred simulated persons in a folder of their own, and where a site of them can be written. */
async function simulatedPatients(): Promise<{ tables: string; site: string }> {
  const above = inFolder({});
  const tables = `${above}/a`;
  const words = ['simulate', '--persons', '100', '--seed', '1', '--out', tables, '--as-of', '2025-06-30'];
  assert.equal((await runCommand(words)).code, 0);
  return { tables, site: `${above}/b` };
}
const publish = ({ tables, site }: { tables: string; site: string }) =>
  runCommand(['publish', tables, '--out', site, '--as-of', '2025-06-30', '--years', '2024-2024']);
test('a site of simulated patients says so on every page, without being asked', async () => {
  const folders = await simulatedPatients();
  assert.equal((await publish(folders)).code, 0);
  const pages = globSync(`${folders.site}/**/*.html`);
  assert.ok(pages.length > 5);
  for (const page of pages) assert.match(readFileSync(page, 'utf8'), /påhitt/i, page);
});
test('simulated patients beside other tables are refused', async () => {
  const folders = await simulatedPatients();
  writeFileSync(`${folders.tables}/bedomning.csv`, ASSESSMENTS);
  const { code, told } = await publish(folders);
  assert.equal(code, 1);
  assert.match(told, /påhitt|simuler/i);
});
