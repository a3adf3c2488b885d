import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { recovered, type Sight } from '../../test/kit/disclosure/attacker.ts';
import { count, publish, share, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import { NATION } from '../definitions/nation.ts';
import type { Shown } from './public-result.ts';

describe('an attacker who subtracts', () => {
  const small = fc.oneof(fc.constantFrom(0, 0, 1, 1, 2, 3, 4), fc.nat(12), fc.nat(60));
  const units = (cell: fc.Arbitrary<number[]>) => fc.array(cell, { minLength: 1, maxLength: 5 });
  const column = (rows: number[][], at: number) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);

  test('gets no count of a unit, a sex or a type back', () => {
    fc.assert(
      fc.property(
        units(fc.array(small, { minLength: 3, maxLength: 3 })),
        units(small.map((n) => [n])),
        (sexes, rests) => {
          const by = (row: number[]) => Object.fromEntries(row.map((value, at) => [`k${at}`, value]));
          const rows = [...sexes, [0, 1, 2].map((at) => column(sexes, at))];
          const beyond = [...sexes.map((_, at) => rests[at]?.[0] ?? 0)];
          const outside = [...beyond, beyond.reduce((a, b) => a + b, 0)];
          const ids = [...sexes.keys()].map(String).concat(NATION);
          const figures = publish(
            Object.fromEntries(
              rows.map((row, at) => {
                const n = row.reduce((a, b) => a + b, 0);
                return [ids[at], count(n + (outside[at] ?? 0), { typ: by(row) })];
              }),
            ),
          );
          const seen = new Map<string, Shown>();
          for (const [id, figure] of Object.entries(figures)) {
            if (figure.kind !== 'count') continue;
            seen.set(id, figure.n);
            for (const at of [0, 1, 2]) seen.set(`${id} k${at}`, figure.by['typ']?.[`k${at}`] ?? withheld);
          }
          const unitIds = ids.slice(0, -1);
          // The attacker even knows when no case is outside the categories: then they add up to the total.
          const sums: Sight[] = [
            { total: NATION, parts: unitIds },
            ...[0, 1, 2].map((at) => ({ total: `${NATION} k${at}`, parts: unitIds.map((id) => `${id} k${at}`) })),
            ...ids.flatMap((id, at) =>
              outside[at] === 0 ? [{ total: id, parts: [0, 1, 2].map((k) => `${id} k${k}`) }] : [],
            ),
          ];
          assert.deepEqual(recovered(seen, sums), []);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('gets no numerator back, by either side of the share', () => {
    fc.assert(
      fc.property(units(fc.tuple(small, small).map((pair) => [...pair])), (pairs) => {
        const rows = [...pairs, [column(pairs, 0), column(pairs, 1)]];
        const ids = [...pairs.keys()].map(String).concat(NATION);
        const figures = publish(
          Object.fromEntries(
            rows.flatMap(([inside = 0, outside = 0], at) =>
              inside + outside === 0 ? [] : [[ids[at], share(inside, inside + outside)]],
            ),
          ),
        );
        const seen = new Map<string, Shown>();
        for (const [id, figure] of Object.entries(figures)) {
          if (figure.kind !== 'proportion') continue;
          const { denominator, numerator } = figure;
          seen.set(`${id} d`, denominator).set(`${id} in`, numerator);
          const known = typeof numerator === 'number' && typeof denominator === 'number';
          seen.set(`${id} out`, known ? denominator - numerator : withheld);
        }
        const parts = (side: string) => [...pairs.keys()].map((at) => `${at} ${side}`).filter((one) => seen.has(one));
        const sums = ['d', 'in', 'out']
          .filter((side) => seen.has(`${NATION} ${side}`))
          .map((side) => ({ total: `${NATION} ${side}`, parts: parts(side) }));
        const within = Object.keys(figures).map((id) => ({ total: `${id} d`, parts: [`${id} in`, `${id} out`] }));
        // Within one unit two unknown sides say nothing; only the sum over units is tried with the "at least 1" step.
        assert.deepEqual(
          recovered(seen, sums.concat(within.filter(({ parts: [one = ''] }) => seen.get(one) !== withheld))),
          [],
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('would have succeeded without the complements', () => {
    const seen = new Map<string, Shown>([
      [NATION, 31],
      ['a', withheld],
      ['b', 20],
      ['c', 8],
    ]);
    assert.deepEqual(recovered(seen, [{ total: NATION, parts: ['a', 'b', 'c'] }]), ['a']);
  });

  test('finds the total as often as it was and nothing else withheld when all counts are large', () => {
    const figures = publish({ a: count(20, { kon: { kvinna: 8, man: 12 } }), b: count(30), [NATION]: count(50) });
    assert.doesNotMatch(JSON.stringify(figures), /withheld/);
  });
});
