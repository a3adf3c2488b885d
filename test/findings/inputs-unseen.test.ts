import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ASSESSMENTS,
  asWritten,
  copyOf,
  evaluate,
  fixture,
  inFolder,
  PATIENTS,
  pointsAt,
  refused,
  unreadable,
} from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// Input 13: a file that could be a table and isn't read is an error, and others of its kind.
const beside = (name: string, text: string | Uint8Array = ASSESSMENTS) =>
  inFolder({ 'patient.csv': PATIENTS, [name]: text });
/** The file is told of as an error by its name, with a remedy, and no figure rests on its absence. */
function unseen(name: string, file: string, folder: () => string = () => beside(file)) {
  test(name, async () => {
    const answer = await evaluate(folder());
    refused(answer);
    // A blank at the end is not shown: the message says that there is one.
    pointsAt(answer, file.includes('\n') ? [] : [file.trim()], undefined, /"severity":"error"|^Fel: /, /bed/);
  });
}
unseen('bedomning.ods is an error', 'bedomning.ods');
unseen('bedomning (1).csv, as browsers name a second download, is an error', 'bedomning (1).csv');
unseen('a copy as Windows names it is an error', 'bedomning - Kopia.csv');
unseen('bedomning.tsv is an error', 'bedomning.tsv');
unseen('bedomning.xls is an error', 'bedomning.xls');
unseen('a misspelt bedomnning.csv is an error', 'bedomnning.csv');
seen('BEDOMNING.CSV in capitals is read, or an error', 'BEDOMNING.CSV');
seen('bedömning.csv by its Swedish name is read, or an error', 'bedömning.csv');
seen('bedömning.csv with a decomposed ö is read, or an error', 'bedömning.csv'.normalize('NFD'));
function seen(name: string, file: string) {
  test(name, async () => {
    const answer = await evaluate(beside(file));
    if (answer.code === 0) return asWritten(answer);
    refused(answer);
    return pointsAt(answer, [file], undefined, /Fel: |error/);
  });
}
harmless('notes, pictures and what systems leave behind are no tables', [
  'anteckningar.txt',
  'LÄSMIG.md',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  'underlag.docx',
  'bild.png',
]);
function harmless(name: string, files: readonly string[]) {
  test(name, async () => {
    asWritten(
      await evaluate(
        inFolder({
          'patient.csv': PATIENTS,
          'bedomning.csv': ASSESSMENTS,
          ...Object.fromEntries(files.map((file) => [file, 'x'])),
        }),
      ),
    );
  });
}
test('the inputs are as they were', () => {
  assert.equal(readFileSync(fixture('13-table-unseen-zero/txt/bedomning.csv.txt'), 'utf8'), ASSESSMENTS);
});
/** How a workbook with a password begins, and the name of what it is kept in. */
const LOCKED = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
unseen('bedomning.csv.txt is an error', 'bedomning.csv.txt', () => fixture('13-table-unseen-zero/txt'));
unseen('2024_bedomning.csv is an error', '2024_bedomning.csv', () => fixture('13-table-unseen-zero/prefix'));
unseen('a workbook bedomning.xlsx whose sheet is Blad1 is an error', 'bedomning.xlsx', () =>
  fixture('13-table-unseen-zero/blad1'),
);
unseen('bedomning.txt is an error', 'bedomning.txt');
unseen('bedomning.csv.gz is an error', 'bedomning.csv.gz');
unseen('bedomning.zip is an error', 'bedomning.zip');
unseen('bedomning without an ending is an error', 'bedomning');
unseen('bedomning.pq is an error', 'bedomning.pq');
unseen('bedomning.feather is an error', 'bedomning.feather');
unseen('bedomning.sas7bdat is an error', 'bedomning.sas7bdat');
unseen('bedomning.dta is an error', 'bedomning.dta');
unseen('bedomning.json is an error', 'bedomning.json');
unseen('bedomning.csv.tmp is an error', 'bedomning.csv.tmp');
unseen('bedomning.csv.bak is an error', 'bedomning.csv.bak');
unseen('bedomning.csv with a space last is an error', 'bedomning.csv ');
unseen('a file that iCloud has not fetched is an error', '.bedomning.csv.icloud');
unseen('a table in a subfolder is an error', '2024/bedomning.csv');
unseen('a table with a newline in its name is an error', 'bedom\nning.csv');
unseen('a table with a newline before its ending is an error', 'bedomning\n.csv');
test('an unread file beside the table itself does not stop the figures unsaid', async () => {
  const answer = await evaluate(
    inFolder({ 'patient.csv': PATIENTS, 'bedomning.csv': ASSESSMENTS, 'behandling.csv.txt': 'person_id\np1\n' }),
  );
  assert.equal(answer.code, 1);
  pointsAt(answer, ['behandling.csv.txt'], undefined, /"severity":"error"|^Fel: /);
});
test('publish publishes no zero for a table that it did not see', async () => {
  const folder = copyOf('13-table-unseen-zero/txt');
  const out = `${inFolder({})}/webb`;
  const { code, told } = await runCommand(['publish', folder, '--out', out, '--as-of', '2025-06-30']);
  assert.equal(code, 1);
  assert.match(told, /bedomning\.csv\.txt/);
  assert.ok(!existsSync(out));
});
test('check tells of a table that it did not see', async () => {
  const { code, out, told } = await runCommand(['check', fixture('13-table-unseen-zero/txt')]);
  assert.equal(code, 1);
  assert.match(out + told, /bedomning\.csv\.txt/);
});
/** What can't be read at all leaves the measures that need it unreadable: the rest is computed, and nothing is published. */
lost('bedomning.csv of no bytes is unreadable, and all else is told', { 'bedomning.csv': '' });
lost('bedomning.xlsx of no bytes is unreadable', { 'bedomning.xlsx': '' });
lost('bedomning.parquet of no bytes is unreadable', { 'bedomning.parquet': '' });
lost('a workbook with a password may hold any of the tables', { 'underlag.xlsx': LOCKED });
lost('a workbook with a password beside a table that can be read leaves that', {
  'underlag.xlsx': LOCKED,
  'patient.csv': PATIENTS,
});
function lost(name: string, files: Record<string, string | Uint8Array>) {
  test(name, async () => {
    const [file = ''] = Object.keys(files);
    const folder = inFolder(files);
    const answer = await evaluate(folder);
    unreadable(answer, 'B1');
    assert.equal(answer.code, 1);
    pointsAt(answer, [file], undefined, /"severity":"error"/);
    const out = `${inFolder({})}/webb`;
    const { code, told } = await runCommand(['publish', folder, '--out', out, '--as-of', '2025-06-30']);
    assert.equal(code, 1);
    assert.ok(told.includes(file), told);
    assert.ok(!existsSync(out));
    assert.equal((await runCommand(['check', folder])).code, 1);
  });
}
