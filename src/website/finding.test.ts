import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARE } from '../../test/kit/charts/made-up.ts';
import { share, siteOfShare } from '../../test/kit/website/share-by-year.ts';
import type { Figure } from '../results/result.ts';
import { findingOf, laterWords, openWords } from './finding.ts';
import { headlineYear } from './site-input.ts';

const [HALF, MORE, OPEN] = [share(80, 160), share(120, 160), share(120, 160, true)];
const NONE: Figure = { kind: 'absent', reason: 'not-reported' };
const plain = (words: string | undefined) => words?.replaceAll('\u00a0', ' ');

/** The year that is told, and what is said of what may change. */
function told(byYear: Readonly<Record<number, Figure>>) {
  const input = siteOfShare(Object.fromEntries(Object.entries(byYear).map(([year, riket]) => [year, { riket }])));
  const finding = findingOf(input, SHARE);
  return [headlineYear(input, SHARE), plain(laterWords(finding)), openWords(finding)];
}

test('a measure is told by its last complete year with a figure, and what comes after it stands as preliminary', () => {
  const changes = 'Preliminärt: talet kan ändras.';
  for (const [byYear, ...expected] of [
    [{ 2024: HALF, 2025: MORE }, 2025, undefined, undefined],
    [{ 2024: HALF, 2025: OPEN }, 2024, 'Preliminärt 2025: 75,0 %.', undefined],
    [{ 2024: HALF, 2025: NONE }, 2024, undefined, undefined],
    [{ 2024: NONE, 2025: NONE }, 2025, undefined, undefined],
    [{ 2024: share(80, 160, true), 2025: OPEN }, 2025, undefined, changes],
    [{ 2025: OPEN }, 2025, undefined, changes],
  ] as const)
    assert.deepEqual(told(byYear), expected, JSON.stringify(byYear));
});

test('a complete year that later ones can’t be compared with is not told first where there is a later one, which then is preliminary', () => {
  const changes = 'Preliminärt: talet kan ändras.';
  // The definition has 2024 as the first that can be compared.
  assert.deepEqual(told({ 2023: HALF, 2024: OPEN }), [2024, undefined, changes]);
  assert.deepEqual(told({ 2023: HALF, 2024: OPEN, 2025: OPEN }), [2024, 'Preliminärt 2025: 75,0 %.', changes]);
  assert.deepEqual(told({ 2023: HALF, 2024: NONE }), [2023, undefined, undefined]);
  assert.deepEqual(told({ 2023: HALF }), [2023, undefined, undefined]);
});

test('no year between the one that is told and the last is passed over', () => {
  const [, later] = told({ 2024: HALF, 2025: share(40, 160, true), 2026: share(20, 160, true) });
  assert.equal(later, 'Preliminärt 2025: 25,0 %, 2026: 12,5 %.');
});
