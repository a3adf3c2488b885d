import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { isRowOfSums } from './row-of-sums.ts';

const { dictionary } = await ownContent();
const prem = dictionary.forms.get('prem') ?? assert.fail();
const isSum = (...cells: readonly string[]) =>
  isRowOfSums(cells, ['person_id', 'enhet', 'uppfoljd_datum', 'metod'], prem);

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
