import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { count, publish } from '../../test/kit/disclosure/made-up-results.ts';
import { NATION } from '../definitions/nation.ts';
import type { PublicFigure } from './public-result.ts';

// Small tables, and every table that looks the same: what is possible is counted, by no solver.

type Cells = readonly [kvinna: number, man: number, okant: number];
const NAMES = ['kvinna', 'man', 'okant'] as const;
/** No cell of another table is tried beyond this: with it a number that is still few in all of them is said to be known too soon rather than too late. */
const MOST = 8;

const total = (cells: readonly number[]) => cells.reduce((sum, value) => sum + value, 0);
const figureOf = (cells: Cells) =>
  count(total(cells), { kon: Object.fromEntries(NAMES.map((name, at) => [name, cells[at] ?? 0])) });

interface Seen {
  readonly n: number | undefined;
  readonly cells: readonly (number | undefined)[];
}
function seenIn(figure: PublicFigure | undefined): Seen {
  assert.ok(figure?.kind === 'count');
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return { n: number(figure.n), cells: NAMES.map((name) => number(figure.by['kon']?.[name])) };
}
const fits = ({ n, cells }: Seen, table: readonly number[]) =>
  (n === undefined || n === total(table)) && cells.every((cell, at) => cell === undefined || cell === table[at]);

function everyTable(seen: Seen): Cells[] {
  const range = (at: number) => {
    const cell = seen.cells[at];
    if (cell !== undefined) return [cell];
    return Array.from({ length: Math.max(MOST, seen.n ?? 0) + 1 }, (_, value) => value).filter(
      (value) => value <= (seen.n ?? MOST),
    );
  };
  return range(0).flatMap((kvinna) =>
    range(1).flatMap((man) =>
      range(2).flatMap((okant) => (fits(seen, [kvinna, man, okant]) ? [[kvinna, man, okant] as const] : [])),
    ),
  );
}

/** n, women and men: what must not be known where it is 1–4. */
const secretsOf = ([kvinna = 0, man = 0, okant = 0]: readonly number[]) => [kvinna + man + okant, kvinna, man];

test('in every table that looks the same, no number of 1–4 is known to be so', () => {
  const small = fc.oneof(fc.nat(4), fc.nat(7));
  const cells = fc.tuple(small, small, fc.nat(2));
  let hidden = 0;
  fc.assert(
    fc.property(cells, cells, (a, b) => {
      const nation: Cells = [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
      const figures = publish({ a: figureOf(a), b: figureOf(b), [NATION]: figureOf(nation) });
      const [seenA, seenB, seenNation] = ['a', 'b', NATION].map((id) => seenIn(figures[id]));
      assert.ok(seenA && seenB && seenNation);
      const possible = Array.from({ length: 9 }, () => new Set<number>());
      const ofB = everyTable(seenB);
      for (const one of everyTable(seenA))
        for (const other of ofB) {
          const both = one.map((value, at) => value + (other[at] ?? 0));
          if (!fits(seenNation, both)) continue;
          [...secretsOf(one), ...secretsOf(other), ...secretsOf(both)].forEach(
            (value, at) => void possible[at]?.add(value),
          );
        }
      [...secretsOf(a), ...secretsOf(b), ...secretsOf(nation)].forEach((value, at) => {
        const all = [...(possible[at] ?? [])];
        assert.ok(all.includes(value), 'the truth is possible');
        if (value < 1 || value > 4) return;
        hidden++;
        assert.ok(
          all.some((one) => one < 1 || one > 4) || all.length >= 4,
          `${JSON.stringify([a, b])}: number ${at} is one of ${all}`,
        );
      });
    }),
    { numRuns: 40 },
  );
  assert.ok(hidden > 100, `only ${hidden} numbers were few`);
});

test('what is shown is enough of it: a table without small numbers is shown whole', () => {
  const large = fc.integer({ min: 5, max: 60 });
  fc.assert(
    fc.property(large, large, fc.nat(3), large, large, fc.nat(3), (ak, am, ao, bk, bm, bo) => {
      const [a, b]: Cells[] = [
        [ak, am, ao],
        [bk, bm, bo],
      ];
      assert.ok(a && b);
      const figures = publish({ a: figureOf(a), b: figureOf(b), [NATION]: figureOf([ak + bk, am + bm, ao + bo]) });
      assert.deepEqual(figures['a'], figureOf(a));
      assert.deepEqual(figures['b'], figureOf(b));
    }),
    { numRuns: 60 },
  );
});
