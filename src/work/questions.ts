import type { Database } from '../analysis/duckdb.ts';
import { warningsAcrossRows } from '../analysis/warnings-across-rows.ts';
import type { Day } from '../calendar/day.ts';
import type { Content } from '../files/content.ts';
import type { Problem } from '../problems/problem.ts';

/** What any of the areas asks about across the rows of a data set; what two areas ask in the same words is asked once. */
export async function questionsOfAreas(
  database: Database,
  { areas, dictionary }: Pick<Content, 'areas' | 'dictionary'>,
  asOf: Day,
): Promise<Problem[]> {
  const asked = new Map<string, Problem>();
  for (const area of areas.values())
    for (const problem of await warningsAcrossRows(database, { area, dictionary, asOf })) {
      const key = questionKey(problem);
      if (!asked.has(key)) asked.set(key, problem);
    }
  return [...asked.values()];
}

/** What is asked, and where: the same is asked once. */
export function questionKey({ message, table, row, column }: Problem): string {
  return JSON.stringify([message, table, row, column]);
}
