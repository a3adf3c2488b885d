import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from './dictionary.ts';
import { readHeader } from './read-header.ts';

const variable = { type: 'text', personal: false, codes: [] } as const;
const form: Form = {
  id: 'bedomning',
  name: 'Bedömning',
  description: '',
  row: 'en bedömning',
  key: [],
  variables: [
    { ...variable, id: 'person_id', name: 'Personens beteckning', synonyms: ['Personnummer'], required: true },
    { ...variable, id: 'mdk_datum', name: 'Datum för MDK', synonyms: ['Datum'], required: true },
    { ...variable, id: 'remiss_mottagen', name: 'Remiss mottagen', synonyms: ['Datum'], required: false },
    { ...variable, id: 'serie_id', name: 'Behandlingsserie', required: false },
    { ...variable, id: 'n', name: 'N (lymfkörtlar)', required: false },
  ],
};

const problemsOf = (cells: readonly string[]) => {
  const header = readHeader(form, cells, { table: 'bedomning', row: 1 });
  return 'problems' in header ? header.problems : [];
};
const codesOf = (cells: readonly string[]) => problemsOf(cells).map(({ code, column }) => [code, column]);

test('columns stand in any order, blanks around a name are taken away and optional ones may lack', () => {
  const header = readHeader(form, [' mdk_datum', 'person_id ', ''], {});
  assert.deepEqual(header, { columns: ['mdk_datum', 'person_id', undefined], notes: [] });
});

test('a heading is known by its Swedish name, synonyms and other letters, and all but its own name is accounted for', () => {
  for (const written of ['MDK-DATUM', 'Datum fo\u0308r\n MDK', 'mdk datum:']) {
    const header = readHeader(form, ['Personnummer', written, 'Behandlingsserie'], {});
    assert.ok('columns' in header, written);
    assert.deepEqual(header.columns, ['person_id', 'mdk_datum', 'serie_id']);
    const [note, ...more] = header.notes;
    assert.deepEqual([note?.code, more], ['header-normalised', []]);
    assert.match(note?.message ?? '', /Personnummer → person_id; .* → mdk_datum\.$/);
  }
});

test('a heading that is a variable’s own name is nothing to tell of', () => {
  const header = readHeader(form, ['Personens beteckning', ' Datum för MDK'], {});
  assert.deepEqual(header, { columns: ['person_id', 'mdk_datum'], notes: [] });
});

test('a misspelt heading is one error, not also a missing column, where it alone may be that', () => {
  assert.deepEqual(codesOf(['person_id', 'Datum för MKD']), [['column-unknown', 'kolumn B']]);
  assert.deepEqual(
    codesOf(['person_id', 'mdk datm', 'mdk_dtum']).map(([code]) => code),
    ['column-unknown', 'column-unknown', 'column-missing'],
  );
});

test('all that is wrong with a header is named at once', () => {
  assert.deepEqual(codesOf(['person_id', 'Personnummer', 'Datum', 'färg', 'färg']), [
    ['column-ambiguous', 'Datum'],
    ['column-passed-over', 'färg'],
    ['column-twice', 'person_id'],
    ['column-missing', 'mdk_datum'],
  ]);
});

test('two columns that mean the same are told by both their headings, and an ambiguous one by what it can mean', () => {
  const [ambiguous, , twice] = problemsOf(['person_id', 'Personnummer', 'Datum', 'färg']);
  assert.match(ambiguous?.message ?? '', /«Datum» kan betyda mdk_datum \(Datum för MDK\) eller remiss_mottagen/);
  assert.match(twice?.message ?? '', /betyder person_id \(Personens beteckning\): person_id och Personnummer\./);
});

