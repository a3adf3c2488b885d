import type { FarYear } from '../../definitions/warning.ts';
import { isReportedIn } from '../../dictionary/reporting-unit.ts';
import { identifier } from '../sql/text.ts';
import type { Found, WarningKind } from './found.ts';
import { foundSql } from './found-sql.ts';

const yearSql = (day: string) => `CAST(extract(year FROM ${day}) AS INTEGER)`;

/** Dates in a year that lies far from all other years there are, unless most dates are of that year. */
export const farYear: WarningKind<FarYear> = {
  asksOthers: ({ dates }, dictionary) => dates.some(({ table }) => isReportedIn(dictionary, table)),
  // There are few days beside dates, and few years beside days.
  candidates: ({ dates, overYears }) => {
    const days = dates.map(({ table, date }) => {
      const day = `t.${identifier(date)}`;
      return `SELECT ${day} AS day, count(*) AS n FROM ${identifier(table)} t WHERE ${day} IS NOT NULL GROUP BY ${day}`;
    });
    return `WITH years AS (
SELECT ${yearSql('day')} AS year, sum(n) AS n FROM (${days.join('\nUNION ALL\n')}) d GROUP BY 1
), placed AS (
SELECT year, n, sum(n) OVER () AS total, lag(year) OVER (ORDER BY year) AS before, lead(year) OVER (ORDER BY year) AS after FROM years
)
SELECT year FROM placed
WHERE 2 * n < total AND (before IS NULL OR year - before > ${overYears}) AND (after IS NULL OR after - year > ${overYears})`;
  },
  sql: ({ dates }, { candidates }) =>
    dates
      .map(
        ({ table, date }) =>
          `SELECT ${foundSql('t', table, date)} FROM ${identifier(table)} t WHERE ${yearSql(`t.${identifier(date)}`)} IN (SELECT year FROM ${candidates})`,
      )
      .join('\nUNION ALL\n'),
  plain: (rule, tables, { yearsBeside }) => {
    const all = rule.dates.flatMap(({ table, date }) =>
      (tables.get(table) ?? []).flatMap(({ number, values }): (Found & { year: number })[] => {
        const on = values[date];
        return typeof on === 'string' ? [{ table, row: number, column: date, year: Number(on.slice(0, 4)) }] : [];
      }),
    );
    const said = [
      ...all.map(({ year }) => ({ year, n: 1 })),
      ...[...(yearsBeside?.(rule) ?? [])].map(([year, n]) => ({ year, n })),
    ];
    const sum = (some: typeof said) => some.reduce((total, { n }) => total + n, 0);
    const counts = new Map([...Map.groupBy(said, ({ year }) => year)].map(([year, some]) => [year, sum(some)]));
    const total = sum(said);
    const far = new Set(
      [...counts].flatMap(([year, count]) => {
        const isNear = [...counts.keys()].some((other) => other !== year && Math.abs(other - year) <= rule.overYears);
        return 2 * count < total && !isNear ? [year] : [];
      }),
    );
    return all.filter(({ year }) => far.has(year)).map(({ table, row, column }) => ({ table, row, column }));
  },
};
