import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupText } from '../markup.ts';
import { smallRange } from './small-range.ts';

const drawn = (numbers: readonly number[], own?: number) =>
  markupText(smallRange({ description: '', numbers, ...(own === undefined ? {} : { own }), top: 1, format: String }));

test('rings on one another are one with how many they are, and none is filled but the unit’s own', () => {
  assert.match(drawn([0.11, 0.11, 0.5]), /class="many"[^>]*>2</);
  assert.equal((drawn([0.11, 0.11, 0.5]).match(/<circle/g) ?? []).length, 2);
  assert.doesNotMatch(drawn([0.11, 0.5]), /many|own/);
  assert.equal((drawn([0.5, 0.5, 0.2], 0.2).match(/class="own"/g) ?? []).length, 1);
});

test('who lies where the unit does is a ring around it', () => {
  assert.match(drawn([0.2, 0.9], 0.2), /r="9.5"\/>.*class="own"/);
});
