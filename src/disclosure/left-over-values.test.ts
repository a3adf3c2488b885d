import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMeasure, publish, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import type { FigureDefinition } from '../definitions/figure-definition.ts';
import { NATION } from '../definitions/nation.ts';
import type { SummaryResult } from '../results/result.ts';
import { publicParts } from './kinds/public-parts.ts';

const STAYS: FigureDefinition = {
  kind: 'summary',
  value: { kind: 'days', from: 'in', to: 'ut', atLeast: 1 },
};

/** Stays of so many days, one of each. */
function stays(...days: readonly number[]): SummaryResult {
  const n = days.length;
  const mean = days.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(days.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, n - 1));
  const sorted = days.toSorted((a, b) => a - b);
  const histogram = [...Map.groupBy(sorted, (one) => one)].map(([value, own]) => [value, own.length] as const);
  const middle = sorted[Math.floor(n / 2)] ?? 0;
  return { kind: 'summary', n, mean, sd, p10: 1, median: middle, p90: 30, histogram };
}

/** The means that are told of two units of few, one of some and the nation. */
function meansOf(few: readonly (readonly number[])[], some: readonly number[]) {
  const [a = [], b = []] = few;
  const figures = publish(
    { a: stays(...a), b: stays(...b), c: stays(...some), [NATION]: stays(...a, ...b, ...some) },
    aMeasure(STAYS),
  );
  return Object.fromEntries(
    Object.entries(figures).map(([reporter, figure]) => {
      const { values } = publicParts(figure);
      return [reporter, [values?.n, values?.mean]];
    }),
  );
}

const mapped = (units: Readonly<Record<string, readonly number[]>>) =>
  Object.fromEntries(Object.entries(units).map(([id, days]) => [id, stays(...days)]));

const LONG = [8, 11, 14, 17, 20, 23, 26, 29];

test('where two units of few have short stays, the third unit’s mean goes: less it, the nation’s would tell of theirs', () => {
  const { a, b, c, [NATION]: nation } = meansOf([[2], [1, 1, 3]], LONG);
  assert.deepEqual(
    [a, b],
    [
      [withheld, withheld],
      [withheld, withheld],
    ],
  );
  assert.deepEqual(c, [8, withheld]);
  assert.deepEqual(nation, [12, 12.9]);
});

test('where their stays are long, all that is told stays', () => {
  const { c } = meansOf([[22], [11, 31, 13]], LONG);
  assert.deepEqual(c, [8, 18.5]);
});

test('where one unit alone has no spread told, the nation’s goes: less the others’ it would be the unit’s', () => {
  // Eight stays are too few for a spread of their own; with it the shortest would be known.
  const few = stays(1, 3, 4, 4, 4, 5, 6, 19);
  const long = (from: number) => stays(...Array.from({ length: 12 }, (_, at) => from + 2 * at));
  const all = [few, long(3), long(5)].flatMap(({ histogram = [] }) =>
    histogram.flatMap(([value, count]) => Array<number>(count).fill(value)),
  );
  const spreads = (a: SummaryResult) => {
    const figures = publish({ a, b: long(3), c: long(5), [NATION]: stays(...all) }, aMeasure(STAYS));
    return Object.values(figures).map((figure) => publicParts(figure).values?.sd);
  };
  assert.deepEqual(spreads(few), [withheld, 7.2, 7.2, withheld]);
});

test('a nation’s mean that is withheld tells that it is small, and a unit’s mean goes with it', () => {
  const [many, ones] = [12, 7].map((n) => Array<number>(n).fill(1)) as [number[], number[]];
  const units = { a: many, b: [...many, 6], c: [...ones, 23, 78] };
  const figures = publish({ ...mapped(units), [NATION]: stays(...Object.values(units).flat()) }, aMeasure(STAYS));
  assert.deepEqual(
    Object.values(figures).map((figure) => publicParts(figure).values?.mean),
    [withheld, withheld, withheld, withheld],
  );
});

test('the nation’s spread goes where it bounds that of a unit whose own is withheld so that somebody’s value is told', () => {
  // As the attacker found it: less a's squares and the least that the few can have, the nation's leave the fifth of b 6, 7 or 8 days.
  const a = [2, 3, 5, 6, 7, 8, 10, 10, 13, 19];
  const b = [5, 6, 6, 7, 8, 8, 9, 11, 12, 13, 14];
  const few = { c: [7, 8, 10], d: [5, 9, 9, 11] };
  const figures = publish(mapped({ a, b, ...few, [NATION]: [...a, ...b, ...few.c, ...few.d] }), aMeasure(STAYS));
  const sdOf = (reporter: string) => publicParts(figures[reporter] ?? assert.fail()).values?.sd;
  assert.deepEqual(sdOf('b'), withheld);
  assert.deepEqual(sdOf(NATION), withheld);
});

test('where the nation’s spread would tell of somebody, the spreads of all units aren’t told either: they make the nation’s', () => {
  const a = [8, 5, 7, 5, 7, 8, 4, 4, 12, 4, 17];
  const b = [11, 6, 10, 10, 6, 15, 4, 12, 11, 16, 4];
  const figures = publish({ a: stays(...a), b: stays(...b), [NATION]: stays(...a, ...b) }, aMeasure(STAYS));
  const spreads = [NATION, 'a', 'b'].map((reporter) => figures[reporter] && publicParts(figures[reporter]).values?.sd);
  assert.deepEqual(spreads, [withheld, withheld, 4.1]);
});
