import { addDays } from '../../calendar/add-days.ts';
import { addMonths } from '../../calendar/add-months.ts';
import { type Day, day } from '../../calendar/day.ts';
import type { Tables } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { conditionsSql, dateLiteral, identifier } from '../../engine/sql/text.ts';
import type { Recurring } from '../worklist.ts';
import type { WorklistKind } from './kind.ts';
import { columnsOfSource, datedRows, itemOf, itemSql } from './listed-rows.ts';

/** Persons whose next registration is due, by time or by what has changed since the last. */
export const recurring: WorklistKind<Recurring> = {
  sql: ({ rows, registered, months, change, noticeDays }, context) => {
    const days = registered.map(
      ({ table, date }) =>
        `SELECT t.${identifier(PERSON)} AS person, t.${identifier(date)} AS on_day FROM ${identifier(table)} t`,
    );
    const { rows: changing, column } = change;
    const [person, on, value] = [PERSON, changing.date, column].map((name) => `t.${identifier(name)}`);
    const byTime = `CAST(l.on_day + INTERVAL '${months} months' AS DATE)`;
    return `WITH registered AS (
SELECT person, max(on_day) AS on_day FROM (
${days.join('\nUNION ALL\n')}) s WHERE on_day IS NOT NULL GROUP BY person
), first_of AS (
SELECT ${person} AS person, ${value} AS value, min(${on}) AS on_day FROM ${identifier(changing.table)} t
WHERE ${conditionsSql('t', changing.conditions)} AND ${on} IS NOT NULL AND ${value} IS NOT NULL GROUP BY ${person}, ${value}
), begun AS (
SELECT person, min(on_day) AS on_day FROM first_of GROUP BY person
), changed AS (
SELECT f.person, min(f.on_day) AS on_day FROM first_of f
JOIN begun b ON b.person = f.person AND f.on_day > b.on_day
JOIN registered l ON l.person = f.person AND f.on_day > l.on_day GROUP BY f.person
), listed AS (
SELECT ${itemSql(rows, context, 'l.on_day')}, CASE WHEN c.on_day < ${byTime} THEN c.on_day ELSE ${byTime} END AS due
FROM ${identifier(rows.table)} t JOIN registered l ON l.person = t.${identifier(PERSON)} LEFT JOIN changed c ON c.person = l.person
WHERE ${conditionsSql('t', rows.conditions)} AND t.${identifier(rows.date)} IS NOT NULL
)
SELECT * FROM listed WHERE due <= ${dateLiteral(addDays(context.asOf, noticeDays))}`;
  },
  plain: (rule, tables, { asOf }) => {
    const registered = lastDays(rule, tables);
    const changed = changes(rule, tables);
    return datedRows(rule.rows, tables).flatMap(({ row }) => {
      const person = String(row.values[PERSON]);
      const last = registered.get(person);
      const byTime = last === undefined ? undefined : addMonths(last, rule.months);
      if (last === undefined || byTime === undefined) return [];
      const change = changed.get(person)?.find((on) => on > last);
      const due = change !== undefined && change < byTime ? change : byTime;
      return due <= addDays(asOf, rule.noticeDays) ? [itemOf(rule.rows.table, row, last, due)] : [];
    });
  },
  columns: ({ rows, registered, change }) => [
    ...columnsOfSource(rows),
    ...registered.flatMap(({ table, date }) => columnsOfSource({ table, date, conditions: [] })),
    ...columnsOfSource(change.rows),
    { table: change.rows.table, column: change.column, use: 'value' },
  ],
};

/** The day of each person's last registration. */
function lastDays({ registered }: Recurring, tables: Tables): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { table, date } of registered)
    for (const { values } of tables.get(table) ?? []) {
      const [person, on] = [String(values[PERSON]), values[date]];
      if (typeof on === 'string' && on > (last.get(person) ?? '')) last.set(person, day(on));
    }
  return last;
}

/** The days on which each person has had something for the first time, but for the first of all; the earliest first. */
function changes({ change }: Recurring, tables: Tables): ReadonlyMap<string, readonly Day[]> {
  const rows = datedRows(change.rows, tables).filter(({ row }) => (row.values[change.column] ?? null) !== null);
  const byPerson = Map.groupBy(rows, ({ row }) => String(row.values[PERSON]));
  return new Map(
    [...byPerson].map(([person, own]) => {
      const firsts = new Map<unknown, Day>();
      for (const { row, on } of own.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
        if (!firsts.has(row.values[change.column])) firsts.set(row.values[change.column], on);
      const [begun, ...later] = firsts.values();
      return [person, later.filter((on) => on !== begun)];
    }),
  );
}
