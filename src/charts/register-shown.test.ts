import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { everythingIn, numbersIn, tokens, wholePart } from '../../test/kit/charts/everything-in.ts';
import {
  COVERAGE,
  GRADE,
  IMAGING,
  MDK,
  madeUpGroup,
  madeUpSurvival,
  publishedYears,
  REGISTER,
  REGISTER_DICTIONARY,
  SURVIVAL_BY_GRADE,
} from '../../test/kit/charts/made-up-register.ts';
import { pictureText } from '../../test/kit/charts/picture-text.ts';
import type { Measure } from '../definitions/measure.ts';
import { markupText } from '../markup.ts';
import type { Figure } from '../results/result.ts';
import { rounded } from '../words/rounded.ts';
import type { Chart } from './chart.ts';
import { chartsFor } from './charts-for.ts';

/** Numbers that can be told apart wherever they turn up: three digits when withheld, four when shown. */
const PLANTED = {
  ...REGISTER,
  disclosure: { ...REGISTER.disclosure, threshold: 1000, tails: { from: 1500, decimals: 0 } },
};
const SAID = new Set(['999', '2017', '2024']);
const size = fc
  .oneof(fc.integer({ min: 101, max: 899 }), fc.integer({ min: 3000, max: 9999 }))
  .filter((value) => value % 10 !== 0);

function plantedFigure(measure: Measure, sizes: readonly number[]): Figure {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = sizes;
  const kind = measure.computation.figure.kind;
  if (kind === 'count') return { kind, n: a + b + c + d + e, by: { grad: { g1: a, g2: b, g3: c, nec: d, okant: e } } };
  if (kind !== 'choices') return { kind: 'proportion', numerator: a, denominator: a + b, missing: c };
  const n = a + b + c;
  const choice = (numerator: number, missing: number) => ({ numerator, denominator: n - missing, missing });
  return { kind, n, choices: { dt: choice(a, c), mr: choice(b, a), dotatoc: choice(a, 0), fdg: choice(0, b) } };
}

const draw = (measure: Measure, results: ReturnType<typeof publishedYears>, stratum?: string) =>
  chartsFor({
    area: PLANTED,
    measure,
    results,
    year: 2024,
    dictionary: REGISTER_DICTIONARY,
    ...(stratum === undefined ? {} : { stratum }),
  });

describe('a register: what is shown and what is withheld', () => {
  for (const measure of [GRADE, IMAGING, MDK, COVERAGE])
    test(`${measure.name}: every shown number is in table and picture, and no withheld one anywhere`, () => {
      const five = fc.array(size, { minLength: 5, maxLength: 5 });
      fc.assert(
        fc.property(fc.array(five, { minLength: 6, maxLength: 6 }), (cells) => {
          const placed = ['ileum', 'pankreas', 'alla'].flatMap((stratum, at) =>
            ['norr', 'riket'].map((reporter, place) => ({
              reporter,
              stratum,
              figure: plantedFigure(measure, cells[at * 2 + place] ?? []),
            })),
          );
          const results = publishedYears(measure, placed, PLANTED);
          const shown = new Set(numbersIn(results.map(({ figure }) => figure)).map(wholePart));
          const secret = numbersIn(placed.map(({ figure }) => figure)).map(wholePart);
          for (const stratum of [undefined, 'ileum'])
            for (const chart of draw(measure, results, stratum)) {
              assertShown(chart);
              const everything = tokens(everythingIn(chart));
              for (const value of secret)
                if (Number(value) > 100 && !shown.has(value) && !SAID.has(value))
                  assert.ok(!everything.has(value), `${chart.id} gives ${value} away`);
            }
        }),
        { numRuns: 8 },
      );
    });

  test('survival: every shown number is in table and picture, and a withheld group nowhere', () => {
    const half = fc.integer({ min: 4, max: 150 }).map((tenths) => tenths / 10);
    const groups = fc.array(fc.tuple(fc.oneof(fc.nat(12), fc.nat(200)), half), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(groups, (sizes) => {
        const names = ['g1', 'g2', 'g3', 'nec'];
        const made = Object.fromEntries(
          sizes.map(([n, years], at) => [names[at] ?? '', madeUpGroup(n + 1, years)] as const),
        );
        const figure = madeUpSurvival(made, 7);
        const results = publishedYears(SURVIVAL_BY_GRADE, [{ since: 2017, figure }]);
        const [chart] = chartsFor({ area: REGISTER, measure: SURVIVAL_BY_GRADE, results, year: 2024 });
        assert.ok(chart);
        assertShown(chart, ['lower', 'upper', 'years']);
        const published = results[0]?.figure;
        assert.ok(published?.kind === 'survival');
        const numbers = new Set(numbersIn(published).flatMap((value) => [value, rounded(value / 12, 3)]));
        for (const { value } of chart.table.rows.flat())
          assert.ok(typeof value !== 'number' || numbers.has(value), `${value} is not public`);
        Object.values(published.groups).forEach(({ n, points }, at) => {
          if (typeof n !== 'number') assert.deepEqual(points, []);
          const own = chart.table.rows.filter(([group]) => group?.value === names[at]);
          if (points.length === 0)
            assert.deepEqual(
              own.map((row) => typeof row[7]?.value),
              ['object'],
            );
        });
      }),
      { numRuns: 8 },
    );
  });
});

/** The table's numbers as a page writes them are in the wide picture, but for those that are drawn and not written. */
function assertShown({ id, svg, table }: Chart, drawn: readonly string[] = []): void {
  if (/-enheter$/.test(id)) drawn = ['missing'];
  const inPicture = pictureText(markupText(svg)).split('\n').slice(2);
  for (const row of table.rows)
    row.forEach(({ text, value }, at) => {
      if (typeof value !== 'number' || value === 0 || drawn.includes(table.columns[at]?.id ?? '')) return;
      const number = text.replace('\u00a0%', '');
      assert.ok(
        inPicture.some((line) => line.includes(number)),
        `${id} lacks ${number}`,
      );
    });
}
