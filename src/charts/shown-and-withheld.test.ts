import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { everythingIn, numbersIn, tokens, wholePart } from '../../test/kit/charts/everything-in.ts';
import { AGE, AREA, COUNT, DAYS, DICTIONARY, published, SHARE } from '../../test/kit/charts/made-up.ts';
import { pictureText } from '../../test/kit/charts/picture-text.ts';
import type { Measure } from '../definitions/measure.ts';
import { isShown, type PublicFigure } from '../disclosure/public-result.ts';
import { markupText } from '../markup.ts';
import type { Figure } from '../results/result.ts';
import { meanLimits } from '../statistics/mean-limits.ts';
import type { Chart } from './chart.ts';
import { chartsFor } from './charts-for.ts';

/** Numbers that can be told apart wherever they turn up: three digits when withheld, four when shown. */
const THRESHOLD = 1000;
const PLANTED = {
  ...AREA,
  disclosure: { ...AREA.disclosure, threshold: THRESHOLD, tails: { from: 1500, decimals: 0 } },
};
/** What a chart says whatever its figures are: its years and the rule. */
const SAID = new Set(['999', '1500', '2024', '2025']);
/** Not round, as the values along an axis are. */
const size = fc
  .oneof(fc.integer({ min: 101, max: 899 }), fc.integer({ min: 3000, max: 9999 }))
  .filter((value) => value % 10 !== 0);
const sizes = fc.uniqueArray(size, { minLength: 12, maxLength: 12 });

function plantedFigure(measure: Measure, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): Figure {
  switch (measure.computation.figure.kind) {
    case 'count': {
      const regions = { r01: b, r12: c };
      return {
        kind: 'count',
        n: a + b + c,
        unique: d,
        by: {
          kategori: { gep_net: a, chd: d, binjure: c },
          kon: { kvinna: a, man: b + c, okant: 0 },
          hemregion: { r03: a, ...regions },
        },
      };
    }
    case 'summary':
      return {
        kind: 'summary',
        n: a,
        mean: b + 0.25,
        sd: c + 0.75,
        p10: d,
        median: b,
        p90: c,
        histogram: [[d, 77777]],
      };
    case 'proportion':
    case 'coverage':
      return {
        kind: 'proportion',
        numerator: b,
        denominator: a + b,
        beside: { x: { numerator: Math.min(c, d), denominator: Math.max(c, d) } },
      };
    case 'choices':
    case 'survival':
      return { kind: 'absent', reason: 'not-applicable' };
  }
}

describe('what is shown and what is withheld', () => {
  for (const measure of [COUNT, DAYS, AGE, SHARE])
    test(`${measure.name}: every shown number is in table and picture, and no withheld one anywhere`, () => {
      fc.assert(
        fc.property(sizes, (values) => {
          const rows = [0, 4, 8].map((from) => values.slice(from, from + 4));
          const figures = Object.fromEntries(
            ['nord', 'ost', 'riket'].map((id, at) => [id, plantedFigure(measure, rows[at] ?? [])]),
          );
          const results = [2024, 2025].flatMap((year) => published(measure, year, figures, undefined, PLANTED));
          const told = results.flatMap(({ figure }) => [...numbersIn(figure), ...limitsOf(figure)]);
          const shown = new Set(told.map(wholePart));
          // A sum of sizes may be round, as what stands along an axis is.
          const secret = numbersIn(figures).filter(
            (value) => value > 100 && value % 10 !== 0 && !shown.has(wholePart(value)) && !SAID.has(wholePart(value)),
          );
          for (const reporter of [undefined, 'nord'])
            for (const chart of chartsFor({
              area: PLANTED,
              measure,
              results,
              year: 2024,
              dictionary: DICTIONARY,
              ...(reporter && { reporter }),
            })) {
              assertShown(chart, measure);
              const everything = tokens(everythingIn(chart));
              for (const value of secret)
                assert.ok(!everything.has(wholePart(value)), `${chart.id} gives ${value} away`);
            }
          const inTables = chartsFor({ area: PLANTED, measure, results, year: 2024 }).flatMap(({ table }) =>
            table.rows.flat().map(({ value }) => value),
          );
          const categoriesOfNation = results
            .filter(({ reporter, part }) => part.to === 2024 && reporter === 'riket')
            .map(({ figure }) => figure);
          for (const value of numbersIn(categoriesOfNation))
            assert.ok(inTables.includes(value), `${value} is in no table`);
        }),
        { numRuns: 8 },
      );
    });
});

/** The limits that anybody can work out of what is shown, as they are written. */
function limitsOf(figure: PublicFigure): number[] {
  if (figure.kind !== 'summary') return [];
  const { n, mean, sd } = figure;
  if (!isShown(n) || !isShown(mean) || !isShown(sd)) return [];
  const limits = meanLimits({ n, mean, sd });
  return limits === undefined ? [] : [limits.lower, limits.upper].map((limit) => Number(limit.toFixed(1)));
}

/** What each made-up measure's years follow. */
const FOLLOWED: Readonly<Record<string, string>> = { X1: 'n', X2: 'median', X3: 'mean', X4: 'share' };

/** The table's numbers as a page writes them are in the picture: all, or of the years the ones that are followed. */
function assertShown({ id, svg, table }: Chart, measure: Measure): void {
  const inPicture = pictureText(markupText(svg)).split('\n').slice(2);
  // What stands beside a figure is in its table and sentence, and is not drawn.
  const isBeside = (column: string | undefined) => column === 'unique' || column?.startsWith('x_');
  const isDrawn = (column: string | undefined) =>
    !isBeside(column) && (!/-ar(-|$)/.test(id) || column === FOLLOWED[measure.id]);
  for (const row of table.rows)
    row.forEach(({ text, value }, at) => {
      if (typeof value !== 'number' || !isDrawn(table.columns[at]?.id)) return;
      const number = text.replace('\u00a0%', '');
      assert.ok(
        inPicture.some((line) => line.includes(number)),
        `${id} lacks ${number}`,
      );
    });
}
