import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BY_HAND, withMistake } from '../scripts/mutation/by-hand.ts';
import { filesOf, ROOMS } from '../scripts/mutation/rooms.ts';

for (const made of BY_HAND)
  test(`the mistake that ${made.mistake} can still be made`, () => {
    const { text, lines } = withMistake(made);
    assert.ok(text.includes(made.to) && lines[0] >= 1);
  });

test('every room of mutants has files', () => {
  for (const room of Object.keys(ROOMS)) assert.notDeepEqual(filesOf(room), [], room);
});
