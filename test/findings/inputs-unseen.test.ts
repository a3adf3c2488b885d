import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ASSESSMENTS,
  asWritten,
  evaluate,
  fixture,
  inFolder,
  PATIENTS,
  pointsAt,
  refused,
} from '../kit/findings/kit.ts';

// Input 13: a file that could be a table and isn't read is an error, and others of its kind.

const beside = (name: string, text: string | Uint8Array = ASSESSMENTS) =>
  inFolder({ 'patient.csv': PATIENTS, [name]: text });
/** The file is told of as an error by its name, with a remedy, and no figure rests on its absence. */
function unseen(name: string, file: string, folder: () => string = () => beside(file)) {
  test(name, async () => {
    const answer = await evaluate(folder());
    refused(answer);
    pointsAt(answer, file.includes('\n') ? [] : [file], undefined, /"severity":"error"|^Fel: /, /bed/);
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
