import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../calendar/add-days.ts';
import { day } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import { matchTumours, type RegisteredTumour } from './match-tumours.ts';

const at = (on: string, key = 'A ileum'): RegisteredTumour => ({ key, on: day(on) });

test('a tumour is ours when the year is the same, however far apart the days are', () => {
  assert.deepEqual(matchTumours([at('2024-01-02')], [at('2024-12-30')], 90), [0]);
});

test('round the turn of a year ninety days apart are the same tumour, ninety-one are not', () => {
  assert.deepEqual(matchTumours([at('2024-01-10')], [at('2023-10-12')], 90), [0]);
  assert.deepEqual(matchTumours([at('2024-01-10')], [at('2023-10-11')], 90), [undefined]);
});

test('another person, or another site, is another tumour', () => {
  assert.deepEqual(matchTumours([at('2024-01-10')], [at('2024-01-10', 'B ileum')], 90), [undefined]);
});

test('one tumour of ours is one of theirs: the nearest, and of two that are it, both where both can be', () => {
  assert.deepEqual(matchTumours([at('2024-05-01'), at('2024-02-01')], [at('2024-02-03')], 90), [0, undefined]);
  // The first of theirs is nearest to the one that alone can be the second's.
  const [theirs, ours] = [
    [at('2024-01-05'), at('2023-11-01')],
    [at('2023-12-30'), at('2024-03-01')],
  ];
  assert.deepEqual(matchTumours(theirs, ours, 90), [1, 0]);
});

/** The most pairs that there can be, by trying all. */
function most(theirs: readonly RegisteredTumour[], ours: readonly RegisteredTumour[]): number {
  const [one, ...others] = theirs;
  if (one === undefined) return 0;
  const pairs = ours
    .filter(
      ({ key, on }) =>
        key === one.key && (on.slice(0, 4) === one.on.slice(0, 4) || Math.abs(daysBetween(on, one.on)) <= 90),
    )
    .map(
      (own) =>
        1 +
        most(
          others,
          ours.filter((each) => each !== own),
        ),
    );
  return Math.max(most(others, ours), ...pairs);
}

test('as many are matched as can be, each of ours once and to one that it may be', () => {
  const tumour = fc
    .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 0, max: 800 }))
    .map(([key, from]) => ({ key, on: addDays(day('2023-01-01'), from) }));
  const some = fc.array(tumour, { maxLength: 5 });
  let several = 0;
  fc.assert(
    fc.property(some, some, (theirs, ours) => {
      const found = matchTumours(theirs, ours, 90);
      const places = found.filter((place) => place !== undefined);
      assert.equal(new Set(places).size, places.length);
      for (const [one, place] of found.entries())
        if (place !== undefined) assert.equal(ours[place]?.key, theirs[one]?.key);
      assert.equal(places.length, most(theirs, ours));
      if (places.length > 1) several++;
    }),
    { numRuns: 300, seed: 4 },
  );
  assert.ok(several > 30, `only ${several} with more than one pair`);
});
