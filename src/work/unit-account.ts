import type { Database } from '../analysis/duckdb.ts';
import { evaluate } from '../analysis/evaluate.ts';
import { falseFigures } from '../analysis/false-figures.ts';
import { readDelivery } from '../analysis/read-delivery.ts';
import { type RowChoice, readRows } from '../analysis/read-rows.ts';
import { reportersThere, rowsOfOthers } from '../analysis/rows-of-others.ts';
import { unvaluedMeasures } from '../analysis/unvalued-measures.ts';
import type { Area, Reporter } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Progress } from '../files/progress.ts';
import type { AccountedMeasure, UnitAccount } from '../own/unit-account.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Result } from '../results/result.ts';
import { listed } from '../words/lists.ts';
import { assumedInWords } from './assumed-extract.ts';
import { type DataSet, type DatedFolder, withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';
import { rowsBehind } from './rows-behind.ts';
import { type Shortcomings, shortcomingsInWords, shortcomingsOf } from './shortcomings.ts';
import { simulatedNotice } from './simulated-notice.ts';
import { withoutUnvalued } from './without-false.ts';

/** From a folder of tables to a unit's own figures for a year, beside the year before, with every row behind them. */
export async function unitAccount(
  content: Content,
  area: Area,
  { unit, year, ...extract }: DatedFolder & { readonly unit: Reporter; readonly year: number },
  progress: Progress,
): Promise<{
  readonly account: UnitAccount;
  readonly shortcomings: Shortcomings;
  readonly simulation: Simulation | undefined;
  readonly assumed: DataSet['assumed'];
}> {
  return withAreaData(extract, content, area, progress, async (data) => {
    const { asOf } = extract;
    const { database, dictionary, loaded, simulation, assumed } = data;
    progress('Räknar', 0.3);
    const years = [year - 1, year].filter((each) => areaPeriod(area, each) !== undefined);
    const asked = { area, dictionary, years, extract: folderExtract(asOf), loaded };
    const { results, ...evaluated } = await evaluate(database, asked);
    const unvalued = unvaluedMeasures(area, dictionary, loaded);
    const evaluation = { ...evaluated, results: withoutUnvalued(results, unvalued) };
    progress('Förklarar', 0.6);
    const choice = { reporter: { column: area.reporterVariable, id: unit.id } };
    const tables = await readRows(database, dictionary, choice);
    // The tables here are the unit's rows: what it has delivered is asked of all.
    const spans = [{ from: firstYear(area) ?? year, to: year }];
    const delivery = await readDelivery(database, { area, dictionary, measures: area.measures, asOf, spans });
    const input = { area, dictionary, tables, year, asOf, delivery };
    const measures: AccountedMeasure[] = [];
    for (const measure of area.measures) {
      const own = evaluation.results.filter((one) => one.measure === measure.id && one.reporter === unit.id);
      const result = own.find(({ part }) => part.to === year);
      if (result === undefined) continue;
      const before = own.find(({ part }) => part.from === year - 1 && part.to === year - 1);
      const behind = await rowsBehind(database, { measure, reporter: unit.id }, input, choice, loaded.problems);
      measures.push({ measure, result, ...behind, ...(before === undefined ? {} : { before }) });
    }
    const absent = await withoutRows(database, dictionary, area, choice.reporter);
    const isOwn = ({ reporter }: Pick<Result, 'reporter'>) => reporter === unit.id;
    const shown = {
      results: evaluation.results.filter((one) => isOwn(one) && one.part.to === year),
      rows: evaluation.rows,
      problems: [...absent, ...(await ownProblems(database, dictionary, evaluation.problems, choice.reporter))],
    };
    const falsified = await falseFigures(database, asked);
    const shortcomings = shortcomingsOf(shown, area, dictionary, { ...loaded, falsified });
    const notices = [
      ...(simulation === undefined ? [] : [simulatedNotice(simulation)]),
      ...absent.map(({ message }) => message),
      ...assumedInWords(assumed),
      ...shortcomingsInWords(shortcomings),
    ];
    const account = {
      area,
      dictionary: content.dictionary,
      unit,
      year,
      asOf,
      notices,
      measures,
      problems: shown.problems,
    };
    return { account, shortcomings, simulation, assumed };
  });
}

type OneReporter = NonNullable<RowChoice['reporter']>;

/** The unit's own, and what is everybody's: what was found of another's row when the tables were read is for that one alone. */
async function ownProblems(
  database: Database,
  dictionary: Dictionary,
  problems: readonly Problem[],
  one: OneReporter,
): Promise<readonly Problem[]> {
  const asked = new Map<string, Set<number>>();
  for (const { table, row, reporter } of problems)
    if (table !== undefined && row !== undefined && reporter === undefined)
      asked.set(table, (asked.get(table) ?? new Set()).add(row));
  const others = new Map<string, ReadonlySet<number>>();
  for (const [table, rows] of asked) others.set(table, await rowsOfOthers(database, dictionary, table, [...rows], one));
  return problems.filter(({ table, row, reporter }) => {
    if (reporter !== undefined) return reporter === one.id;
    return table === undefined || row === undefined || others.get(table)?.has(row) !== true;
  });
}

/** That the tables hold rows of others and none of the unit's: they are likely not the unit's tables. */
async function withoutRows(
  database: Database,
  dictionary: Dictionary,
  { reporters }: Area,
  { column, id }: OneReporter,
): Promise<readonly Problem[]> {
  const there = await reportersThere(database, dictionary, column);
  if (there.length === 0 || there.includes(id)) return [];
  const nameOf = (one: string) => reporters.find((each) => each.id === one)?.name ?? one;
  return [problem('unit-without-rows', { unit: nameOf(id), others: listed(there.map(nameOf)) })];
}
