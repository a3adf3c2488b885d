import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARE } from '../../test/kit/charts/made-up.ts';
import { DIFFERENCES } from '../../test/kit/definitions/differences.ts';
import { share, siteOfShare } from '../../test/kit/website/share-by-year.ts';
import type { Measure } from '../definitions/measure.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import type { Figure } from '../results/result.ts';
import { changeWords } from './change-words.ts';
import { findingOf } from './finding.ts';

const HIDDEN: Figure = { kind: 'absent', reason: 'withheld' };
const [HALF, MORE] = [share(80, 160), share(120, 160)];

/** What is said of the nation, after something is said of the result of a year. */
function change(
  byYear: Readonly<Record<number, Figure>>,
  of: Readonly<Record<number, Partial<PublicResult>>> = {},
  measure = SHARE,
) {
  const input = siteOfShare(Object.fromEntries(Object.entries(byYear).map(([year, riket]) => [year, { riket }])));
  const results = input.results.map((result) => ({ ...result, ...of[result.part.to] }));
  const site = { ...input, results };
  return changeWords(site, findingOf(site, measure))?.replaceAll('\u00a0', ' ');
}

test('a share stands beside the year before, without a word of which is more', () => {
  assert.equal(change({ 2024: HALF, 2025: MORE }), '2024: 50,0 %.');
});

test('and never beside one that it can’t be compared with', () => {
  const some = { reporters: { expected: 4, reported: 3, missing: ['ost'] } };
  const open = { preliminary: true };
  for (const [why, byYear, of] of [
    ['the year before is hidden', { 2024: HIDDEN, 2025: MORE }, {}],
    ['there is no year before', { 2023: HALF, 2025: MORE }, {}],
    ['the year before is a part of one', { 2023: HALF, 2024: MORE }, {}],
    ['both may change', { 2024: HALF, 2025: MORE }, { 2024: open, 2025: open }],
    ['both may change by their own', { 2024: share(80, 160, true), 2025: share(120, 160, true) }, {}],
    ['the year before is of only some', { 2024: HALF, 2025: MORE }, { 2024: some }],
    ['it is of only some itself', { 2024: HALF, 2025: MORE }, { 2025: some }],
  ] as const)
    assert.equal(change(byYear, of), undefined, why);
});

test('nor where the years are not equally measured', () => {
  const open: Measure = {
    ...SHARE,
    computation: {
      ...SHARE.computation,
      figure: {
        kind: 'proportion',
        numerator: { table: 'plan', date: 'datum', conditions: [], earliest: 'permit', latest: 'extract' },
        beside: [],
      },
    },
  };
  assert.equal(change({ 2024: HALF, 2025: MORE }, {}, open), undefined);
});

test('where the same ones are missing in both years they can be compared', () => {
  const some = { reporters: { expected: 4, reported: 3, missing: ['ost'] } };
  const others = { reporters: { expected: 4, reported: 3, missing: ['vast'] } };
  const byYear = { 2024: HALF, 2025: MORE };
  assert.equal(change(byYear, { 2024: some, 2025: some }), '2024: 50,0 %.');
  assert.equal(change(byYear, { 2024: some, 2025: others }), undefined);
});

test('a share of all there are is told as it has changed since the first year, from five points and five cases', () => {
  const census = { ...SHARE, computation: { ...SHARE.computation, figure: { kind: 'coverage' } } } as typeof SHARE;
  const said = (byYear: Readonly<Record<number, Figure>>, differences = DIFFERENCES) => {
    const site = siteOfShare(Object.fromEntries(Object.entries(byYear).map(([year, riket]) => [year, { riket }])));
    const input = { ...site, area: { ...site.area, differences } };
    return changeWords(input, findingOf(input, census))?.replaceAll('\u00a0', ' ');
  };
  assert.match(
    said({ 2024: share(340, 400), 2025: HALF, 2026: share(240, 400) }) ?? '',
    /^2025: 50,0 %\. .* har sjunkit sedan 2024, då den var 85,0 % \(340 av 400\)\.$/,
  );
  assert.match(
    said({ 2025: share(230, 400), 2026: share(240, 400) }) ?? '',
    /^Andelen .* har ändrats med mindre än fem procentenheter eller fem \S+ sedan 2025, då den var 57,5 % \(230 av 400\)\.$/,
  );
  assert.match(said({ 2025: share(20, 40), 2026: share(23, 40) }) ?? '', /mindre än/, 'fewer than five cases');
  assert.match(
    said({ 2025: share(70, 100), 2026: share(65, 100) }) ?? '',
    /har sjunkit/,
    'five points, and five cases',
  );
  assert.match(said({ 2025: share(70, 100), 2026: share(66, 100) }) ?? '', /mindre än/, 'four points, and four cases');
  const more = { share: 0.12, cases: 9, significance: 0.05 };
  assert.match(
    said({ 2025: share(200, 400), 2026: share(240, 400) }, more) ?? '',
    /har ändrats med mindre än tolv procentenheter eller nio /,
    'by the area’s own limits',
  );
});
