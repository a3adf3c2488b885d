import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markupText } from '../../src/markup.ts';
import { collidingLabels, crossedLabels } from '../kit/charts/crossed-labels.ts';
import { simulatedReport } from '../kit/report/simulated-report.ts';

// Of the smaller nation most regions' years are hidden.
for (const persons of [2000, 400])
  describe(`labels and lines in the pictures of a simulated report of ${persons} persons`, async () => {
    const { document } = await simulatedReport(persons, '2026-06-30');
    const figures = document.chapters.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []))),
    );
    const printed = figures.map(({ id, paper }) => [id, markupText(paper?.svg ?? assert.fail(id))] as const);
    const onScreen = figures.flatMap(({ id, svg, compact }) =>
      [svg, compact].map((picture) => [id, markupText(picture ?? assert.fail(id))] as const),
    );

    test('no line runs through a word of a printed picture', () => {
      assert.ok(figures.length > 15);
      for (const [id, picture] of printed) assert.deepEqual(crossedLabels(picture), [], id);
    });

    test('no line runs through a word of a picture on a screen, wide or narrow', () => {
      for (const [id, picture] of onScreen) assert.deepEqual(crossedLabels(picture), [], id);
    });

    test('no word stands on another, in print or on a screen', () => {
      for (const [id, picture] of [...printed, ...onScreen]) assert.deepEqual(collidingLabels(picture), [], id);
    });
  });

describe('labels and lines in pictures', () => {
  test('words on one another are found, and words side by side are none', () => {
    const word = (x: number, y = 20) => `<text x="${x}" y="${y}" text-anchor="middle">dolt</text>`;
    assert.deepEqual(collidingLabels(word(10) + word(25)), ['dolt | dolt']);
    assert.deepEqual(collidingLabels(word(10) + word(45) + word(10, 36)), []);
  });

  test('a word that a line does run through is found', () => {
    const words = '<text x="10" y="20">ord</text>';
    assert.deepEqual(crossedLabels(`${words}<line x1="0" y1="16" x2="40" y2="16"/>`), ['ord']);
    assert.deepEqual(crossedLabels(`${words}<path d="M0,0L40,30" fill="none"/>`), ['ord']);
    assert.deepEqual(crossedLabels(`${words}<path d="M0,0H20V30" fill="none"/>`), ['ord']);
    assert.deepEqual(crossedLabels(`${words}<line x1="0" y1="25" x2="40" y2="25"/>`), []);
  });

  test('paper over a line and under the word parts them, and no other order does', () => {
    const words = '<text x="10" y="20">ord</text>';
    const line = '<line x1="0" y1="16" x2="40" y2="16"/>';
    const paper = '<rect x="8" y="6" width="60" height="16" fill="#ffffff"/>';
    assert.deepEqual(crossedLabels(line + paper + words), []);
    assert.deepEqual(crossedLabels(paper + line + words), ['ord']);
    assert.deepEqual(crossedLabels(line + words + paper), ['ord']);
    assert.deepEqual(crossedLabels(line + paper.replace('60', '6') + words), ['ord']);
  });
});
