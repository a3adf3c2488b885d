import { DELIVERY } from '../dictionary/delivery-form.ts';
import { type Delivery, type DeliveryInput, deliveryOf, deliveryQuestions } from '../engine/delivery.ts';
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
      const day = `t.${identifier(needed.date)}`;
      const within =
        needed.anchor === 'year'
          ? `${day} BETWEEN ${window.from.slice(0, 4)} AND ${window.to.slice(0, 4)}`
          : `${day} BETWEEN ${dateLiteral(window.from)} AND ${dateLiteral(window.to)}`;
      const own = `t.${identifier(area.reporterVariable)} = ${literal(reporter)}`;
      return `max(CASE WHEN ${own} AND ${within} THEN 1 ELSE 0 END) AS shown${place}`;
    });
    const [row] = await database.rows(`SELECT ${windows.join(', ')} FROM ${identifier(table)} t HAVING count(*) > 0`);
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
