import type { Period } from '../calendar/period.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import {
  countedDays,
  type Delivery,
  type DeliveryAnswer,
  type DeliveryInput,
  type DeliveryQuestion,
  deliveryOf,
  deliveryQuestions,
  type Statement,
} from '../engine/delivery.ts';
import type { NeededTable } from '../engine/needed-tables.ts';
import { hasColumn } from '../engine/sql/source-sql.ts';
import { countOf, SqlRow } from '../engine/sql/sql-row.ts';
import { dateLiteral, identifier, literal } from '../engine/sql/text.ts';
import { sharedTables } from '../engine/tables-there.ts';
import type { Database } from './duckdb.ts';
import { tableFacts } from './table-facts.ts';

/** What reporters have delivered, out of the bound tables in the database: one query for each table and what is stated. */
export async function readDelivery(database: Database, input: DeliveryInput): Promise<Delivery> {
  const { area, dictionary } = input;
  const stated = await readStatements(database, input);
  const answers: DeliveryAnswer[] = [];
  for (const [table, asked] of Map.groupBy(deliveryQuestions(input), ({ needed }) => needed.table)) {
    // Rows are counted only where somebody has said how many there are.
    const counted = asked.filter(({ reporter, year }) =>
      stated.some((one) => one.reporter === reporter && one.year === year && one.table === table && one.rows),
    );
    const own = ({ reporter }: DeliveryQuestion) => `t.${identifier(area.reporterVariable)} = ${literal(reporter)}`;
    const within = (question: DeliveryQuestion, days: Period) =>
      `${own(question)} AND ${withinSql(question.needed, days)}`;
    const items = asked.flatMap((question, place) => [
      `max(CASE WHEN ${within(question, question.window)} THEN 1 ELSE 0 END) AS shown${place}`,
      ...(counted.includes(question)
        ? [`count(CASE WHEN ${within(question, countedDays(question))} THEN 1 END) AS rows${place}`]
        : []),
    ]);
    const reach = inAnyWindowSql(
      asked.map((each) => (counted.includes(each) ? { ...each, window: countedDays(each) } : each)),
    );
    const [row] = await database.rows(
      `SELECT ${items.join(', ')} FROM ${identifier(table)} t WHERE ${reach} HAVING count(*) > 0`,
    );
    const cells = row && new SqlRow(row);
    answers.push(
      ...asked.map((question, place) => ({
        ...question,
        isShown: cells?.flag(`shown${place}`) ?? false,
        ...(counted.includes(question) ? { rows: countOf(cells, `rows${place}`) } : {}),
      })),
    );
  }
  const shared = input.measures.flatMap((measure) => sharedTables(measure, area, dictionary));
  return deliveryOf(input, answers, stated, await tableFacts(database, shared));
}

/** What reporters have stated; nothing in an area whose reporters don't state it. */
async function readStatements(database: Database, { area, dictionary }: DeliveryInput): Promise<readonly Statement[]> {
  const form = dictionary.forms.get(DELIVERY.table);
  if (!hasColumn(form, area.reporterVariable)) return [];
  const hasCount = hasColumn(form, DELIVERY.rows);
  const columns = [
    ...[area.reporterVariable, DELIVERY.year, DELIVERY.of, DELIVERY.delivered],
    ...(hasCount ? [DELIVERY.rows] : []),
  ];
  const rows = await database.rows(`SELECT ${columns.map(identifier).join(', ')} FROM ${identifier(DELIVERY.table)}`);
  return rows.map((cells) => {
    const each = new SqlRow(cells);
    const handedIn = hasCount ? each.maybeNumber(DELIVERY.rows) : undefined;
    return {
      reporter: each.text(area.reporterVariable),
      year: each.number(DELIVERY.year),
      table: each.text(DELIVERY.of),
      delivered: each.flag(DELIVERY.delivered),
      ...(handedIn === undefined ? {} : { rows: handedIn }),
    };
  });
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
