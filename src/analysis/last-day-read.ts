import type { Day } from '../calendar/day.ts';
import { bindingColumns, otherDates } from '../dictionary/bound-tables.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import { dateLiteral, identifier } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import type { Database } from './duckdb.ts';

/** The last day up to `until` in any date that was read; undefined where there is none. */
export async function lastDayRead(database: Database, dictionary: Dictionary, until: Day): Promise<Day | undefined> {
  const days: Day[] = [];
  for (const form of recordedForms(dictionary)) {
    const columns = [...bindingColumns(form), ...otherDates(form).map(({ id }) => id)].map(identifier);
    if (columns.length === 0) continue;
    const known = columns.map((column) => `max(CASE WHEN ${column} <= ${dateLiteral(until)} THEN ${column} END)`);
    const items = known.map((last, at) => `CAST(${last} AS VARCHAR) AS last${at}`);
    const row = onlyRow(await database.rows(`SELECT ${items.join(', ')} FROM ${identifier(asRead(form).id)}`));
    days.push(...columns.flatMap((_, at) => row.maybeDay(`last${at}`) ?? []));
  }
  return days.toSorted().at(-1);
}
