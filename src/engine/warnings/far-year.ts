import type { FarYear } from '../../definitions/warning.ts';
import { ROW } from '../sql/source-sql.ts';
import { identifier, literal } from '../sql/text.ts';
import type { Found, WarningKind } from './found.ts';

/** Dates in a year that lies far from all other years there are, unless most dates are of that year. */
export const farYear: WarningKind<FarYear> = {
  sql: ({ dates, overYears }) => {
    const all = dates.map(
      ({ table, date }) =>
        `SELECT ${literal(table)} AS source_table, t.${identifier(ROW)} AS row, ${literal(date)} AS column_name, CAST(extract(year FROM t.${identifier(date)}) AS INTEGER) AS year FROM ${identifier(table)} t WHERE t.${identifier(date)} IS NOT NULL`,
    );
    return `WITH dated AS (${all.join('\nUNION ALL\n')}), years AS (
SELECT year, count(*) AS n FROM dated GROUP BY year
), placed AS (
SELECT year, n, sum(n) OVER () AS total, lag(year) OVER (ORDER BY year) AS before, lead(year) OVER (ORDER BY year) AS after FROM years
)
SELECT source_table, row, column_name FROM dated WHERE year IN (SELECT year FROM placed
WHERE 2 * n < total AND (before IS NULL OR year - before > ${overYears}) AND (after IS NULL OR after - year > ${overYears}))`;
  },
  plain: ({ dates, overYears }, tables) => {
    const all = dates.flatMap(({ table, date }) =>
      (tables.get(table) ?? []).flatMap(({ number, values }): (Found & { year: number })[] => {
        const on = values[date];
        return typeof on === 'string' ? [{ table, row: number, column: date, year: Number(on.slice(0, 4)) }] : [];
      }),
    );
    const years = new Set(all.map(({ year }) => year));
    return all
      .filter(({ year }) => {
        const same = all.filter((one) => one.year === year).length;
        const isNear = [...years].some((other) => other !== year && Math.abs(other - year) <= overYears);
        return 2 * same < all.length && !isNear;
      })
      .map(({ table, row, column }) => ({ table, row, column }));
  },
};
