import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { passedOver } from './passed-over.ts';

const { dictionary } = await ownContent();
const prem = dictionary.forms.get('prem') ?? assert.fail();
const passed = (...cells: readonly string[]) =>
  passedOver(cells, ['person_id', 'enhet', 'uppfoljd_datum', 'metod'], prem);
const isSum = (...cells: readonly string[]) => passed(...cells) === 'row-of-sums';

test('a row that begins with the word for an example is one, and no person', () => {
  for (const word of ['Exempel', 'EXEMPEL', 'exempelrad'])
    assert.equal(passed(word, 'karolinska', '', ''), 'row-of-example');
  for (const id of ['Exempelvis 3', 'exempel-1', 'p1'])
    assert.equal(passed(id, 'skane', '2024-05-01', ''), undefined, id);
});

test('the example that the form gives is told from one that somebody has written in', () => {
  const { enhet = '', uppfoljd_datum: day = '' } = prem.example ?? assert.fail();
  const asGiven = [
    'Exempel',
    prem.variables.find(({ id }) => id === 'enhet')?.codes.find(({ id }) => id === enhet)?.name,
  ];
  assert.equal(passed(...asGiven.map(String), day, ''), 'row-of-template');
  assert.equal(passed('Exempel', '', '', ''), 'row-of-template');
  assert.equal(passed('Exempel', enhet, '2024-05-02', ''), 'row-of-example');
  assert.equal(passed('Exempel', enhet, 'i går', ''), 'row-of-example');
});

test('a row that begins with a word for a sum is one, whichever word', () => {
  for (const word of ['Totalt', 'Summa:', 'Delsumma', 'ANTAL', 'Totalt antal', 'subtotal', 'Antal rader'])
    assert.ok(isSum(word, '', '', '12'), word);
});

test('so is one with more words beside it, where it lacks what every row has', () => {
  for (const word of ['Totalt antal svar', 'Antal svar:', 'Summa 2024', 'Skåne Totalt', 'Delsumma Skåne'])
    assert.ok(isSum(word, '', '', '12'), word);
  assert.ok(!isSum('Totalt antal svar', 'skane', '2024-05-01', ''));
});

test('a person is none, whatever the row lacks', () => {
  for (const id of ['p1', 'SUM-12', 'Summanen', 'antal12', 'Anna Larsson']) assert.ok(!isSum(id, '', '', ''), id);
});
