import { evaluate } from '../analysis/evaluate.ts';
import { falseFigures } from '../analysis/false-figures.ts';
import { spellingsOf } from '../analysis/person-spellings.ts';
import { readDelivery } from '../analysis/read-delivery.ts';
import { readRows } from '../analysis/read-rows.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Explanation } from '../engine/explain.ts';
import { tablesRead } from '../engine/needed-columns.ts';
import { firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Result } from '../results/result.ts';
import { type DataSet, type DatedFolder, withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';
import { type RowsBehind, rowsBehind } from './rows-behind.ts';
import { type Shortcomings, shortcomingsOf } from './shortcomings.ts';

export interface ExplainRequest extends DatedFolder {
  readonly measure: Measure;
  readonly reporter: string;
  readonly year: number;
  /** Only this person's rows, under any spelling of the id. */
  readonly person?: string;
}

/**
 * The reporter's figure as `evaluate` tells it, why each row counts or doesn't, and the rows that were refused when the tables were read: those that
 * are or may be of the person, or else of the reporter.
 */
export interface ExplainedMeasure extends Explanation, RowsBehind {
  /** Of the whole reporter, also where one person is asked for. */
  readonly result: Result;
  /** What the figure lacks, or why there is none. */
  readonly shortcomings: Shortcomings;
  readonly simulation: DataSet['simulation'];
  readonly assumed: DataSet['assumed'];
}

/** From a folder of tables to the figure and the reason for each row of one measure at one reporter: one by one only that reporter's rows are read. */
export async function explainMeasure(
  content: Content,
  area: Area,
  { measure, reporter, year, person, ...extract }: ExplainRequest,
  progress: Progress,
): Promise<ExplainedMeasure> {
  return withAreaData(extract, content, area, progress, async (data) => {
    const { asOf } = extract;
    const { database, dictionary, loaded, simulation, assumed } = data;
    const only = { ...area, measures: [measure] };
    const choice = {
      reporter: { column: area.reporterVariable, id: reporter },
      ...(person === undefined ? {} : { person: await spellingsOf(database, person, asOf) }),
    };
    const tables = tablesRead(measure, area, dictionary);
    const known = await readRows(database, dictionary, choice);
    // The tables here are some rows of the reporter's: what it has delivered is asked of all.
    const spans = [{ from: firstYear(area) ?? year, to: year }];
    const delivery = await readDelivery(database, { area, dictionary, measures: [measure], asOf, spans });
    const input = { area, dictionary, tables: known, year, asOf, delivery };
    const behind = await rowsBehind(database, { measure, reporter }, input, choice, loaded.problems);
    const asked = { area: only, dictionary, years: [year], extract: folderExtract(asOf), loaded };
    const { results, rows, problems } = await evaluate(database, asked);
    const result = results.find((each) => each.reporter === reporter);
    if (result === undefined) throw new Error(`${measure.id} has no result for ${reporter}`);
    const own = {
      results: [result],
      rows: Object.fromEntries(Object.entries(rows).filter(([table]) => tables.has(table))),
      problems: problems.filter((each) => each.reporter === undefined || each.reporter === reporter),
    };
    const falsified = await falseFigures(database, asked);
    const shortcomings = shortcomingsOf(own, only, dictionary, { ...loaded, falsified });
    return { measure: measure.id, reporter, ...behind, result, shortcomings, simulation, assumed };
  });
}
