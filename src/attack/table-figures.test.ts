import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeasure, anArea, STRATA } from '../../test/kit/disclosure/made-up-results.ts';
import type { PublishedArea, PublishedRow, Read } from './published.ts';
import { figuresInTables, mergedFigures } from './table-figures.ts';

const own = aMeasure();
const measure = { ...own, counts: 'attributes' as const };
const area: PublishedArea = { ...anArea(own), strata: STRATA, measures: [measure] };
const ROW = { matt: 'M1', period: '2023-04-01/2024-12-31', enhet: 'norr', saknas: {} };

const read = (name: string, ...rows: readonly PublishedRow[]) =>
  figuresInTables(area, [{ name, rows }]).map(({ place, numbers, absent }) => {
    const { reporter, stratum, from, to } = place;
    return [`${reporter} ${stratum} ${from}–${to}`, absent ?? [...numbers].map((one) => one.join(' ')).join(', ')];
  });

test('a table of shares is of its reporters, and of the part that its name says', () => {
  const share = { numerator: 6, denominator: 9, missing: 0, share: 0.667 };
  assert.deepEqual(
    read(
      'm1-ileum-2023-2024-enheter',
      { ...ROW, reporter: 'syd', ...share },
      { ...ROW, reporter: 'riket', ...share, numerator: null, saknas: { numerator: 'withheld' } },
    ),
    [
      ['syd ileum 2023–2024', 'numerator 6, denominator 9, missing 0, share 0.667'],
      ['riket ileum 2023–2024', 'numerator withheld, denominator 9, missing 0, share 0.667'],
    ],
  );
});

test('choices, parts of a count and curves at whole years are read, and a part that stands in the row', () => {
  assert.deepEqual(read('m1-2024-val', { ...ROW, choice: 'dt', stratum: 'pankreas', numerator: 5, denominator: 8 }), [
    ['norr pankreas 2023–2024', 'choices/dt/numerator 5, choices/dt/denominator 8'],
  ]);
  assert.deepEqual(read('m1-2024-fordelning-kon', { ...ROW, along: '', kon: 'man', n: 7, total: 20 }), [
    ['norr alla 2023–2024', 'kon/man/n 7, n 20'],
  ]);
  const year = { at_risk: 30, events_so_far: 4, censored_so_far: 6, survival: 0.9 };
  assert.deepEqual(read('m1-2024-overlevnad', { ...ROW, group: 'a', n: 40, events: 9, years: 1, ...year }), [
    [
      'norr alla 2023–2024',
      'groups/a/n 40, groups/a/events 9, groups/a/atRisk@12 30, groups/a/dead@12 4, groups/a/censored@12 6, groups/a/survival@12 0.9',
    ],
  ]);
});

test('a figure that is not reported is absent, and a table of another form is left unread', () => {
  const saknas = { numerator: 'not-reported', denominator: 'not-reported', missing: 'not-reported' };
  const none = { numerator: null, denominator: null, missing: null };
  assert.deepEqual(read('m1-2024-enheter', { ...ROW, reporter: 'syd', ...none, saknas }), [
    ['syd alla 2023–2024', 'not-reported'],
  ]);
  assert.deepEqual(read('tabell-1', { ...ROW, rad: 'Norr', numerator: 3, denominator: 4, missing: 0 }), []);
});

test('of a number that is hidden in one place and shown in another, what is shown holds', () => {
  const place = { reporter: 'norr', stratum: 'alla', from: 2024, to: 2024 };
  const figure = (...numbers: readonly (readonly [string, Read])[]) => ({ measure, place, numbers: new Map(numbers) });
  const [merged] = mergedFigures([figure(['n', 'withheld'], ['a/b/n', 4])], [figure(['n', 9], ['a/b/n', 'withheld'])]);
  assert.deepEqual(
    [...(merged?.numbers ?? [])],
    [
      ['n', 9],
      ['a/b/n', 4],
    ],
  );
});
