import { addDays } from '../../calendar/add-days.ts';
import type { Day } from '../../calendar/day.ts';
import { meets } from '../../definitions/conditions.ts';
import type { Row } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { conditionsSql, dateLiteral, identifier, literal } from '../../engine/sql/text.ts';
import type { AwaitedRow, Awaiting } from '../worklist.ts';
import type { WorklistKind } from './kind.ts';
import { columnsOfSource, datedRows, isShown, itemOf, itemSql, shownSql } from './listed-rows.ts';

/** Rows without another that they ask for. */
export const awaiting: WorklistKind<Awaiting> = {
  sql: ({ rows, except = [], awaited, shown, since }, context) =>
    rows
      .map((source) => {
        const on = `t.${identifier(source.date)}`;
        const { dated, table, same, conditions } = awaited;
        const due = dated?.toDays === undefined ? 'CAST(NULL AS DATE)' : `${on} + ${dated.toDays}`;
        const first = since === undefined ? undefined : sinceSql(since);
        const found = [
          ...[PERSON, ...same].map((column) => `w.${identifier(column)} = t.${identifier(column)}`),
          conditionsSql('w', conditions),
          ...(dated === undefined ? [] : [`w.${identifier(dated.date)} >= ${on} + ${dated.fromDays}`]),
          ...(dated?.toDays === undefined ? [] : [`w.${identifier(dated.date)} <= ${on} + ${dated.toDays}`]),
          ...(first === undefined || awaited.notBefore === undefined
            ? []
            : [`w.${identifier(awaited.notBefore)} >= ${first}`]),
        ];
        const excused = except.map((some) => ` AND NOT COALESCE(${conditionsSql('t', some)}, FALSE)`);
        return `SELECT ${itemSql(source, context)}, ${due} AS due FROM ${identifier(source.table)} t
WHERE ${shownSql(source, shown, context)}${excused.join('')}${first === undefined ? '' : ` AND ${on} >= ${first}`}
AND NOT EXISTS (SELECT 1 FROM ${identifier(table)} w WHERE ${found.join(' AND ')})`;
      })
      .join('\nUNION ALL\n'),
  plain: ({ rows, except = [], awaited, shown, since }, tables, context) => {
    const there = Map.groupBy(
      (tables.get(awaited.table) ?? []).filter(({ values }) => meets(values, awaited.conditions)),
      ({ values }) => values[PERSON],
    );
    return rows.flatMap((source) =>
      datedRows(source, tables)
        .filter(({ row, on }) => {
          const first = since === undefined ? on : since.get(String(row.values[REPORTING_UNIT]));
          if (!isShown(on, shown, context) || first === undefined || on < first) return false;
          if (except.some((some) => meets(row.values, some))) return false;
          return !(there.get(row.values[PERSON]) ?? []).some((one) => answers(one, row, on, awaited, since && first));
        })
        .map(({ row, on }) => itemOf(source.table, row, on, lastDay(on, awaited))),
    );
  },
  columns: ({ rows, except = [], awaited: { table, conditions, same, dated, notBefore } }) => [
    ...rows.flatMap((source) => [
      ...columnsOfSource({ ...source, conditions: [...source.conditions, ...except.flat()] }),
      ...same.map((column) => ({ table: source.table, column, use: 'link' as const })),
    ]),
    ...[PERSON, ...same].map((column) => ({ table, column, use: 'link' as const })),
    ...conditions.map(({ variable, oneOf }) => ({ table, column: variable, use: 'condition' as const, oneOf })),
    ...[dated?.date, notBefore].flatMap((column) =>
      column === undefined ? [] : [{ table, column, use: 'date' as const }],
    ),
  ],
};

const lastDay = (on: Day, { dated }: AwaitedRow) =>
  dated?.toDays === undefined ? undefined : addDays(on, dated.toDays);

/** Whether a row that is there is the one that another asks for. */
function answers(
  { values }: Row,
  asking: Row,
  on: Day,
  { same, dated, notBefore }: AwaitedRow,
  first: Day | undefined,
): boolean {
  if (same.some((column) => (values[column] ?? null) === null || values[column] !== asking.values[column]))
    return false;
  const isFrom = (date: string, from: Day) => typeof values[date] === 'string' && values[date] >= from;
  if (first !== undefined && notBefore !== undefined && !isFrom(notBefore, first)) return false;
  if (dated === undefined) return true;
  const { date, fromDays, toDays } = dated;
  return isFrom(date, addDays(on, fromDays)) && (toDays === undefined || String(values[date]) <= addDays(on, toDays));
}

/** The first day that counts at the unit of row `t`; NULL, which no day is after, where none does. */
function sinceSql(since: ReadonlyMap<string, Day>): string {
  const days = [...since].map(([unit, from]) => `WHEN ${literal(unit)} THEN ${dateLiteral(from)}`);
  return days.length === 0 ? 'CAST(NULL AS DATE)' : `CASE t.${identifier(REPORTING_UNIT)} ${days.join(' ')} END`;
}
