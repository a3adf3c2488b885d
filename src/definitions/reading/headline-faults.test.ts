import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { madeUpCount, madeUpMeasure as sound } from '../../../test/kit/definitions/made-up-measure.ts';
import { parseYaml } from '../../yaml.ts';
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

test('of groups that are followed it says who a group is, and of nothing else', async () => {
  const text = await readFile(
    new URL('../../../content/omraden/net-registret/ov1-overlevnad-metastas.yaml', import.meta.url),
    'utf8',
  );
  const parsed = parseYaml(text, 'ov1.yaml');
  assert.ok('value' in parsed);
  const { huvudresultat, ...followed } = parsed.value as { readonly huvudresultat: object };
  assert.equal(messagesOf(huvudresultat, { ...followed, exempel: [] }), '');
  assert.match(
    messagesOf({ ...huvudresultat, av: 'av dem' }, { ...followed, exempel: [] }),
    /Orden för gruppen ska ha \{grupp\}/,
  );
  assert.match(
    messagesOf({ ...huvudresultat, mening: '{gruppen} levde {när}' }, { ...followed, exempel: [] }),
    /Meningen ska ha \{gruppen\}, \{övriga\}, \{när\}/,
  );
  const of = { uppdelning: codes?.id, del: 'x', kallas: 'med det', mening };
  assert.match(messagesOf({ ...of, av: 'av dem {grupp}' }), /inga grupper som följs/);
});
