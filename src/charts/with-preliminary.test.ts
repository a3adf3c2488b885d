import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  GRADE,
  IMAGING,
  MDK,
  madeUpGroup,
  madeUpSurvival,
  periodOf,
  REGISTER,
  REGISTER_DICTIONARY,
  SURVIVAL,
  WAIT,
} from '../../test/kit/charts/made-up-register.ts';
import { days, madeUpResult, publicOf } from '../../test/kit/disclosure/made-up-results.ts';
import type { Measure } from '../definitions/measure.ts';
import { firstOf } from '../engine/reporting-period.ts';
import { markupText } from '../markup.ts';
import type { Figure } from '../results/result.ts';
import { chartsFor } from './charts-for.ts';

const choice = { numerator: 40, denominator: 90, missing: 10 };
const FIGURES: readonly (readonly [Measure, Figure])[] = [
  [GRADE, { kind: 'count', n: 100, by: { grad: { g1: 60, g2: 40, g3: 0, nec: 0, okant: 0 } } }],
  [WAIT, days(40)],
  [MDK, { kind: 'proportion', numerator: 40, denominator: 60 }],
  [IMAGING, { kind: 'choices', n: 100, choices: { dt: choice, mr: choice, dotatoc: choice, fdg: choice } }],
  [SURVIVAL, madeUpSurvival({ nej: madeUpGroup(200, 9), ja: madeUpGroup(150, 4) })],
];

/** The charts of 2023 and of 2024, which is still being registered: years taken together are as open. */
function drawn(measure: Measure, figure: Figure) {
  const years = firstOf(measure, REGISTER, 2024) === 2024 ? [2023, 2024] : [2024];
  const all = years.flatMap((year) =>
    ['riket', 'norr'].map((reporter) =>
      madeUpResult(
        { year, since: firstOf(measure, REGISTER, year), reporter, figure, measure: measure.id, stratum: 'ileum' },
        { area: REGISTER.id, period: periodOf(year), ...(year === 2024 ? { preliminary: true } : {}) },
      ),
    ),
  );
  const results = publicOf(all, REGISTER);
  return [2023, 2024].map((year) =>
    chartsFor({ area: REGISTER, measure, results, year, stratum: 'ileum', dictionary: REGISTER_DICTIONARY }),
  );
}

test('a year that may change says so in sentence, picture and table, whatever kind of figure it is', () => {
  for (const [measure, figure] of FIGURES) {
    const [settled = [], open = []] = drawn(measure, figure);
    assert.ok(open.length > 0, measure.id);
    for (const { id, sentence, table, svg, compact, paper } of open) {
      const at = table.columns.findIndex((column) => column.id === 'preliminary');
      assert.ok(table.rows.map((row) => row[at]?.text).includes('ja'), id);
      assert.match(sentence, /preliminär/, id);
      for (const picture of [svg, compact, paper.svg]) assert.match(markupText(picture), /preliminärt/, id);
    }
    for (const { id, isOverYears, sentence, table, svg } of settled) {
      if (isOverYears) continue;
      assert.doesNotMatch(`${sentence} ${markupText(svg)}`, /preliminär/, id);
      assert.doesNotMatch(JSON.stringify(table.rows), /"ja"/, id);
    }
  }
});
