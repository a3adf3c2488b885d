import { PERSON } from '../../definitions/names.ts';
import type { OddAge } from '../../definitions/warning.ts';
import { identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql, ymdOf, ymdSql } from './found-sql.ts';

const YEAR = 10_000;

/** A birth date under which the person would have been too young, or too old, on any of the days. */
export const oddAge: WarningKind<OddAge> = {
  sql: ({ born, dates, from, to }) =>
    dates
      .map(({ table, date }) => {
        const age = `(${ymdSql(`t.${identifier(date)}`)} - ${ymdSql(`p.${identifier(born.date)}`)})`;
        return `SELECT ${foundSql('p', born.table, born.date)} FROM ${identifier(born.table)} p
JOIN ${identifier(table)} t ON t.${identifier(PERSON)} = p.${identifier(PERSON)}
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
