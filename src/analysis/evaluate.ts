import type { Area } from '../measures/area.ts';
import { evaluationProblems } from '../measures/evaluation-problems.ts';
import type { Excluded, KindReading } from '../measures/kinds/kind.ts';
import { kindOf } from '../measures/kinds/kinds.ts';
import { listedRows } from '../measures/kinds/listed-rows.ts';
import { atLevel } from '../measures/levels.ts';
import { areaPeriod } from '../measures/reporting-period.ts';
import { type Evaluation, type Figure, NATION, type Result, type RowCount } from '../measures/result.ts';
import { OUTSIDE_EPISODE, type SqlPlan, sqlPlan } from '../measures/sql/plan.ts';
import type { Problem } from '../problems.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { personsWithoutRow } from './persons-without-row.ts';
import { rowCounts } from './row-counts.ts';
import { scopeMissing } from './scope-missing.ts';

/**
 * Every measure of the area for every reporter and the nation, out of the tables in the database.
 * @throws RangeError when the area has no measuring year then: the caller asks before.
 */
export async function evaluate(database: Database, input: EvaluateInput): Promise<Evaluation> {
  const { area, dictionary, year, asOf, loaded } = input;
  const period = areaPeriod(area, year);
  if (period === undefined) throw new RangeError(`${area.id} has no measuring year ${year}`);
  const plan = sqlPlan({ area, dictionary, measures: area.measures, year, asOf });
  for (const statement of plan.setup) await database.run(statement);
  try {
    const results: Result[] = [];
    const problems: Problem[] = [...loaded.problems];
    problems.push(...(await scopeMissing(database, input)));
    for (const planned of plan.measures) {
      const { measure } = planned;
      const { reading, outside } = await ask(database, plan, planned);
      results.push(...resultsOf(input, planned, reading));
      problems.push(...evaluationProblems(measure, [...reading.excluded, ...outside]));
    }
    problems.push(...(await personsWithoutRow(database, plan)));
    const rows: Record<string, RowCount> = await rowCounts(database, input, plan);
    return { area: area.id, version: versionOf(area, year), year, period, asOf, results, rows, problems };
  } finally {
    for (const name of plan.temporary) await database.run(`DROP TABLE IF EXISTS ${name}`);
  }
}

type Planned = SqlPlan['measures'][number];

async function ask(
  database: Database,
  plan: SqlPlan,
  planned: Planned,
): Promise<{ reading: KindReading; outside: readonly Excluded[] }> {
  const { figure, population } = planned.measure.computation;
  const rows = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const { id, sql } of planned.queries) rows.set(id, await database.rows(sql));
  const reading = kindOf(figure).read(figure, rows, plan.reporters, planned.context);
  const code = population.count === 'episodes' ? population.alone.otherwise.code : '';
  return { reading, outside: listedRows(rows.get(OUTSIDE_EPISODE) ?? [], () => code) };
}

function resultsOf({ area }: EvaluateInput, { measure }: Planned, reading: KindReading): Result[] {
  const notApplicable: Figure = { kind: 'absent', reason: 'not-applicable' };
  const units = area.reporters.map(({ id }): Result => {
    const figure = reading.figures.get(id) ?? notApplicable;
    return { measure: measure.id, reporter: id, figure: atLevel(measure, 'unit', figure) };
  });
  const { figure } = measure.computation;
  const nation = kindOf(figure).combine([...reading.figures.values()], reading.nation);
  return [...units, { measure: measure.id, reporter: NATION, figure: atLevel(measure, 'nation', nation) }];
}

/** The edition of the authority's document that the figures follow: the newest, also for years it came after (contract.md 3). */
function versionOf(area: Area, year: number): string {
  const newest = area.versions.toSorted((a, b) => b.fromYear - a.fromYear)[0];
  if (newest === undefined) throw new RangeError(`${area.id} has no version for ${year}`);
  return newest.version;
}
