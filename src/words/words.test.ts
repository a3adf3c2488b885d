import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absenceClause, absenceMeaning, absenceWords, shortAbsence, shownText } from './absence.ts';
import type { AbsenceName } from './absence-name.ts';
import { longDate, monthName } from './dates.ts';
import { directionBeside, directionSentence } from './direction.ts';
import { WORDS } from './language.ts';
import { capital, midSentence } from './letters.ts';
import { listed } from './lists.ts';
import { inWords } from './numbers.ts';
import { slug } from './slug.ts';

test('a list ends with och or eller, and has no comma before it', () => {
  assert.equal(listed([]), '');
  assert.equal(listed(['a']), 'a');
  assert.equal(listed(['a', 'b']), 'a och b');
  assert.equal(listed(['a', 'b', 'c'], 'or'), 'a, b eller c');
});

test('a word loses its capital inside a sentence, a name and an abbreviation keep it', () => {
  assert.equal(midSentence('Ålder hos patienter'), 'ålder hos patienter');
  assert.equal(midSentence('MDK före behandling'), 'MDK före behandling');
  assert.equal(midSentence('Region Skåne'), 'Region Skåne');
  assert.equal(midSentence('Västra Götaland'), 'Västra Götaland');
  assert.equal(midSentence('Tid till MDK'), 'tid till MDK');
  assert.equal(capital('ålder i år'), 'Ålder i år');
  assert.equal(capital(''), '');
});

test('a day is written with its month in words, and what is no day is left alone', () => {
  assert.equal(longDate('2025-03-01'), '1\u00a0mars\u00a02025');
  assert.equal(longDate('våren 2025'), 'våren 2025');
  assert.equal(monthName(12), 'december');
});

test('small numbers are words in prose, larger ones are digits', () => {
  assert.deepEqual([0, 4, 12, 13].map(inWords), ['ingen', 'fyra', 'tolv', '13']);
});

test('every absence has its words in each form, and no two absences the same', () => {
  const names = Object.keys(WORDS.absence) as AbsenceName[];
  for (const form of [shortAbsence, absenceWords, absenceClause, absenceMeaning]) {
    const said = names.map(form);
    assert.ok(said.every((words) => words.length > 3));
    assert.equal(new Set(said).size, names.length);
  }
  assert.equal(shownText({ absent: 'withheld' }, String), 'dolt för att skydda enskilda');
  assert.equal(shownText(7, String), '7');
});

test('the wanted direction is said in the same words on a page and over a picture', () => {
  for (const direction of ['lower', 'higher'] as const)
    assert.equal(directionSentence(direction), `Ett ${directionBeside(direction)}`);
  assert.equal(directionBeside('none'), undefined);
  assert.equal(directionSentence(undefined), 'Definitionen anger ingen riktning');
});

test('a text becomes a part of an address without marks and spaces', () => {
  assert.equal(slug('Ö1, hela riket'), 'o1-hela-riket');
});
