import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { comparableYears, newestVersion } from '../definitions/versions.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedTable } from '../dictionary/recorded-table.ts';
import { type Span, sinceStart } from '../engine/cells.ts';
import { countedPeriod } from '../engine/counted-period.ts';
import { evaluationProblems } from '../engine/evaluation-problems.ts';
import type { Excluded } from '../engine/kinds/kind.ts';
import { tablesRead } from '../engine/needed-columns.ts';
import { isOpen } from '../engine/registration-lag.ts';
import { type PlannedMeasure, sqlPlan } from '../engine/sql/plan.ts';
import type { Asked, SqlAnswers, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import type { Problem } from '../problems/problem.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Evaluation, Part, ReportedFigure, Result } from '../results/result.ts';
import { measureAsked, type PartAnswer } from './ask-measure.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { lostMeasures, type Untold, untoldParts } from './lost-measures.ts';
import { personsWithoutRow } from './persons-without-row.ts';
import { placed } from './placed.ts';
import { readDelivery } from './read-delivery.ts';
import { rowCounts } from './row-counts.ts';
import { rowsNotThere } from './rows-not-there.ts';
import { scopeMissing } from './scope-missing.ts';
import { rulesUnasked, warningsAcrossRows } from './warnings-across-rows.ts';

/**
 * Every measure of the area for every reporter and the nation, in every part that is asked for, out of the tables in the
 * database: the one way from rows to figures. A year without a period is left out.
 * @throws RangeError when no year has a period: the caller asks before.
 */
export async function evaluate(runtime: SqlRuntime, input: EvaluateInput): Promise<Evaluation> {
  const { area, dictionary, extract, strata, loaded, lifeTable } = input;
  const spans = spansOf(input);
  const choice = { spans, ...(strata === undefined ? {} : { strata }) };
  const about = { area, dictionary, measures: area.measures, asOf: extract.asOf };
  const delivery = await readDelivery(runtime, { ...about, spans: deliverySpans(area, spans) });
  const { apart } = runtime;
  const distinct = apart && { distinct: apart.distinct };
  const plan = sqlPlan({ ...about, ...choice, delivery, ...(lifeTable && { lifeTable }), ...distinct });
  if (plan.measures.length === 0) throw new RangeError(`${area.id} has no measuring year among ${input.years}`);
  const made: string[] = [];
  try {
    const across = await warningsAcrossRows(runtime, area.warnings ?? [], { area, dictionary, asOf: extract.asOf });
    // Not before: what is asked across rows takes as much memory as the cases do.
    for (const step of plan.setup) {
      for (const relation of step.made) {
        await runtime.define(relation);
        made.unshift(relation.name);
      }
      await runtime.release(step.spent);
    }
    const lost = await lostMeasures(runtime, input);
    const told = plan.measures.filter(({ measure }) => !lost.has(measure));
    const [scope, ...found] = await runtime.ask<Findings>([
      as(scopeMissing(input), (problems) => ({ problems })),
      ...plan.measures.map((planned) => {
        const refused = refusedOf(planned.measure, input);
        const findings = (answers: readonly PartAnswer[]) => findingsOf(planned, answers, refused, input);
        if (lost.has(planned.measure)) return { questions: [], read: () => findings(unreadable(planned)) };
        const { questions, read } = measureAsked(planned);
        return { questions, read: (answers: SqlAnswers) => findings(read(answers)) };
      }),
      as(personsWithoutRow(plan, dictionary, apart), (problems) => ({ problems })),
      as(rowCounts(input, told, apart), (rows) => ({ rows })),
    ]);
    const problems: Problem[] = [
      ...loaded.problems,
      ...rowsNotThere(delivery, input),
      ...(scope?.problems ?? []),
      ...across,
      ...rulesUnasked(runtime, area.warnings ?? [], dictionary),
      ...found.flatMap((each) => each.problems ?? []),
    ];
    return {
      area: area.id,
      definition: newestVersion(area),
      extract,
      results: found.flatMap(({ results }) => results ?? []),
      rows: Object.assign({}, ...found.map(({ rows }) => rows)),
      problems: placed(problems, loaded),
    };
  } finally {
    await runtime.release(made);
  }
}

/** What is found by what is asked of the cases. */
interface Findings {
  readonly results?: readonly Result[];
  readonly problems?: readonly Problem[];
  readonly rows?: Evaluation['rows'];
}

const as = <T>({ questions, read }: Asked<T>, found: (read: T) => Findings): Asked<Findings> => ({
  questions,
  read: (answers) => found(read(answers)),
});

function findingsOf(
  planned: PlannedMeasure,
  answers: readonly PartAnswer[],
  refused: Result['refused'],
  input: EvaluateInput,
): Findings {
  const results = answers.flatMap((answer) => {
    const untold = untoldParts(
      planned.measure,
      answer.results.map(({ figure }) => figure),
      input,
    );
    return answer.results.map((each) => resultOf(each, { ...answer, untold, refused }, input, planned));
  });
  return { results, problems: evaluationProblems(planned.measure, excludedIn(answers, input.dictionary)) };
}

/** What must be known of deliveries: each span's years, and those since the start where a measure is counted so. */
function deliverySpans(area: Area, spans: readonly Span[]): readonly Span[] {
  const isLong = area.measures.some(({ computation }) => computation.period === 'sinceStart');
  return isLong ? [...spans, ...sinceStart(area, spans)] : spans;
}

function spansOf({ area, years, together = false }: EvaluateInput): Span[] {
  const single = years.map((year) => ({ from: year, to: year }));
  const whole = together ? sinceStart(area, single) : [];
  return [...single, ...whole.filter(({ from, to }) => from < to || !years.includes(to))];
}

/** Every figure of a measure that rests on a table which can't be read. */
function unreadable({ measure, grid, context }: PlannedMeasure): PartAnswer[] {
  const reporters = [...context.area.reporters.map(({ id }) => id), NATION];
  const figure = { kind: 'absent', reason: 'unreadable' } as const;
  return grid.parts.map((part) => ({
    part,
    periods: new Map(
      grid.cells.filter((cell) => cell.part === part.id).map(({ reporter, period }) => [reporter, period]),
    ),
    results: reporters.map((reporter) => ({ measure: measure.id, reporter, figure })),
    excluded: [],
  }));
}

/** What a measure's figures have in common. */
interface Told {
  readonly untold: Untold;
  readonly refused: Result['refused'];
}

/** How many rows were refused of the tables that a measure reads; undefined when none were. */
function refusedOf(measure: Measure, { area, dictionary, loaded }: EvaluateInput): Result['refused'] {
  const refused = [...tablesRead(measure, area, dictionary)].flatMap((table): [string, number][] => {
    const rows = loaded.read[table]?.refused;
    return rows === undefined || rows === 0 ? [] : [[table, rows]];
  });
  return refused.length === 0 ? undefined : Object.fromEntries(refused);
}

function resultOf(
  { measure, reporter, figure, reporters }: ReportedFigure,
  { part: { from, to, stratum, period: whole }, periods, untold, refused }: PartAnswer & Told,
  { area, extract }: EvaluateInput,
  planned: PlannedMeasure,
): Result {
  const part: Part = { from, to, ...(stratum === undefined ? {} : { stratum }) };
  const period = countedPeriod(planned.measure, periods.get(reporter) ?? whole);
  const comparable = comparableYears(planned.measure);
  return {
    ...{ area: area.id, measure, definition: newestVersion(area), reporter, part, period, extract },
    source: 'computed',
    figure,
    ...(reporters === undefined ? {} : { reporters }),
    // Years together are as open as their last one: its cases are among them.
    ...(isOpen(area, period, extract.asOf) ? { preliminary: true } : {}),
    ...(refused === undefined ? {} : { refused }),
    ...(comparable === undefined ? {} : { comparableFrom: comparable }),
    ...(untold.size === 0 || resultParts(figure).absent !== undefined ? {} : { untold: Object.fromEntries(untold) }),
  };
}

/** The rows left out of any part's n, each once for each reporter, by the tables that a person can open. */
function excludedIn(answers: readonly PartAnswer[], dictionary: Dictionary): Excluded[] {
  const rows = answers.flatMap(({ excluded }) => excluded);
  const each = new Map(rows.map((row) => [JSON.stringify([row.code, row.reporter, row.table, row.row]), row]));
  return [...each.values()].map((row) => ({ ...row, table: recordedTable(row.table, dictionary) }));
}