test('an unknown column is told which one was probably meant, of those that are not there', () => {
  const remedies = problemsOf(['person_id', 'mdkdatm', 'remiss mottagn', 'Behandlingsserien', 'hårfärg', 'x']).map(
    ({ remedy }) => remedy.split(/[?,]/)[0],
  );
  assert.deepEqual(remedies.slice(0, 3), [
    'Menade du mdk_datum (Datum för MDK)',
    'Menade du remiss_mottagen (Remiss mottagen)',
    'Menade du serie_id (Behandlingsserie)',
  ]);
  assert.match(remedies[3] ?? '', /^Inget att göra/);
  assert.match(remedies[4] ?? '', /^Inget att göra/, 'a letter is not taken for the column n');
});

test('a column that is none of the form’s is passed over with a warning, and the table is read', () => {
  const header = readHeader(form, ['person_id', 'Anteckning', '', 'mdk_datum', 'Kommentar'], { row: 1 });
  assert.ok('columns' in header);
  assert.deepEqual(header.columns, ['person_id', null, undefined, 'mdk_datum', null]);
  assert.deepEqual(
    header.notes.map(({ code, severity, column }) => [code, severity, column]),
    [
      ['column-passed-over', 'warning', 'Anteckning'],
      ['column-passed-over', 'warning', 'Kommentar'],
    ],
  );
  assert.match(
    header.notes[0]?.remedy ?? '',
    /saknar: remiss_mottagen \(Remiss mottagen\), serie_id \(Behandlingsserie\), n \(N \(lymfkörtlar\)\)\.$/,
  );
});

test('what is like a column that stands there already is no misspelling of it', () => {
  const header = readHeader(form, ['person_id', 'mdk_datum', 'mdk_datumet'], {});
  assert.deepEqual('columns' in header && header.columns, ['person_id', 'mdk_datum', null]);
  assert.deepEqual(codesOf(['person_id', 'mdk_datumet']).slice(0, 1), [['column-unknown', 'kolumn B']]);
});

test('a first row of data is not told, since it may point out a person', () => {
  const [problem, ...more] = problemsOf(['19121212-1212', '2024-01-01', 'ja']);
  assert.equal(problem?.code, 'header-missing');
  assert.deepEqual(more, []);
  assert.ok(!JSON.stringify(problem).includes('1212'));
});

test('a heading is only told when it looks like a word', () => {
  const toldOf = (cell: string) => problemsOf(['person_id', 'mdk_datum', cell, 'Datum'])[0]?.column;
  assert.equal(toldOf('Hårfärg (vänster)'), 'Hårfärg (vänster)');
  for (const cell of ['19121212-1212', 'P19400008', 'ja\nPNRX19', `a${'b'.repeat(99)}`, '1', '\u001b[31m'])
    assert.equal(toldOf(cell), 'kolumn C', cell);
});

test('a whole file that became one header row is not told', () => {
  const cells = ['person_id', 'mdk_datum', ...Array.from({ length: 200 }, (_, at) => `ja\rpnr${at}`)];
  const problems = problemsOf(cells);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['header-unreadable'],
  );
  assert.doesNotMatch(JSON.stringify(problems), /pnr/);
});

test('a row of data that holds a variable’s name by chance is no header, and none of its values is told', () => {
  for (const person of ['Anna Svensson', 'p11-113', 'Åsa'])
    for (const cells of [
      [person, 't1', '2024-03-05', 'skane', 'ileum', 'net', 'n', 'ja'],
      ['n', person, 'skane'],
      ['n', 'n', 'n', person, 'skane', 'ileum'],
    ]) {
      const problems = problemsOf(cells);
      assert.ok(problems.length > 0);
      const told = JSON.stringify(problems.map(({ message, remedy, column }) => [message, remedy, column]));
      for (const value of cells) if (value !== 'n') assert.ok(!told.includes(value), `${value} in ${told}`);
    }
});

test('a heading that names nothing is told where the others are names', () => {
  assert.deepEqual(codesOf(['person_id', 'mdk_datum', 'Kommentar', 'Datum']), [
    ['column-passed-over', 'Kommentar'],
    ['column-ambiguous', 'Datum'],
  ]);
});
