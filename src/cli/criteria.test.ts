import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommand } from '../../test/kit/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-criteria-'));
after(() => rmSync(folder, { recursive: true }));

before(() => {
  const write = (name: string, ...lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  write(
    'diagnos.csv',
    'person_id,tumor_id,diagnosdatum,lokal,tumortyp,storlek_mm,malignitet,men1,vhl',
    'påhittad-1,påhittad-1-a,2024-07-01,pankreas,net,,,nej,nej',
    'påhittad-2,påhittad-2-a,2024-07-01,binjure,annan_binjuretumor,59,nej,nej,nej',
    'påhittad-3,påhittad-3-a,2024-07-01,binjure,feokromocytom,40,,nej,nej',
  );
  write(
    'bedomning.csv',
    'person_id,enhet,mdk_datum,inom_nhv,initial_vardering,men1_nyupptackt',
    'påhittad-1,skane,2024-09-01,nej,ja,nej',
    'påhittad-2,skane,2024-09-02,nej,ja,nej',
    'påhittad-3,akademiska,2024-09-03,ja,ja,nej',
    'påhittad-3,akademiska,2024-09-04,nej,ja,kanske',
  );
});

const criteria = (...words: readonly string[]) => runCommand(['criteria', ...words, '--as-of', '2025-03-31']);

test('a made-up case is answered, with every criterion and where it stands in the document', async () => {
  const { code, out } = await runCommand(['criteria', '--case', 'lokal=Binjure, storlek_mm=60,0, malignitet=nej']);
  assert.equal(code, 0);
  assert.match(out, /^Kriterierna säger: innanför\.$/m);
  assert.match(
    out,
    /Minst 6 cm +ja \(Bilaga 1, Avancerade binjuretumörer, tabell 2; Bilaga 2, Binjuretumörer, första stycket\)/,
  );
  assert.match(out, /Malignitet misstänkt eller konstaterad +vet inte: Tumörtyp saknas/);
});

test('a case that can’t be told yet says what to fill in, and what may be answered', async () => {
  const { out } = await runCommand([
    'criteria',
    '--case',
    'Primärtumörens lokal=rektum; tumortyp=net; nt_probnp=forhojt',
  ]);
  assert.match(out, /^Kriterierna säger: går inte att avgöra än\.$/m);
  assert.match(out, /bedomning\.inoperabel: Inoperabel enligt MDK – ja eller nej/);
  assert.doesNotMatch(out, /storlek_mm:/);
  assert.match(out, /Råd: Den som har ett förhöjt NT-proBNP bör remitteras/);
});

test('every slip in a case is told at once, each with what to write', async () => {
  const { code, told } = await runCommand(['criteria', '--case', 'lokal=binjur, tumörsort=net, storlek_mm=stor']);
  assert.equal(code, 2);
  for (const part of [/«binjur»/, /frågar inte efter ”tumörsort”/, /storlek_mm/, /Menade du|Tillåtet/])
    assert.match(told, part);
});

test('what is no answer, and two answers to one question, are refused', async () => {
  assert.match((await runCommand(['criteria', '--case', 'pankreas'])).told, /inte är variabel=värde/);
  assert.match((await runCommand(['criteria', '--case', 'lokal=pankreas, lokal=ileum'])).told, /två gånger på lokal/);
  assert.match(
    (await runCommand(['criteria', folder, '--case', 'lokal=pankreas'])).told,
    /Både en mapp och ett påhittat fall/,
  );
});

test('without a folder and a case everything that is asked is shown', async () => {
  const { code, out } = await runCommand(['criteria']);
  assert.equal(code, 0);
  assert.match(out, /Inoperabel rektal-NET \(Bilaga 1, tabell 1, punkt 2/);
  assert.match(out, /bedomning\.ssa_svar: .* – svar, uteblivet eller ges_inte/);
});

test('an area without criteria says so', async () => {
  const { code, told } = await runCommand(['criteria', '--area', 'net-registret']);
  assert.equal(code, 2);
  assert.match(told, /har inga kriterier/);
});

test('a folder is held against the criteria: where the unit and they disagree is listed, and the unit’s answer stands', async () => {
  const { code, out } = await criteria(folder);
  assert.equal(code, 0);
  assert.match(out, /enheten: innanför +0 +0 +1\n +enheten: utanför +1 +1 +1\n/);
  assert.match(out, /oense om 1 rad\. Enhetens svar gäller/);
  assert.match(
    out,
    /påhittad-1 +bedomning rad 2 +2024-09-01 +skane +enheten: utanför, kriterierna: innanför \(Pankreas-NET\)/,
  );
  assert.match(out, /diagnos\.malignitet \(Malignitet\) saknas för 2, och för 1 av dem saknas inget annat/);
  assert.match(out, /OBS! Tabellen Behandling finns inte/);
});

test('a cell that can’t be read is unknown, and a unit’s rows alone are shown when it is asked for', async () => {
  const { out } = await criteria(folder, '--unit', 'akademiska', '--json');
  const { tables, disagreements } = JSON.parse(out);
  assert.deepEqual(disagreements, []);
  assert.deepEqual(tables[0].counts, [
    { said: true, answer: 'undecided', rows: 1 },
    { said: false, answer: 'undecided', rows: 1 },
  ]);
  assert.ok(tables[0].missing.some(({ path }: { path: string }) => path === 'bedomning.men1_nyupptackt'));
});

test('one person is asked for, never an argument, and explained criterion by criterion', async () => {
  const asked = await runCommand(['criteria', folder, '--person', '--as-of', '2025-03-31'], {
    nextLine: () => Promise.resolve(' påhittad-2 '),
  });
  assert.match(asked.told, /Vilken person\?/);
  assert.doesNotMatch(asked.told, /påhittad-2/);
  assert.match(
    asked.out,
    /Bedömning 2024-09-02, skane \(bedomning rad 3\)\nEnheten säger: utanför\.\nKriterierna säger: utanför\.\n/,
  );
  assert.match(asked.out, /Minst 6 cm +nej/);
  assert.doesNotMatch(asked.out, /påhittad-1|rad 2\b/);
  const nobody = await runCommand(['criteria', folder, '--person', '--as-of', '2025-03-31'], {
    nextLine: () => Promise.resolve('påhittad-9'),
  });
  assert.match(nobody.out, /Personen har inga rader som prövas/);
  const silent = await runCommand(['criteria', folder, '--person', '--as-of', '2025-03-31']);
  assert.equal(silent.code, 2);
});
