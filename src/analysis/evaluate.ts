import { comparableFrom, newestVersion } from '../definitions/versions.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { type Span, sinceStart } from '../engine/cells.ts';
import { evaluationProblems } from '../engine/evaluation-problems.ts';
import type { Excluded } from '../engine/kinds/kind.ts';
import { type PlannedMeasure, sqlPlan } from '../engine/sql/plan.ts';
import type { Problem } from '../problems/problem.ts';
import type { Evaluation, Part, ReportedFigure, Result } from '../results/result.ts';
import { askMeasure, type PartAnswer } from './ask-measure.ts';
import type { Database } from './duckdb.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { personsWithoutRow } from './persons-without-row.ts';
import { recordedTable } from './recorded-table.ts';
import { rowCounts } from './row-counts.ts';
import { scopeMissing } from './scope-missing.ts';
import { warningsAcrossRows } from './warnings-across-rows.ts';

/**
 * Every measure of the area for every reporter and the nation, in every part that is asked for, out of the tables in the
 * database: the one way from rows to figures. A year without a period is left out.
 * @throws RangeError when no year has a period: the caller asks before.
 */
export async function evaluate(database: Database, input: EvaluateInput): Promise<Evaluation> {
  const { area, dictionary, extract, strata, loaded, lifeTable } = input;
  const spans = spansOf(input);
  const choice = { spans, ...(strata === undefined ? {} : { strata }) };
  const plan = sqlPlan({
    area,
    dictionary,
    measures: area.measures,
    asOf: extract.asOf,
    ...choice,
    ...(lifeTable && { lifeTable }),
  });
  if (plan.measures.length === 0) throw new RangeError(`${area.id} has no measuring year among ${input.years}`);
  try {
    const results: Result[] = [];
    const problems: Problem[] = [
      ...loaded.problems,
      ...(await scopeMissing(database, input)),
      ...(await warningsAcrossRows(database, { area, dictionary, asOf: extract.asOf })),
    ];
    // Not before: what is asked across rows takes as much memory as the cases do.
    for (const statement of plan.setup) await database.run(statement);
    for (const planned of plan.measures) {
      const answers = await askMeasure(database, planned);
      results.push(
        ...answers.flatMap((answer) => answer.results.map((each) => resultOf(each, answer, input, planned))),
      );
      problems.push(...evaluationProblems(planned.measure, excludedIn(answers, dictionary)));
    }
    problems.push(...(await personsWithoutRow(database, plan, dictionary)));
    const rows = await rowCounts(database, input, plan);
    return { area: area.id, definition: newestVersion(area), extract, results, rows, problems };
  } finally {
    for (const name of plan.temporary) await database.run(`DROP TABLE IF EXISTS ${name}`);
  }
}

function spansOf({ area, years, together = false }: EvaluateInput): Span[] {
  const single = years.map((year) => ({ from: year, to: year }));
  const whole = together ? sinceStart(area, single) : [];
  return [...single, ...whole.filter(({ from, to }) => from < to || !years.includes(to))];
}

function resultOf(
  { measure, reporter, figure }: ReportedFigure,
  { part: { from, to, stratum, period: whole }, periods }: PartAnswer,
  { area, extract }: EvaluateInput,
  planned: PlannedMeasure,
): Result {
  const part: Part = { from, to, ...(stratum === undefined ? {} : { stratum }) };
  const period = periods.get(reporter) ?? whole;
  const comparable = comparableFrom(planned.measure, from);
  return {
    ...{ area: area.id, measure, definition: newestVersion(area), reporter, part, period, extract },
    source: 'computed',
    figure,
    ...(comparable === undefined ? {} : { comparableFrom: comparable }),
  };
}

/** The rows left out of any part's n, each once for each reporter, by the tables that a person can open. */
function excludedIn(answers: readonly PartAnswer[], dictionary: Dictionary): Excluded[] {
  const rows = answers.flatMap(({ excluded }) => excluded);
  const each = new Map(rows.map((row) => [JSON.stringify([row.code, row.reporter, row.table, row.row]), row]));
  return [...each.values()].map((row) => ({ ...row, table: recordedTable(row.table, dictionary) }));
}
