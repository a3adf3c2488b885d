import { addDays } from '../../calendar/add-days.ts';
import { type Day, day } from '../../calendar/day.ts';
import { meets } from '../../definitions/conditions.ts';
import type { RowSource } from '../../definitions/population.ts';
import type { Row, Tables } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';
import { hasColumn, ROW } from '../../engine/sql/source-sql.ts';
import { conditionsSql, dateLiteral, identifier, literal } from '../../engine/sql/text.ts';
import type { ListedDays, WorklistItem } from '../worklist.ts';
import type { WorklistColumn, WorklistContext } from './kind.ts';

/** The columns that every item of a source's rows, known as `t`, has, but for when it is due; its day is the row's unless another is given. */
export function itemSql(
  { table, date }: RowSource,
  { dictionary }: WorklistContext,
  on = `t.${identifier(date)}`,
): string {
  const unit = hasColumn(dictionary.forms.get(table), REPORTING_UNIT)
    ? `t.${identifier(REPORTING_UNIT)}`
    : 'CAST(NULL AS VARCHAR)';
  return `${literal(table)} AS source_table, t.${identifier(ROW)} AS row, t.${identifier(PERSON)} AS person, ${unit} AS unit, ${on} AS day`;
}

/** That a source's row `t` meets its conditions, and stands on the list on the day. */
export function shownSql(
  { date, conditions }: RowSource,
  { fromDays, toDays }: ListedDays,
  { asOf }: WorklistContext,
): string {
  const on = `t.${identifier(date)}`;
  const last = `${on} <= ${dateLiteral(addDays(asOf, -fromDays))}`;
  const first = toDays === undefined ? '' : ` AND ${on} >= ${dateLiteral(addDays(asOf, -toDays))}`;
  return `${conditionsSql('t', conditions)} AND ${last}${first}`;
}

/** The rows of a source that meet its conditions, each with its day. */
export function datedRows(
  { table, date, conditions }: RowSource,
  tables: Tables,
): { readonly row: Row; readonly on: Day }[] {
  return (tables.get(table) ?? []).flatMap((row) => {
    const on = row.values[date];
    return typeof on === 'string' && meets(row.values, conditions) ? [{ row, on: day(on) }] : [];
  });
}

/** Whether a row of a day stands on the list. */
export function isShown(on: Day, { fromDays, toDays }: ListedDays, { asOf }: WorklistContext): boolean {
  return addDays(on, fromDays) <= asOf && (toDays === undefined || addDays(on, toDays) >= asOf);
}

/** What stands on the list for a row. */
export function itemOf(table: string, { number, values }: Row, on: Day, due: Day | undefined): WorklistItem {
  const unit = values[REPORTING_UNIT];
  return {
    ...{ table, row: number, person: String(values[PERSON]), day: on },
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(due === undefined ? {} : { due }),
  };
}

/** The columns that a source of persons' rows is read by. */
export function columnsOfSource({ table, date, conditions }: RowSource): WorklistColumn[] {
  return [
    { table, column: PERSON, use: 'link' },
    { table, column: date, use: 'date' },
    ...conditions.map(({ variable, oneOf }) => ({ table, column: variable, use: 'condition' as const, oneOf })),
  ];
}
