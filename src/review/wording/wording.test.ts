import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness, mentions, related, sentencesIn } from '../../definitions/soundness/wording/words.ts';
import { limitsIn } from './limits.ts';
import { timePhrases } from './time-phrases.ts';

test('forms of a word are related, and words that only begin alike are not', () => {
  const alike = [
    ['behandling', 'behandlats'],
    ['bedomning', 'bedomts'],
    ['radionuklidbehandlingar', 'behandling'],
    ['utskrivning', 'utskrivningsdatum'],
    ['vardkontakt', 'vardats'],
    ['mdk', 'mdk'],
  ] as const;
  const unlike = [
    ['behandling', 'behov'],
    ['mdk', 'mdt'],
    ['besok', 'besked'],
    ['remiss', 'register'],
    ['intagning', 'hemgang'],
  ] as const;
  for (const [a, b] of alike) assert.ok(related(a, b) && related(b, a), `${a} ${b}`);
  for (const [a, b] of unlike) assert.ok(!related(a, b) && !related(b, a), `${a} ${b}`);
});

test('likeness counts the telling words that a name shares, whatever the order, case and diacritics', () => {
  assert.equal(likeness('datum för mottagen remiss', 'remiss_mottagen Remiss mottagen'), 2);
  assert.equal(likeness('datum för MDK', 'mdk_datum Datum för MDK'), 1);
  assert.equal(likeness('datum för den första', 'mdk_datum Datum för MDK'), 0);
});

test('an abbreviation does not end a sentence, and a new paragraph does', () => {
  assert.deepEqual(sentencesIn('Fler än fyra, t.ex. om dagen. Nästa mening.\n\nnytt stycke'), [
    'Fler än fyra, t.ex. om dagen.',
    'Nästa mening.',
    'nytt stycke',
  ]);
});

test('a time phrase is a time word and what it is about, up to the next small word', () => {
  assert.deepEqual(
    timePhrases('Tid från mottagen remiss till bedömning vid MDK, efter kirurgisk behandling inom NHV'),
    [
      { word: 'från', side: 'start', object: 'mottagen remiss' },
      { word: 'till', side: 'end', object: 'bedömning' },
      { word: 'efter', side: 'start', object: 'kirurgisk behandling' },
    ],
  );
  assert.deepEqual(timePhrases('Vad som hände efter.'), []);
});

test('limits are read in digits and in words, with signs and with words', () => {
  const limits = (text: string) =>
    limitsIn(text).map(({ comparison, number, unit }) => `${comparison} ${number} ${unit}`);
  assert.deepEqual(limits('mätande ≥6 cm, eller över sex cm'), ['from 6 cm', 'over 6 cm']);
  assert.deepEqual(limits('inom tio veckor, högst 2,5 % och mindre än 3 mm'), [
    'upTo 10 veckor',
    'upTo 2.5 %',
    'under 3 mm',
  ]);
  assert.deepEqual(limits('minst tjugo fall'), ['from 20 fall']);
  assert.deepEqual(limits('inom enheten, under året och över tid'), []);
});

test('a mention is of a word or the beginning of one', () => {
  assert.ok(mentions('De inlagda räknas.', 'inlagd') && mentions('Avlidna räknas', 'avlid'));
  assert.ok(!mentions('Den ska räknas.', 'kar', 'nas'));
});
