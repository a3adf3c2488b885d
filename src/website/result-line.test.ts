import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREA, COUNT, DAYS, published } from '../../test/kit/charts/made-up.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import { day } from '../calendar/day.ts';
import { summaryResult } from '../engine/kinds/summary/summary-result.ts';
import { markupText } from '../markup.ts';
import { findingOf } from './finding.ts';
import { resultLine, withStop } from './result-line.ts';
import type { SiteInput } from './site-input.ts';

/** What the line says of a nation with so many cases and persons behind them, with ordinary spaces. */
function said(n: number, unique: number): string {
  const input: SiteInput = {
    area: { ...AREA, measures: [COUNT] },
    years: [2024],
    publisher: PUBLISHER,
    extract: { asOf: day('2025-03-31'), programVersion: '0.1.0' },
    results: published(COUNT, 2024, { riket: { kind: 'count', n, unique, by: {} } }),
  };
  return markupText(resultLine(input, findingOf(input, COUNT)))
    .replaceAll('\u00a0', ' ')
    .replace(/<[^>]*>/g, '');
}

test('how many persons there are stands beside a number that counts some of them twice, and only there', () => {
  assert.match(said(403, 396), /^403 .*\(396 olika personer\)$/);
  assert.doesNotMatch(said(403, 403), /olika personer/);
});

test('whom a number is over stands by its own sentence, and not by what follows on it', () => {
  const input: SiteInput = {
    area: { ...AREA, measures: [DAYS] },
    years: [2024],
    publisher: PUBLISHER,
    extract: { asOf: day('2025-03-31'), programVersion: '0.1.0' },
    results: published(DAYS, 2024, { riket: summaryResult(Array.from({ length: 40 }, (_, at) => [5 + at, 1])) }),
  };
  const results = input.results.map((result) => ({
    ...result,
    reporters: { expected: 4, reported: 3, missing: ['ost'] },
  }));
  const line = markupText(resultLine(input, findingOf({ ...input, results }, DAYS))).replaceAll('\u00a0', ' ');
  assert.match(line, /patienter\) \([^)]*3 av 4[^)]*\)\. Ungefär åtta av tio värden/);
});

test('what is more than a sentence ends with a full stop, and a sentence in a line of its own doesn’t', () => {
  assert.equal(
    withStop('väntade hälften av 9 patienter under 2025. Hälften ligger mellan 3 och 9 dagar (5 av 6 regioner)'),
    'väntade hälften av 9 patienter under 2025. Hälften ligger mellan 3 och 9 dagar (5 av 6 regioner).',
  );
  assert.equal(withStop('37 av 108 patienter i riket under 2025'), '37 av 108 patienter i riket under 2025');
});
