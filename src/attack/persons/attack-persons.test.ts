import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { aMeasure, anArea } from '../../../test/kit/disclosure/made-up-results.ts';
import type { FigureDefinition, ValueDefinition } from '../../definitions/figure-definition.ts';
import { NATION } from '../../definitions/nation.ts';
import { highsSolver } from '../../files/highs.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { Publication } from '../published.ts';
import { attackPersons } from './attack-persons.ts';

const solver = await highsSolver();
const why = { code: '', message: '', remedy: '' };
const DAYS: ValueDefinition = {
  ...{ kind: 'days', from: 'remiss', to: 'besok', atLeast: 1 },
  ...{ missingFrom: why, missingTo: why, negative: why },
};
const AGE: ValueDefinition = { kind: 'age', born: 'fodd', on: 'dag', missing: why };
const WITHIN: FigureDefinition = {
  kind: 'proportion',
  numerator: { own: 'days', from: 'remiss', to: 'besok', atMost: 28 },
  beside: [],
};

type Numbers = Readonly<Record<string, number | string>>;

/** What files hold of one measure of values, and of the share within 28 days, by reporter. */
function files(
  value: ValueDefinition,
  figures: Readonly<Record<string, Numbers>>,
  shares: Readonly<Record<string, Numbers>> = {},
): Publication {
  const population = { count: 'rows', rows: [{ table: 'tumor', date: 'dag', conditions: [] }] } as const;
  const own = aMeasure({ kind: 'summary', value });
  const measures = [
    { ...own, id: 'M1', computation: { population, figure: own.computation.figure } },
    { ...own, id: 'M2', computation: { population, figure: WITHIN } },
  ].map((measure) => ({ ...measure, counts: 'attributes' as const }));
  const of = (id: string, all: Readonly<Record<string, Numbers>>) =>
    Object.entries(all).flatMap(([reporter, numbers]) =>
      measures
        .filter((measure) => measure.id === id)
        .map((measure) => ({
          measure,
          place: { reporter, stratum: '', from: 2024, to: 2024 },
          numbers: new Map(Object.entries(numbers)),
        })),
    );
  return { area: { ...anArea(own), measures }, figures: [...of('M1', figures), ...of('M2', shares)] };
}

const found = (publication: Publication) =>
  attackPersons(publication, solver).wins.map(({ place, rest, rank, n, values }) =>
    [place.reporter, rest, `${rank}/${n}`, values.join('/')].filter((one) => one !== undefined).join(' '),
  );

/** Nothing is found of the files, but of the same with some numbers more. */
function planted(expected: string, leaky: Publication, safe: Publication): void {
  assert.deepEqual(found(safe), []);
  const wins = found(leaky);
  assert.ok(wins.includes(expected), wins.join('; ') || 'nothing is found');
}

describe('a single person is found', () => {
  test('where the mean is the least value that there is', () =>
    planted('a 6/6 1', files(DAYS, { a: { n: 6, mean: 1 } }), files(DAYS, { a: { n: 6, mean: 'withheld' } })));

  test('where there is no spread', () =>
    planted(
      'a 1/20 40',
      files(AGE, { a: { n: 20, mean: 40, sd: 0 } }),
      files(AGE, { a: { n: 20, mean: 40, sd: 'withheld' } }),
    ));

  test('below a percentile that is nearly the least value', () =>
    planted('a 1/30 1/2', files(DAYS, { a: { n: 30, p10: 2 } }), files(DAYS, { a: { n: 30, median: 20 } })));

  test('below the lower limit of a median that is nearly the least value', () =>
    // Of twenty the limits are the sixth and the fifteenth value.
    planted(
      'a 1/20 1/2',
      files(DAYS, { a: { n: 20, median: 20, medianLower: 2, medianUpper: 40 } }),
      files(DAYS, { a: { n: 20, median: 20, medianLower: 'withheld', medianUpper: 'withheld' } }),
    ));

  test('and not by one that is told as a bound of itself', () =>
    assert.deepEqual(found(files(DAYS, { a: { n: 20, median: 20, medianLower: 16, medianUpper: 24 } })), []));

  test('between a percentile and a limit that a share is told within', () => {
    const numbers = { a: { n: 40, median: 27 } };
    const shares = { a: { numerator: 22, denominator: 40 } };
    planted('a 22/40 27/28', files(DAYS, numbers, shares), files(DAYS, numbers));
  });

  test('by what the units that are told leave over of the nation', () => {
    const units = { a: { n: 30, mean: 20 }, b: { n: 'withheld', mean: 'withheld' } };
    planted(
      'riket reporters 1/6 1/2',
      files(DAYS, { ...units, [NATION]: { n: 36, mean: 17 } }),
      files(DAYS, { ...units, [NATION]: { n: 36, mean: 'withheld' } }),
    );
  });
});

