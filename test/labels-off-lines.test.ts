import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markupText } from '../src/markup.ts';
import { crossedLabels } from './kit/charts/crossed-labels.ts';
import { simulatedReport } from './kit/report/simulated-report.ts';

describe('labels and lines in the pictures of a simulated report', async () => {
  const { document } = await simulatedReport(2000, '2026-06-30');
  const figures = document.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []))),
  );

  test('no line runs through a word of a printed picture', () => {
    assert.ok(figures.length > 15);
    for (const { id, paper } of figures)
      assert.deepEqual(crossedLabels(markupText(paper?.svg ?? assert.fail(id))), [], id);
  });

  test('no line runs through a word of a picture over the years, wide or narrow', () => {
    const years = figures.filter(({ id }) => id.endsWith('-ar'));
    assert.ok(years.length > 1);
    for (const { id, svg, compact } of years)
      for (const picture of [svg, compact])
        assert.deepEqual(crossedLabels(markupText(picture ?? assert.fail(id))), [], id);
  });

  test('a word that a line does run through is found', () => {
    const words = '<text x="10" y="20">ord</text>';
    assert.deepEqual(crossedLabels(`${words}<line x1="0" y1="16" x2="40" y2="16"/>`), ['ord']);
    assert.deepEqual(crossedLabels(`${words}<path d="M0,0L40,30" fill="none"/>`), ['ord']);
    assert.deepEqual(crossedLabels(`${words}<line x1="0" y1="25" x2="40" y2="25"/>`), []);
  });
});
