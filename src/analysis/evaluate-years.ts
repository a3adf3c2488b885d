import { strataOf } from '../definitions/strata.ts';
import type { GridChoice } from '../engine/cells.ts';
import type { LifeTableInUse } from '../engine/kinds/kind.ts';
import { sqlPlan } from '../engine/sql/plan.ts';
import type { YearResult } from '../results/result.ts';
import { askMeasure } from './ask-measure.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { withPlan } from './with-plan.ts';

export interface EvaluateYearsInput extends Pick<EvaluateInput, 'area' | 'dictionary' | 'asOf'>, GridChoice {
  readonly lifeTable?: LifeTableInUse;
}

/**
 * Every measure of the area for some years and every stratum, in one pass over the tables: for publishing and reports, which
 * need neither problems nor row counts. By year; a year that the area has no period for is left out. With `sinceStart` each
 * year is taken together with all before it.
 */
export async function evaluateYears(
  database: Database,
  input: EvaluateYearsInput,
): Promise<ReadonlyMap<number, readonly YearResult[]>> {
  const { area, dictionary, asOf, years, sinceStart = false, lifeTable } = input;
  const strata = input.strata ?? strataOf(area);
  const choice = { years, sinceStart, ...(strata === undefined ? {} : { strata }) };
  const plan = sqlPlan({ area, dictionary, measures: area.measures, asOf, ...choice, ...(lifeTable && { lifeTable }) });
  const found: YearResult[] = [];
  await withPlan(database, plan, async () => {
    for (const planned of plan.measures)
      for (const { part, results } of await askMeasure(database, planned)) {
        const { year, since, stratum, period } = part;
        const about = {
          year,
          period,
          ...(since === year ? {} : { since }),
          ...(stratum === undefined ? {} : { stratum }),
        };
        found.push(...results.map((result) => ({ ...result, ...about })));
      }
  });
  return Map.groupBy(found, ({ year }) => year);
}
