import type { Period } from '../calendar/period.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import {
  type Delivery,
  type DeliveryInput,
  type DeliveryQuestion,
  deliveryOf,
  deliveryQuestions,
} from '../engine/delivery.ts';
import type { NeededTable } from '../engine/needed-tables.ts';
import { hasColumn } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { dateLiteral, identifier, literal } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';

/** What reporters have delivered, out of the bound tables in the database: one query for each table and what is stated. */
export async function readDelivery(database: Database, input: DeliveryInput): Promise<Delivery> {
  const { area, dictionary } = input;
  const questions = deliveryQuestions(input);
  const shown = [];
  for (const [table, asked] of Map.groupBy(questions, ({ needed }) => needed.table)) {
    const windows = asked.map(({ reporter, needed, window }, place) => {
      const own = `t.${identifier(area.reporterVariable)} = ${literal(reporter)}`;
      return `max(CASE WHEN ${own} AND ${withinSql(needed, window)} THEN 1 ELSE 0 END) AS shown${place}`;
    });
    const [row] = await database.rows(
      `SELECT ${windows.join(', ')} FROM ${identifier(table)} t WHERE ${inAnyWindowSql(asked)} HAVING count(*) > 0`,
    );
    if (row === undefined) continue;
    const cells = new SqlRow(row);
    shown.push(...asked.filter((_, place) => cells.flag(`shown${place}`)));
  }
  const form = dictionary.forms.get(DELIVERY.table);
  if (!hasColumn(form, area.reporterVariable)) return deliveryOf(input, shown, []);
  const columns = [area.reporterVariable, DELIVERY.year, DELIVERY.of, DELIVERY.delivered].map(identifier).join(', ');
  const rows = await database.rows(`SELECT ${columns} FROM ${identifier(DELIVERY.table)}`);
  const stated = rows
    .map((cells) => new SqlRow(cells))
    .map((each) => ({
      reporter: each.text(area.reporterVariable),
      year: each.number(DELIVERY.year),
      table: each.text(DELIVERY.of),
      delivered: each.flag(DELIVERY.delivered),
    }));
  return deliveryOf(input, shown, stated);
}

function withinSql({ date, anchor }: NeededTable, { from, to }: Period): string {
  const day = `t.${identifier(date)}`;
  return anchor === 'year'
    ? `${day} BETWEEN ${from.slice(0, 4)} AND ${to.slice(0, 4)}`
    : `${day} BETWEEN ${dateLiteral(from)} AND ${dateLiteral(to)}`;
}

/** Only rows dated from the first day of any window to the last can show anything: no others are looked at. */
function inAnyWindowSql(asked: readonly DeliveryQuestion[]): string {
  const byDate = Map.groupBy(asked, ({ needed: { date, anchor } }) => JSON.stringify([date, anchor]));
  const reaches = [...byDate.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const reach = more.reduce(
      ({ from, to }, { window }) => ({
        from: window.from < from ? window.from : from,
        to: window.to > to ? window.to : to,
      }),
      first.window,
    );
    return [withinSql(first.needed, reach)];
  });
  return `(${reaches.join(' OR ')})`;
}
