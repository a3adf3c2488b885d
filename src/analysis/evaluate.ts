import type { Area } from '../definitions/area.ts';
import { evaluationProblems } from '../engine/evaluation-problems.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import { sqlPlan } from '../engine/sql/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { Evaluation, Result, RowCount } from '../results/result.ts';
import { askMeasure } from './ask-measure.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { personsWithoutRow } from './persons-without-row.ts';
import { recordedTable } from './recorded-table.ts';
import { rowCounts } from './row-counts.ts';
import { scopeMissing } from './scope-missing.ts';
import { warningsAcrossRows } from './warnings-across-rows.ts';
import { withPlan } from './with-plan.ts';

/**
 * Every measure of the area for every reporter and the nation, out of the tables in the database.
 * @throws RangeError when the area has no measuring year then: the caller asks before.
 */
export async function evaluate(database: Database, input: EvaluateInput): Promise<Evaluation> {
  const { area, dictionary, year, asOf, loaded } = input;
  const period = areaPeriod(area, year);
  if (period === undefined) throw new RangeError(`${area.id} has no measuring year ${year}`);
  const plan = sqlPlan({ area, dictionary, measures: area.measures, years: [year], asOf });
  return withPlan(database, plan, async () => {
    const results: Result[] = [];
    const problems: Problem[] = [...loaded.problems];
    problems.push(...(await scopeMissing(database, input)));
    problems.push(...(await warningsAcrossRows(database, input)));
    for (const planned of plan.measures)
      for (const answer of await askMeasure(database, planned)) {
        results.push(...answer.results);
        const excluded = answer.excluded.map((row) => ({ ...row, table: recordedTable(row.table, dictionary) }));
        problems.push(...evaluationProblems(planned.measure, excluded));
      }
    problems.push(...(await personsWithoutRow(database, plan, dictionary)));
    const rows: Record<string, RowCount> = await rowCounts(database, input, plan);
    return { area: area.id, version: versionOf(area, year), year, period, asOf, results, rows, problems };
  });
}

/** The edition of the authority's document that the figures follow: the newest, also for years it came after (contract.md 3). */
function versionOf(area: Area, year: number): string {
  const newest = area.versions.toSorted((a, b) => b.fromYear - a.fromYear)[0];
  if (newest === undefined) throw new RangeError(`${area.id} has no version for ${year}`);
  return newest.version;
}
