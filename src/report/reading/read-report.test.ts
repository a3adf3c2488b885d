import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SMALL_WORDS } from '../../../test/kit/report/small-report.ts';
import { readLexicon } from './read-lexicon.ts';
import { readReport } from './read-report.ts';

const TITLES = 'titel: T\nundertitel: U';
const FACTS = 'fakta:\n  - { namn: a, värde: b, källa: c }';

function problemsOf(words: string): string[] {
  const read = readLexicon(words, 'ord.yaml');
  return 'problems' in read ? read.problems.map(({ message }) => message) : [];
}

test('a folder is read into content, the chapters in the order of their names', () => {
  const read = readReport(
    new Map([
      ['rapport.yaml', TITLES],
      ['ord.yaml', SMALL_WORDS],
      ['fakta.yaml', FACTS],
      ['02-b.md', '# B'],
      ['01-a.md', '# A'],
      ['lasmig.md', 'Inte ett kapitel, så 65 procent får stå.'],
    ]),
  );
  assert.ok('content' in read);
  assert.deepEqual(
    read.content.chapters.map(({ file }) => file),
    ['01-a.md', '02-b.md'],
  );
  assert.equal(read.content.title, 'T');
});

test('everything that is missing or wrong is told at once', () => {
  const read = readReport(
    new Map([
      ['rapport.yaml', 'titel: T'],
      ['fakta.yaml', `${FACTS}\n  - { namn: a, värde: d, källa: e }`],
    ]),
  );
  assert.ok('problems' in read);
  assert.deepEqual(
    read.problems.map(({ file, message }) => `${file}: ${message}`),
    [
      'rapport.yaml: undertitel: nyckeln saknas.',
      'ord.yaml: ord.yaml saknas.',
      'fakta.yaml: «a» står mer än en gång.',
      'arsrapport: Det finns inga kapitel.',
    ],
  );
});

test('what is neither a chapter, nor one of the report’s own files, nor for its authors is told', () => {
  const names = ['1-a.md', '02-Större.md', 'fakta2.yaml', 'anteckningar.md'];
  const read = readReport(new Map([['01-a.md', '# A'], ...names.map((name) => [name, '# B'] as const)]));
  assert.ok('problems' in read);
  assert.deepEqual(
    read.problems.map(({ message }) => message).filter((message) => message.includes('läses inte')),
    names
      .slice(0, 3)
      .map((name) => `${name} läses inte: det är varken ett kapitel eller någon av rapportens egna filer.`),
  );
});

test('limits in per cent are the decimal fractions that they say', () => {
  const read = readLexicon(SMALL_WORDS.replace('{ över: 50 }', '{ över: 66.67, till: 29 }'), 'ord.yaml');
  assert.ok('lexicon' in read);
  assert.deepEqual(read.lexicon.words[0]?.condition, { kind: 'share', above: 0.6667, to: 0.29 });
});

test('the chapters and the summary have the whole level of significance between them', () => {
  const read = readLexicon(SMALL_WORDS, 'ord.yaml');
  assert.ok('lexicon' in read);
  assert.deepEqual(read.lexicon.rules.levelSplit, { asked: 0.8, searched: 0.2 });
  const [problem] = problemsOf(SMALL_WORDS.replace('sammanfattningen: 20', 'sammanfattningen: 30'));
  assert.match(problem ?? '', /signifikansnivåns_delning: kapitlen och sammanfattningen är inte 100 tillsammans/);
  assert.equal(problemsOf(SMALL_WORDS.replace('kapitlen: 80', 'kapitlen: 0')).length > 0, true);
});

test('a word has one meaning, and one condition that says something', () => {
  assert.deepEqual(problemsOf(SMALL_WORDS.replace('[knappt hälften]', '[Merparten]')), [
    '«merparten» står mer än en gång.',
  ]);
  assert.deepEqual(problemsOf(SMALL_WORDS.replace('andel: { över: 50 }', 'andel: {}')), [
    '«merparten» har inget villkor.',
  ]);
  assert.deepEqual(problemsOf(SMALL_WORDS.replace('andel: { över: 50 }', 'andel: { över: 50 }, mål: nås')), [
    '«merparten» har flera villkor.',
  ]);
});

test('a limit that stands in a rule may not be typed into the words for it', () => {
  const saying = (phrase: string, more = '') =>
    problemsOf(
      SMALL_WORDS.replace(
        '{ uttryck: [varit oförändrad], skillnad: { storlek: ingen }',
        (entry) => `${entry.replace('varit oförändrad', phrase).replace('ingen', 'inte tydlig')}${more}`,
      ),
    );
  assert.deepEqual(saying('ändrats med mindre än <tydlig>'), []);
  assert.match(
    saying('ändrats med mindre än två procentenheter').join(),
    /har ett tal, «två», fast gränsen står i en regel/,
  );
  assert.match(saying('ändrats med mindre än 5 procentenheter').join(), /har ett tal, «5»/);
  assert.match(saying('ändrats föga', ', utan_träff: ingen har ändrats med tre fall').join(), /«tre»/);
});

test('a stem needs the endings of its inflection, and stands with each of them', () => {
  const read = readLexicon(SMALL_WORDS, 'ord.yaml');
  assert.ok('lexicon' in read);
  assert.deepEqual(read.lexicon.guarded[0]?.phrases, ['nästan', 'tydlig*', 'backa', 'backade']);
  assert.deepEqual(problemsOf(SMALL_WORDS.replace('stammar: { ar:', 'stammar: { er:')), ['Böjningen «er» finns inte.']);
});

test('a name of digits would let any number through', () => {
  assert.deepEqual(problemsOf(SMALL_WORDS.replace('[Ki-67, G1]', '["65"]')), ['«65» är inget namn utan ett tal.']);
});
