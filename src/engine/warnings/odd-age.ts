import type { OddAge } from '../../definitions/warning.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { isReportedIn } from '../../dictionary/reporting-unit.ts';
import { ROW } from '../sql/source-sql.ts';
import { identifier, literal } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { ymdOf, ymdSql } from './found-sql.ts';

const YEAR = 10_000;
/** Days: no age can be reached sooner, or later, than by as many of these. */
const [SHORTEST_YEAR, LONGEST_YEAR] = [365, 366];

/** A birth date under which the person would have been too young, or too old, on any of the days. */
export const oddAge: WarningKind<OddAge> = {
  asksOthers: ({ born }, dictionary) => isReportedIn(dictionary, born.table),
  // Few were born so late, or so early, that any day could be odd: only they are looked up in the tables.
  candidates: ({ born, dates, from, to }) => {
    const birth = `p.${identifier(born.date)}`;
    const days = dates.map(({ table, date }) => {
      const day = `t.${identifier(date)}`;
      return `SELECT min(${day}) AS first_day, max(${day}) AS last_day FROM ${identifier(table)} t`;
    });
    return `WITH reach AS (
SELECT min(first_day) AS first_day, max(last_day) AS last_day FROM (${days.join(' UNION ALL ')}) d
)
SELECT p.${identifier(PERSON)} AS person, p.${identifier(ROW)} AS row, ${birth} AS born
FROM ${identifier(born.table)} p CROSS JOIN reach
WHERE ${birth} > first_day - ${from * LONGEST_YEAR} OR ${birth} <= last_day - ${(to + 1) * SHORTEST_YEAR}`;
  },
  sql: ({ born, dates, from, to }, { candidates }) =>
    dates
      .map(({ table, date }) => {
        const age = `(${ymdSql(`t.${identifier(date)}`)} - ${ymdSql('p.born')})`;
        return `SELECT ${literal(born.table)} AS source_table, p.row, ${literal(born.date)} AS column_name FROM ${candidates} p
JOIN ${identifier(table)} t ON t.${identifier(PERSON)} = p.person
WHERE ${age} < ${from * YEAR} OR ${age} >= ${(to + 1) * YEAR}`;
      })
      .join('\nUNION ALL\n'),
  plain: ({ born, dates, from, to }, tables) =>
    (tables.get(born.table) ?? [])
      .filter(({ values }) => {
        const birth = values[born.date] ?? null;
        return dates.some(({ table, date }) =>
          (tables.get(table) ?? []).some((row) => {
            const on = row.values[date] ?? null;
            if (row.values[PERSON] !== values[PERSON] || typeof on !== 'string' || typeof birth !== 'string')
              return false;
            const age = ymdOf(on) - ymdOf(birth);
            return age < from * YEAR || age >= (to + 1) * YEAR;
          }),
        );
      })
      .map(({ number }) => ({ table: born.table, row: number, column: born.date })),
};
