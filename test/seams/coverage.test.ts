import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommand } from '../kit/run-command.ts';
import { type TestFolder, testFolder } from '../kit/work/simulated-folder.ts';

// The cancer register's tumours held against our own, from two folders of tables to the figure that is made from what is written.

const HEAD = 'person_id,tumor_id,diagnosdatum,enhet,lokal,lan_vid_diagnos,tumortyp';
/** Person, day, unit, site, county of residence. */
const THEIRS = [
  ['19121212-1212', '2024-02-06', 'skane', 'ileum', '03'],
  ['b', '2024-03-01', 'skane', 'ileum', '03'],
  ['c', '2024-01-10', 'akademiska', 'pankreas', '03'],
  ['d', '2024-04-01', 'skane', 'rektum', '24'],
  ['e', '2024-05-01', 'skane', 'pankreas', ''],
  ['f', '', 'skane', 'pankreas', '03'],
];
const OURS = [
  ['191212121212', '2024-12-01', 'skane', 'jejunum', '03'],
  ['b', '2024-03-01', 'skane', 'pankreas', '03'],
  ['c', '2023-11-01', 'akademiska', 'pankreas', '03'],
  ['g', '2024-05-01', 'skane', 'ileum', '03'],
];
const table = (rows: readonly (readonly string[])[]) =>
  [
    HEAD,
    ...rows.map(([person, on, unit, site, county], at) => [person, `t${at}`, on, unit, site, county, 'net'].join(',')),
  ].join('\n');

async function put(name: string, file: string, text: string): Promise<void> {
  await mkdir(folder.at(name));
  await writeFile(join(folder.at(name), file), text);
}

let folder: TestFolder;
let told: string;
let out: string;
before(async () => {
  folder = await testFolder();
  for (const [name, rows] of Object.entries({ theirs: THEIRS, ours: OURS }))
    await put(name, 'diagnos.csv', table(rows));
  const asked = [folder.at('theirs'), folder.at('ours'), '--as-of', '2025-03-31', '--unit', 'Skåne'];
  const ran = await runCommand(['coverage', ...asked, '--out', folder.at('tackningsunderlag.csv')]);
  assert.equal(ran.code, 0, ran.told);
  ({ out, told } = ran);
});
after(() => folder[Symbol.asyncDispose]());

test('sums are written by year, region of residence and site, and hold no person', async () => {
  assert.equal(
    await readFile(folder.at('tackningsunderlag.csv'), 'utf8'),
    [
      'diagnosar,sjukvardsregion,lokalgrupp,antal_cancerregistret,antal_matchade',
      '2024,mellansverige,ileum,2,1',
      '2024,mellansverige,pankreas,1,1',
      '2024,norr,ovriga,1,0',
      '',
    ].join('\r\n'),
  );
});

test('what is in no sum is told with why', () => {
  assert.match(out, /2 tumörer i registret finns inte i cancerregistret/);
  assert.match(out, /1 tumör i cancerregistret hör inte till någon sjukvårdsregion/);
  assert.match(out, /1 tumör i cancerregistret saknar dag eller lokal/);
});

test('a unit sees the tumours that it has left out here, and not another unit’s', () => {
  const [, missing = ''] = out.split('Skånes universitetssjukhus saknar 3 tumörer här\n');
  assert.deepEqual(
    missing.match(/^ {2}(\S+)/gm)?.map((one) => one.trim()),
    ['b', 'd', 'e'],
  );
});

test('without a unit nobody is named', async () => {
  const asked = [folder.at('theirs'), folder.at('ours'), '--as-of', '2025-03-31'];
  const { out: printed, told: said } = await runCommand(['coverage', ...asked]);
  assert.doesNotMatch(printed + said, /191212|sjukhus/);
});

test('a file that is there is not written over', async () => {
  const asked = [folder.at('theirs'), folder.at('ours'), '--as-of', '2025-03-31'];
  const { code, told: said } = await runCommand(['coverage', ...asked, '--out', folder.at('tackningsunderlag.csv')]);
  assert.equal(code, 1);
  assert.match(said, /Gör så här/);
  assert.match(told, /tackningsunderlag\.csv/);
});

test('what is written is what coverage is reckoned from', async () => {
  await put('siffror', 'tackningsunderlag.csv', await readFile(folder.at('tackningsunderlag.csv'), 'utf8'));
  const { out: json } = await runCommand([
    ...[
      'evaluate',
      folder.at('siffror'),
      '--area',
      'net-registret',
      '--year',
      '2024',
      '--as-of',
      '2025-03-31',
      '--json',
    ],
  ]);
  const { results } = JSON.parse(json) as { results: { measure: string; reporter: string; figure: object }[] };
  const nation = results.find(({ measure, reporter }) => measure === 'TG1' && reporter === 'mellansverige');
  assert.deepEqual(
    { numerator: 2, denominator: 3 },
    Object.fromEntries(Object.entries(nation?.figure ?? {}).filter(([key]) => /^(numerator|denominator)$/.test(key))),
  );
});
