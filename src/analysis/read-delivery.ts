import type { Period } from '../calendar/period.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import {
  countedDays,
  type Delivery,
  type DeliveryAnswer,
  type DeliveryInput,
  deliveryOf,
  deliveryQuestions,
} from '../engine/delivery.ts';
import { hasColumn } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { dateLiteral, identifier, literal } from '../engine/sql/text.ts';
import { sharedTables } from '../engine/tables-there.ts';
import type { Database } from './duckdb.ts';
import { tableFacts } from './table-facts.ts';

/** What reporters have delivered, out of the bound tables in the database: one query for each table and what is stated. */
export async function readDelivery(database: Database, input: DeliveryInput): Promise<Delivery> {
  const { area, dictionary } = input;
  const questions = deliveryQuestions(input);
  const answers: DeliveryAnswer[] = [];
  for (const [table, asked] of Map.groupBy(questions, ({ needed }) => needed.table)) {
    const counts = asked.flatMap((question, place) => {
      const { reporter, needed, window } = question;
      const day = `t.${identifier(needed.date)}`;
      const within = ({ from, to }: Period) =>
        needed.anchor === 'year'
          ? `${day} BETWEEN ${from.slice(0, 4)} AND ${to.slice(0, 4)}`
          : `${day} BETWEEN ${dateLiteral(from)} AND ${dateLiteral(to)}`;
      const own = `t.${identifier(area.reporterVariable)} = ${literal(reporter)}`;
      return [
        `max(CASE WHEN ${own} AND ${within(window)} THEN 1 ELSE 0 END) AS shown${place}`,
        `count(CASE WHEN ${own} AND ${within(countedDays(question))} THEN 1 END) AS rows${place}`,
      ];
    });
    const [row] = await database.rows(`SELECT ${counts.join(', ')} FROM ${identifier(table)} t HAVING count(*) > 0`);
    const cells = row && new SqlRow(row);
    answers.push(
      ...asked.map((question, place) => ({
        ...question,
        isShown: cells?.flag(`shown${place}`) ?? false,
        rows: cells === undefined ? 0 : cells.count(`rows${place}`),
      })),
    );
  }
  const shared = input.measures.flatMap((measure) => sharedTables(measure, area, dictionary));
  const facts = await tableFacts(database, shared);
  const form = dictionary.forms.get(DELIVERY.table);
  if (!hasColumn(form, area.reporterVariable)) return deliveryOf(input, answers, [], facts);
  const hasCount = hasColumn(form, DELIVERY.rows);
  const columns = [
    ...[area.reporterVariable, DELIVERY.year, DELIVERY.of, DELIVERY.delivered],
    ...(hasCount ? [DELIVERY.rows] : []),
  ]
    .map(identifier)
    .join(', ');
  const rows = await database.rows(`SELECT ${columns} FROM ${identifier(DELIVERY.table)}`);
  const stated = rows
    .map((cells) => new SqlRow(cells))
    .map((each) => {
      const handedIn = hasCount ? each.maybeNumber(DELIVERY.rows) : undefined;
      return {
        reporter: each.text(area.reporterVariable),
        year: each.number(DELIVERY.year),
        table: each.text(DELIVERY.of),
        delivered: each.flag(DELIVERY.delivered),
        ...(handedIn === undefined ? {} : { rows: handedIn }),
      };
    });
  return deliveryOf(input, answers, stated, facts);
}
