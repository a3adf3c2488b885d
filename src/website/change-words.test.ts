import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COUNT, published, SHARE } from '../../test/kit/charts/made-up.ts';
import { DIFFERENCES } from '../../test/kit/definitions/differences.ts';
import { STRATA } from '../../test/kit/disclosure/made-up-results.ts';
import { share, siteOfShare } from '../../test/kit/website/share-by-year.ts';
import { day } from '../calendar/day.ts';
import { calendarYear } from '../calendar/period.ts';
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

const halfOf = (year: number) => ({ period: { from: day(`${year}-01-01`), to: day(`${year}-06-30`) } });

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
    ['the year before may change, and it may not', { 2024: HALF, 2025: MORE }, { 2024: open }],
    ['the year before is half of one', { 2024: HALF, 2025: MORE }, { 2024: halfOf(2024) }],
    ['it is half of one itself', { 2024: HALF, 2025: MORE }, { 2025: halfOf(2025) }],
  ] as const)
    assert.equal(change(byYear, of), undefined, why);
});

test('nor beside a year that isn’t shown, or where the reporter has no number of its own', () => {
  const both = siteOfShare({ 2024: { riket: HALF, nord: HALF }, 2025: { riket: MORE, nord: HIDDEN } });
  const said = (site: typeof both, ...reporter: string[]) => changeWords(site, findingOf(site, SHARE), ...reporter);
  assert.notEqual(said(both), undefined);
  assert.equal(said({ ...both, years: [2025] }), undefined);
  assert.equal(said(both, 'nord'), undefined);
});

test('nor where the definition broke the series between them, or calls the year before a trial that it made both by', () => {
  const whole = { 2023: { period: calendarYear(2023) } };
  const byYear = { 2023: HALF, 2024: MORE };
  const [first, second] = COUNT.versions;
  assert.ok(first !== undefined && second !== undefined);
  const broken: Measure = { ...SHARE, versions: [first, second] };
  const trial: Measure = { ...SHARE, versions: [{ ...first, comparableFrom: 2024 }] };
  const goesOn: Measure = { ...SHARE, versions: [first, { ...second, comparableFrom: 2023 }] };
  assert.equal(change(byYear, whole, broken), undefined);
  assert.equal(change(byYear, { ...whole, 2024: { definition: '1.0' } }, trial), undefined);
  assert.equal(change(byYear, whole, goesOn), '2023: 50,0 %.');
  // The same of all parts together, where an area has parts.
  const site = siteOfShare({ 2023: { riket: HALF }, 2024: { riket: MORE } });
  const results = site.results.map((one) => ({
    ...one,
    period: calendarYear(one.part.to),
    part: { ...one.part, stratum: STRATA.all.id },
  }));
  const parted = { ...site, area: { ...site.area, strata: STRATA }, results };
  assert.equal(changeWords(parted, findingOf(parted, broken)), undefined);
  assert.notEqual(changeWords(parted, findingOf(parted, goesOn)), undefined);
});

test('nor of years taken together, though whoever reports took part in one of them alone', () => {
  const together: Measure = { ...SHARE, computation: { ...SHARE.computation, period: 'sinceStart' } };
  const site = siteOfShare({ 2024: { riket: HALF }, 2025: { riket: HALF } });
  const results = site.results.map((one) => ({
    ...one,
    period: calendarYear(2024),
    part: { ...one.part, from: 2023 },
  }));
  const since = { ...site, area: { ...site.area, start: day('2023-01-01'), measures: [together] }, results };
  assert.equal(findingOf(since, together).nation?.text.replaceAll('\u00a0', ' '), '50,0 %');
  assert.equal(changeWords(since, findingOf(since, together)), undefined);
});

test('how many more or fewer are counted is said as it is, from one on, and that they are as many', () => {
  const said = (before: number, now: number) => {
    const counted = (n: number) => ({ riket: { kind: 'count', n, by: {} } }) as const;
    const results = [...published(COUNT, 2024, counted(before)), ...published(COUNT, 2025, counted(now))];
    const site = { ...siteOfShare({ 2024: {}, 2025: {} }), results };
    return changeWords(site, findingOf(site, COUNT))?.replaceAll('\u00a0', ' ');
  };
  assert.equal(said(80, 92), 'Tolv fler än 2024, då antalet var 80.');
  assert.equal(said(92, 80), 'Tolv färre än 2024, då antalet var 92.');
  assert.equal(said(80, 81), 'En fler än 2024, då antalet var 80.');
  assert.equal(said(81, 80), 'En färre än 2024, då antalet var 81.');
  assert.equal(said(80, 80), 'Lika många som 2024.');
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
  const two = (...missing: readonly string[]) => ({ reporters: { expected: 4, reported: 2, missing } });
  const byYear = { 2024: HALF, 2025: MORE };
  assert.equal(change(byYear, { 2024: some, 2025: some }), '2024: 50,0 %.');
  assert.equal(change(byYear, { 2024: some, 2025: others }), undefined);
  assert.equal(change(byYear, { 2024: two('ost', 'vast'), 2025: two('vast', 'ost') }), '2024: 50,0 %.');
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
  assert.match(
    said({ 2023: HALF, 2024: HIDDEN, 2025: share(340, 400), 2026: share(240, 400) }) ?? '',
    /^Andelen .* har sjunkit sedan 2025, /,
    'since the first that it can be compared with',
  );
  assert.equal(said({ 2026: share(240, 400) }), undefined, 'it has not changed since itself');
  assert.match(said({ 2025: share(20, 40), 2026: share(23, 40) }) ?? '', /mindre än/, 'fewer than five cases');
  for (const [before, now] of [
    [share(20, 40), share(240, 400)],
    [share(200, 400), share(24, 40)],
  ] as const)
    assert.match(said({ 2025: before, 2026: now }) ?? '', /mindre än/, 'of the smaller of the two: four cases');
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
