import { spellingsOf } from '../analysis/person-spellings.ts';
import { readDelivery } from '../analysis/read-delivery.ts';
import { readRows } from '../analysis/read-rows.ts';
import { type RefusedRow, refusedRows } from '../analysis/refused-rows.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { type Explanation, explain } from '../engine/explain.ts';
import { readTables } from '../engine/needed-tables.ts';
import { firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Problem } from '../problems/problem.ts';
import { type DatedFolder, withAreaData } from './data-set.ts';

export interface ExplainRequest extends DatedFolder {
  readonly measure: Measure;
  readonly reporter: string;
  readonly year: number;
  /** Only this person's rows, under any spelling of the id. */
  readonly person?: string;
}

/** Why each row counts or doesn't, and the rows that were refused when the tables were read. */
export interface ExplainedMeasure extends Explanation {
  /** Those that are or may be of the person, or else of the reporter; `reasons` is empty where too many were refused to list. */
  readonly refused: readonly (RefusedRow & { readonly reasons: readonly string[] })[];
}

/** From a folder of tables to the reason for each row of one measure at one reporter: only that reporter's rows are read. */
export async function explainMeasure(
  content: Content,
  area: Area,
  { folder, asOf, measure, reporter, year, person }: ExplainRequest,
  progress: Progress,
): Promise<ExplainedMeasure> {
  return withAreaData({ folder, asOf }, content, area, progress, async ({ database, dictionary, loaded }) => {
    const choice = {
      reporter: { column: area.reporterVariable, id: reporter },
      ...(person === undefined ? {} : { person: await spellingsOf(database, person, asOf) }),
    };
    const tables = await readRows(database, dictionary, choice);
    // The tables here are some rows of the reporter's: what it has delivered is asked of all.
    const spans = [{ from: firstYear(area) ?? year, to: year }];
    const delivery = await readDelivery(database, { area, dictionary, measures: [measure], asOf, spans });
    const explanation = explain(measure, reporter, { area, dictionary, tables, year, asOf, delivery });
    const refused = await refusedRows(database, dictionary, readTables(measure, dictionary), choice);
    return { ...explanation, refused: refused.map((row) => ({ ...row, reasons: reasonsOf(row, loaded.problems) })) };
  });
}

/** What was found of the row when it was read, by column. */
function reasonsOf({ table, row }: RefusedRow, problems: readonly Problem[]): string[] {
  return problems
    .filter((each) => each.table === table && each.row === row && each.severity === 'error')
    .map(({ column, message }) => (column === undefined ? message : `${column}: ${message}`));
}
