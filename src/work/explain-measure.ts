import { spellingsOf } from '../analysis/person-spellings.ts';
import { readDelivery } from '../analysis/read-delivery.ts';
import { readRows } from '../analysis/read-rows.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { type Explanation, explain } from '../engine/explain.ts';
import { firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { type DatedFolder, withAreaData } from './data-set.ts';

export interface ExplainRequest extends DatedFolder {
  readonly measure: Measure;
  readonly reporter: string;
  readonly year: number;
  /** Only this person's rows, under any spelling of the id. */
  readonly person?: string;
}

/** From a folder of tables to the reason for each row of one measure at one reporter: only that reporter's rows are read. */
export async function explainMeasure(
  content: Content,
  area: Area,
  { folder, asOf, measure, reporter, year, person }: ExplainRequest,
  progress: Progress,
): Promise<Explanation> {
  return withAreaData({ folder, asOf }, content, area, progress, async ({ database, dictionary }) => {
    const tables = await readRows(database, dictionary, {
      reporter: { column: area.reporterVariable, id: reporter },
      ...(person === undefined ? {} : { person: await spellingsOf(database, person, asOf) }),
    });
    // The tables here are some rows of the reporter's: what it has delivered is asked of all.
    const spans = [{ from: firstYear(area) ?? year, to: year }];
    const delivery = await readDelivery(database, { area, dictionary, measures: [measure], asOf, spans });
    return explain(measure, reporter, { area, dictionary, tables, year, asOf, delivery });
  });
}
