import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Garden } from '../../test/kit/review/planting.ts';
import { soundArea } from '../../test/kit/review/sound-area.ts';
import { lint } from './lint.ts';
import { findingsText } from './report.ts';
import { RULES } from './rules.ts';

test('a sound area is told in one line', () => {
  assert.equal(findingsText(soundArea(), []), 'Sårvård: inget att anmärka\n');
});

test('findings stand under their measure, errors first, with why, what to do and what to ask', () => {
  const garden = new Garden();
  garden.days('V1').atLeast = 1;
  garden.measure('V1').measuredIn = 'Antal veckor';
  const text = findingsText(garden.area, lint(garden.area, garden.dictionary));
  assert.match(text, /^Sårvård: 1 fel, 1 anmärkning\n\nV1 Dagar från remiss till besök\n {2}Fel: Mätenheten/);
  assert.match(
    text,
    /\n {2}Anmärkning: Det minsta värdet gör olika dagar lika \(floor-tie, beräkning\.figur\.värde\.minst\)\n/,
  );
  for (const part of ['Varför: ', 'Gör så: ', 'Fråga: ']) assert.equal(text.split(part).length, 3, part);
  assert.ok(text.split('\n').every((line) => line.length <= 120));
});

test('what several measures share is told once, with their codes', () => {
  const garden = new Garden();
  for (const id of ['A1', 'A2', 'K1']) garden.text(id, 'Felkällor och begränsningar').text = '';
  const text = findingsText(garden.area, lint(garden.area, garden.dictionary));
  assert.match(text, /\nFlera mått\n {2}Anmärkning: En publik rad är tom \(empty-row, felkällor\) – A1, A2, K1\n/);
  assert.equal(text.split('Anmärkning: ').length, 2);
});

test('every rule has an id of its own, a title and an explanation in whole sentences', () => {
  assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  for (const { id, title, explanation } of RULES) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(title, /^\p{Lu}.*[^.]$/u, id);
    assert.match(explanation, /^[\p{Lu}”].*\.$/u, id);
  }
});
