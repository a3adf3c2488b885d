import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Run, Sentence } from '../composing/document.ts';
import { prose } from '../html/prose.ts';
import { runsInLine } from './runs-in-line.ts';

const sentence = (...texts: readonly string[]): Sentence => ({
  runs: texts.map((text): Run => ({ kind: 'text', text })),
});
const written = (sentences: readonly Sentence[]) =>
  runsInLine(sentences)
    .map((run) => (run.kind === 'text' ? run.text : ''))
    .join('');

describe('sentences in a line', () => {
  test('have a space between them where neither brings one, and only one where one does', () => {
    assert.equal(written([sentence('En.'), sentence('Två.'), sentence('Tre.')]), 'En. Två. Tre.');
    assert.equal(written([sentence('En. '), sentence('Två.'), sentence(' Tre.')]), 'En. Två. Tre.');
  });

  test('a sentence with nothing in it leaves no space behind', () => {
    assert.equal(written([sentence('En.'), sentence(), sentence('Två.')]), 'En. Två.');
  });

  test('are so on a page', () => {
    assert.equal(prose([sentence('Av ens en av dem.'), sentence('Antal.')]).toString(), 'Av ens en av dem. Antal.');
  });
});
