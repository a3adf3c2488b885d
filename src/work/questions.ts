import type { Database } from '../analysis/duckdb.ts';
import { warningsAcrossRows } from '../analysis/warnings-across-rows.ts';
import type { Day } from '../calendar/day.ts';
import type { RecordRule } from '../definitions/record-rule.ts';
import { OF_THE_REGISTER } from '../engine/warnings/asked-rules.ts';
import type { Content } from '../files/content.ts';
import type { Problem } from '../problems/problem.ts';

/** What the register's rules and any of the areas ask about across the rows of a data set; what two ask in the same words is asked once. */
export async function questionsAcross(
  database: Database,
  { areas, dictionary }: Pick<Content, 'areas' | 'dictionary'>,
  rules: readonly RecordRule[],
  asOf: Day,
): Promise<Problem[]> {
  const asked = new Map<string, Problem>();
  const all = [
    ...[...areas.values()].map((area) => ({ area, warnings: area.warnings ?? [] })),
    { area: OF_THE_REGISTER, warnings: rules.map(({ warning }) => warning) },
  ];
  for (const { area, warnings } of all)
    for (const problem of await warningsAcrossRows(database, warnings, { area, dictionary, asOf })) {
      const key = questionKey(problem);
      if (!asked.has(key)) asked.set(key, problem);
    }
  return [...asked.values()];
}

/** What is asked, and where: the same is asked once. */
export function questionKey({ message, table, row, column }: Problem): string {
  return JSON.stringify([message, table, row, column]);
}
