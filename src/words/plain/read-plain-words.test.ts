import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPlainWords } from './read-plain-words.ts';

const text = readFileSync(new URL('../../../content/ord/klarsprak.yaml', import.meta.url), 'utf8');
const read = (file: string) => readPlainWords(new Map([['klarsprak.yaml', file]]));

test('the content’s own words are read, and no word is both the one to write and one not to', () => {
  const plain = read(text);
  if ('problems' in plain) assert.fail(plain.problems.map(({ message }) => message).join('\n'));
  const { choices, longest, longestWithParentheses } = plain.words;
  const instead = choices.flatMap(({ words }) => words);
  assert.equal(new Set(instead).size, instead.length);
  assert.ok(choices.every(({ better }) => !instead.includes(better)));
  assert.ok(longest < longestWithParentheses);
});

test('a key that nothing reads is refused, and so is a file that is not there', () => {
  assert.ok('problems' in read(`${text}\nannat: [x]\n`));
  assert.ok('problems' in readPlainWords(new Map()));
});
