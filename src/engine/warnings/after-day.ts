import { columnAt } from '../../definitions/column-at.ts';
import type { AfterDay } from '../../definitions/warning.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReportedIn } from '../../dictionary/reporting-unit.ts';
import { rowsByPerson } from '../population/dated-rows.ts';
import { ROW } from '../sql/source-sql.ts';
import { identifier, literal } from '../sql/text.ts';
import type { WarningKind } from './found.ts';

/** A date after a day of the person's. */
export const afterDay: WarningKind<AfterDay> = {
  asksOthers: ({ day }, dictionary) => isReportedIn(dictionary, columnAt(day).table),
  sql: ({ dates, day }) => {
    const { table: other, column: last } = columnAt(day);
    // Each table is looked through once, whichever of its dates are asked about, and all of them beside one list of days.
    const tables = [...Map.groupBy(dates, ({ table }) => table)].map(([table, own]) => ({
      table,
      columns: own.map(({ date }) => date),
    }));
    const most = Math.max(...tables.map(({ columns }) => columns.length));
    const places = Array.from({ length: most }, (_, place) => `day_${place}`);
    const rows = tables.map(({ table, columns }, nth) => {
      const days = places.map((name, place) => {
        const date = columns[place];
        return `${date === undefined ? 'CAST(NULL AS DATE)' : `t.${identifier(date)}`} AS ${name}`;
      });
      return `SELECT ${nth} AS nth, t.${identifier(ROW)} AS row, t.${identifier(PERSON)} AS person, ${days.join(', ')} FROM ${identifier(table)} t`;
    });
    const found = tables.flatMap(({ table, columns }, nth) =>
      columns.map(
        (date, place) =>
          `SELECT ${literal(table)} AS source_table, row, ${literal(date)} AS column_name FROM hit WHERE nth = ${nth} AND ${places[place]} > last_day`,
      ),
    );
    return `WITH ended AS (
SELECT p.${identifier(PERSON)} AS person, p.${identifier(last)} AS last_day FROM ${identifier(other)} p WHERE p.${identifier(last)} IS NOT NULL
), hit AS (
SELECT t.*, p.last_day FROM (
${rows.join('\nUNION ALL\n')}) t
JOIN ended p ON p.person = t.person WHERE ${places.map((name) => `t.${name} > p.last_day`).join(' OR ')}
)
${found.join('\nUNION ALL\n')}`;
  },
  plain: ({ dates, day }, tables) => {
    const { table: other, column: last } = columnAt(day);
    const rowOf = rowsByPerson(tables);
    return dates.flatMap(({ table, date }) =>
      (tables.get(table) ?? [])
        .filter(({ values }) => {
          const [on, end] = [values[date] ?? null, rowOf(other, String(values[PERSON]))?.values[last] ?? null];
          return typeof on === 'string' && typeof end === 'string' && on > end;
        })
        .map(({ number }) => ({ table, row: number, column: date })),
    );
  },
};
