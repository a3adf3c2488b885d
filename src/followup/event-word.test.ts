import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_WORDS, eventMeans, eventWord } from './event-word.ts';

/** The words of a column that mean that the event came, or `undefined` when they don't belong together. */
function happened(...column: string[]): string[] | undefined {
  const words = column.map((text) => eventWord(text) ?? assert.fail(text));
  const means = eventMeans(new Set(words));
  return means === undefined ? undefined : column.filter((_, place) => words[place] === means);
}

test('the event is 1 beside 0, 2 beside 1, and yes beside no', () => {
  assert.deepEqual(happened('0', '1'), ['1']);
  assert.deepEqual(happened('1', '2'), ['2']);
  assert.deepEqual(happened('nej', 'Ja'), ['Ja']);
  assert.deepEqual(happened('TRUE', 'FALSE'), ['TRUE']);
  assert.deepEqual(happened('FALSKT', 'SANT'), ['SANT']);
  assert.deepEqual(happened('0.0', '1.0', '1,0'), ['1.0', '1,0']);
});

test('a column of one word is read as R reads it', () => {
  assert.deepEqual(happened('0'), []);
  assert.deepEqual(happened('1'), ['1']);
  assert.deepEqual(happened('2'), ['2']);
});

test('words that do not belong together mean nothing', () => {
  assert.equal(happened('0', '2'), undefined);
  assert.equal(happened('0', '1', '2'), undefined);
  assert.equal(happened('ja', '0'), undefined);
});

test('every way of writing the event is read, and no other', () => {
  assert.ok(EVENT_WORDS.every((word) => eventWord(word) !== undefined));
  for (const text of ['', '3', '-1', '0.5', 'död', 'x', '10']) assert.equal(eventWord(text), undefined, text);
});