describe('among many units', () => {
  const OPEN = { n: 16, mean: 7.6, sd: 3 };
  // Bounds leave four values to the second highest, of which no whole numbers fit one.
  const PINNED = { n: 11, mean: 2.4, sd: 1.4 };
  const units = (count: number, numbers: Numbers) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`enhet${at}`, numbers]));

  test('everybody’s value is asked for: the last unit’s too', () =>
    planted('sist 10/11 3/4/5', files(DAYS, { ...units(6, OPEN), sist: PINNED }), files(DAYS, units(6, OPEN))));

  test('those that were given up are counted', () => {
    const all = 450;
    const { wins, undecided } = attackPersons(files(DAYS, units(all, PINNED)), () => undefined);
    const atRank = wins.filter(({ rank }) => rank === 10).length;
    assert.ok(undecided > 0 && atRank > 0, JSON.stringify({ undecided, atRank }));
    assert.equal(atRank + undecided, all);
  });
});

test('whatever is found is so, and the true value is among the possible ones, for any values', () => {
  const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
  let wins = 0;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }), (drawn) => {
      const values = drawn.toSorted((a, b) => a - b);
      const n = values.length;
      const mean = values.reduce((a, b) => a + b, 0) / n;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
      const told = { n, mean: rounded(mean, 1), sd: rounded(sd, 1), median: rounded(quantile(values, 0.5), 0) };
      const { wins: own, contradictions } = attackPersons(files(DAYS, { a: told }), solver);
      assert.equal(contradictions, 0);
      const fits = [...samples(n, 1, 16)].filter((one) => {
        const average = one.reduce((a, b) => a + b, 0) / n;
        const spread = Math.sqrt(one.reduce((sum, value) => sum + (value - average) ** 2, 0) / (n - 1));
        return (
          rounded(average, 1) === told.mean &&
          rounded(spread, 1) === told.sd &&
          rounded(quantile(one, 0.5), 0) === told.median
        );
      });
      for (const { rank, values: possible } of own) {
        wins++;
        assert.ok(possible.includes(values[rank - 1] ?? 0), `${values}: ${rank} is ${possible}`);
        const truly = new Set(fits.map((one) => one[rank - 1]));
        assert.ok([...truly].every((value) => possible.includes(value ?? 0)));
      }
      // And all is found that there is to find, of those who don't stand at the median.
      const named = new Set(n % 2 === 1 ? [(n - 1) / 2] : [n / 2 - 1, n / 2]);
      for (let rank = 0; rank < n; rank++) {
        const all = new Set(fits.map((one) => one[rank]));
        if (!named.has(rank) && all.size < 4)
          assert.ok(
            own.some((win) => win.rank === rank + 1),
            `${values}: ${rank}`,
          );
      }
    }),
    { numRuns: 12 },
  );
  assert.ok(wins > 3, `only ${wins} were found`);
});

/** All samples of a size, ascending. */
function* samples(n: number, from: number, to: number): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (let first = from; first <= to; first++) for (const rest of samples(n - 1, first, to)) yield [first, ...rest];
}
