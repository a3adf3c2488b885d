import { PERSON } from '../../definitions/names.ts';
import type { AfterDay } from '../../definitions/warning.ts';
import { rowsByPerson } from '../population/dated-rows.ts';
import { ROW } from '../sql/source-sql.ts';
import { identifier, literal } from '../sql/text.ts';
import type { WarningKind } from './found.ts';

/** A date after a day of the person's. */
export const afterDay: WarningKind<AfterDay> = {
  sql: ({ dates, day }) => {
    const { table: other, column: last } = partsOf(day);
    // Each table is looked through once, whichever of its dates are asked about.
    const tables = [...Map.groupBy(dates, ({ table }) => table)].map(([table, own], place) => ({
      table,
      hits: `after_day_${place}`,
      columns: own.map(({ date }) => date),
    }));
    const hits = tables.map(({ table, hits: name, columns }) => {
      const late = columns.map((date) => `t.${identifier(date)} > p.last_day`).join(' OR ');
      const items = columns.map((date) => `t.${identifier(date)}`).join(', ');
      return `, ${name} AS (
SELECT t.${identifier(ROW)} AS row, p.last_day, ${items} FROM ${identifier(table)} t
JOIN ended p ON p.person = t.${identifier(PERSON)} WHERE ${late}
)`;
    });
    const found = tables.flatMap(({ table, hits: name, columns }) =>
      columns.map(
        (date) =>
          `SELECT ${literal(table)} AS source_table, row, ${literal(date)} AS column_name FROM ${name} WHERE ${identifier(date)} > last_day`,
      ),
    );
    return `WITH ended AS (
SELECT p.${identifier(PERSON)} AS person, p.${identifier(last)} AS last_day FROM ${identifier(other)} p WHERE p.${identifier(last)} IS NOT NULL
)${hits.join('')}
${found.join('\nUNION ALL\n')}`;
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
