import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { aMeasure, count, days, publish, share, withheld } from '../../test/kit/disclosure/made-up-results.ts';
import { NATION } from '../definitions/nation.ts';
import type { Figure } from '../results/result.ts';
import type { PublicFigure, PublicProportion, Shown } from './public-result.ts';

const withOthers = (numerator: number, denominator: number, n: number, d: number): Figure => ({
  ...share(numerator, denominator),
  ...({ beside: { treated: { numerator: n, denominator: d } } } as object),
});
const uniqueOf = (figure: PublicFigure | undefined) => (figure?.kind === 'count' ? figure.unique : undefined);

describe('what stands beside a figure', () => {
  test('is shown when it is enough, and differs from the figure by none or enough', () => {
    const unique = (n: number, persons: number) =>
      uniqueOf(publish({ [NATION]: { ...count(n), unique: persons } })[NATION]);
    assert.deepEqual([unique(40, 40), unique(40, 35), unique(40, 36), unique(40, 39)], [40, 35, withheld, withheld]);
    assert.deepEqual([unique(4, 4), unique(9, 4)], [withheld, withheld]);
    const persons = (n: number, behind: number) => {
      const figure = publish({ a: days(n, { persons: behind }) })['a'];
      return figure?.kind === 'summary' ? figure.persons : undefined;
    };
    assert.deepEqual([persons(20, 20), persons(20, 15), persons(20, 19), persons(4, 4)], [20, 15, withheld, withheld]);
  });

  test('of a share is withheld when any side of it, or of those that it leaves out, is too few', () => {
    const beside = (...given: Parameters<typeof withOthers>) => {
      const figure = publish({ a: withOthers(...given) })['a'] as PublicProportion;
      return Object.values(figure.beside?.['treated'] ?? {});
    };
    assert.deepEqual(beside(30, 80, 30, 60), [30, 60, 0.5]);
    // Four of those who are out of it are in the numerator.
    assert.deepEqual(beside(30, 80, 26, 60), [withheld, 60, withheld]);
    // Four of those who are out of it are not in the numerator.
    assert.deepEqual(beside(50, 90, 40, 76), [withheld, 76, withheld]);
    // The two denominators differ by four.
    assert.deepEqual(beside(30, 80, 30, 76), [withheld, withheld, withheld]);
    assert.deepEqual(beside(30, 80, 3, 40), [withheld, 40, withheld]);
    assert.deepEqual(beside(3, 80, 20, 40), [withheld, 40, withheld]);
  });

  test('never makes the figure itself be withheld', () => {
    const n = fc.nat(30);
    fc.assert(
      fc.property(fc.array(fc.tuple(n, n, n, n), { minLength: 1, maxLength: 4 }), (units) => {
        const of = (withBeside: boolean) => {
          const figures = units.map(([a, b, c, d]): Figure => {
            const whole = share(a + c, a + b + c + d);
            return withBeside ? withOthers(a + c, a + b + c + d, a, a + b) : whole;
          });
          return Object.values(publish(Object.fromEntries(figures.entries()))).map((figure) => {
            if (figure.kind !== 'proportion') return figure;
            const { beside: _, ...own } = figure;
            return own;
          });
        };
        assert.deepEqual(of(true), of(false));
      }),
    );
  });

  test('comes back from no sum over the units, nor from the figures', () => {
    const n = fc.oneof(fc.nat(6), fc.nat(60));
    fc.assert(
      fc.property(fc.array(fc.tuple(n, n), { minLength: 1, maxLength: 4 }), (units) => {
        const sum = (at: 0 | 1) => units.reduce((total, unit) => total + unit[at], 0);
        const rows = [...units, [sum(0), sum(1)] as const];
        const ids = [...units.keys()].map(String).concat(NATION);
        const figures = publish(
          Object.fromEntries(rows.map(([persons, more], at) => [ids[at], days(persons + more, { persons })])),
        );
        const seen = rows.map((_, at): { n: Shown; persons: Shown } => {
          const figure = figures[ids[at] ?? ''];
          return figure?.kind === 'summary' ? { n: figure.n, persons: figure.persons ?? withheld } : assert.fail();
        });
        // What an attacker can subtract: n − persons of any row, and any one unit from the nation's and the others'.
        for (const [at, { n: cases, persons }] of seen.entries()) {
          if (typeof cases !== 'number' || typeof persons !== 'number') continue;
          assert.ok(cases === persons || cases - persons >= 5, `${ids[at]}: ${cases} − ${persons}`);
        }
        const hidden = seen.slice(0, -1).filter(({ persons }) => typeof persons !== 'number');
        if (typeof seen.at(-1)?.persons === 'number') assert.notEqual(hidden.length, 1);
      }),
      { numRuns: 400 },
    );
  });

  test('is told of no figure that is withheld, and of no measure without it', () => {
    assert.deepEqual(uniqueOf(publish({ [NATION]: { ...count(3), unique: 3 } })[NATION]), withheld);
    assert.deepEqual(publish({ a: count(20) }, aMeasure())['a'], count(20));
  });
});
