import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withWords, wordsFor } from './counted-words.ts';

test('one is singular, and nothing else is', () => {
  assert.equal(wordsFor(1, 'patienter'), 'patient');
  assert.equal(wordsFor(1, 'tumörer med ett uppmätt värde'), 'tumör med ett uppmätt värde');
  assert.equal(wordsFor(1, 'fall'), 'fall');
  assert.deepEqual(
    [0, 2, 1.5, 21].map((value) => wordsFor(value, 'dagar')),
    ['dagar', 'dagar', 'dagar', 'dagar'],
  );
});

test('a number keeps its unit on its line', () => {
  assert.equal(withWords(1, '1', 'dagar'), '1\u00a0dag');
  assert.equal(withWords(1234, '1\u00a0234', 'patienter', ' '), '1\u00a0234 patienter');
});
