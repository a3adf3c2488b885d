import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpCount, madeUpMeasure as sound } from '../../../test/kit/definitions/made-up-measure.ts';
import { readMeasure } from './read-measure.ts';

const counted = { ...sound, beräkning: madeUpCount, redovisning: { riket: ['n', 'uppdelning'] }, exempel: [] };
const [categories, codes] = madeUpCount.figur.uppdelningar;
const mening = '{antal} patienter {var} hade det {när}';

function messagesOf(huvudresultat: object, of: object = counted): string {
  const result = readMeasure(JSON.stringify({ ...of, huvudresultat }), 'x1.yaml');
  return 'problems' in result ? result.problems.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') : '';
}

test('a category of a breakdown can stand for a count, and a code that only the register knows', () => {
  const [first] = categories && 'kategorier' in categories ? categories.kategorier : [];
  const said = { kallas: 'med det', mening };
  assert.equal(messagesOf({ uppdelning: categories?.id, del: first?.id, ...said }), '');
  assert.equal(messagesOf({ uppdelning: codes?.id, del: 'vad-som-helst', ...said }), '');
});

test('a breakdown or a part that the measure has not is told of, with those that it has', () => {
  const said = { kallas: 'med det', mening };
  assert.match(messagesOf({ uppdelning: 'ingen', del: 'x', ...said }), /Uppdelningen finns inte\. Skriv en av: /);
  assert.match(messagesOf({ uppdelning: categories?.id, del: 'x', ...said }), /Delen «x» finns inte\. Skriv en av: /);
  assert.match(messagesOf({ del: 'x', ...said }, { ...sound, exempel: [] }), /måttet har bara ett tal/);
});

test('its sentence has each word that is put in, and no other', () => {
  const of = { uppdelning: codes?.id, del: 'x', kallas: 'med det' };
  assert.match(messagesOf({ ...of, mening: '{antal} hade det' }), /ska ha \{antal\}, \{var\}, \{när\}/);
  assert.match(messagesOf({ ...of, mening: `${mening} {vem}` }), /inga andra klamrar/);
});
