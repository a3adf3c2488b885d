import { PERSON } from '../../definitions/names.ts';
import type { AfterDay } from '../../definitions/warning.ts';
import { rowsByPerson } from '../population/dated-rows.ts';
import { identifier } from '../sql/text.ts';
import type { WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

/** A date after a day of the person's. */
export const afterDay: WarningKind<AfterDay> = {
  sql: ({ dates, day }) => {
    const { table: other, column: last } = partsOf(day);
    return dates
      .map(
        ({ table, date }) => `SELECT ${foundSql('t', table, date)} FROM ${identifier(table)} t
JOIN ${identifier(other)} p ON p.${identifier(PERSON)} = t.${identifier(PERSON)}
WHERE t.${identifier(date)} > p.${identifier(last)}`,
      )
      .join('\nUNION ALL\n');
  },
  plain: ({ dates, day }, tables) => {
    const { table: other, column: last } = partsOf(day);
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

function partsOf(path: string): { readonly table: string; readonly column: string } {
  const [table, column] = path.split('.');
  if (table === undefined || column === undefined) throw new RangeError(`${path} is not a column of a table`);
  return { table, column };
}
