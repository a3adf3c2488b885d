import type { Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
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
import { hasColumn, ROW } from '../engine/sql/source-sql.ts';
import { countOf, SqlRow } from '../engine/sql/sql-row.ts';
import type { Asked, SqlAnswer, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { dateLiteral, identifier, literal } from '../engine/sql/text.ts';
import { type SharedTable, sharedTables } from '../engine/tables-there.ts';
import { tableFacts, tablesWithRows } from './table-facts.ts';

/** What reporters have delivered, out of the bound tables in the database: one question for each table and what is stated. */
export async function readDelivery(runtime: SqlRuntime, input: DeliveryInput): Promise<Delivery> {
  const { area, dictionary } = input;
  const shared = input.measures.flatMap((measure) => sharedTables(measure, area, dictionary));
  const [first = { stated: [], filled: new Set<string>() }] = await runtime.ask([atFirst(input, shared)]);
  const byTable = [...Map.groupBy(deliveryQuestions(input), ({ needed }) => needed.table)];
  const answers = await runtime.ask(byTable.map(([table, asked]) => shownIn(table, asked, first.stated, area)));
  return deliveryOf(input, answers.flat(), first.stated, await tableFacts(runtime, shared, first.filled));
}

interface AskedAtFirst {
  readonly stated: readonly Statement[];
  /** The shared tables that have rows. */
  readonly filled: ReadonlySet<string>;
}

/** What reporters have stated, and which tables there are that nobody delivers by themselves. */
function atFirst(input: DeliveryInput, shared: readonly SharedTable[]): Asked<AskedAtFirst> {
  const statements = statementsAsked(input);
  const tables = tablesWithRows(shared);
  return {
    questions: [
      ...(statements === undefined
        ? []
        : [{ id: STATED, sql: statements.sql, joined: { rows: 'listed', order: [ROW] } as const }]),
      ...tables.questions.map((question) => ({ ...question, id: `${SHARED}${question.id}` })),
    ],
    read: (answers) => ({
      stated: statements === undefined ? [] : statements.read(answers(STATED)),
      filled: tables.read((id) => answers(`${SHARED}${id}`)),
    }),
  };
}

const STATED = 'stated';
const SHARED = 'shared ';

/** Whether a table's rows show what is asked of it. */
function shownIn(
  table: string,
  asked: readonly DeliveryQuestion[],
  stated: readonly Statement[],
  area: Area,
): Asked<readonly DeliveryAnswer[]> {
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
  const sql = `SELECT ${items.join(', ')} FROM ${identifier(table)} t WHERE ${reach} HAVING count(*) > 0`;
  return {
    questions: [{ id: table, sql, joined: { rows: 'added', by: [] } }],
    read: (answers) => {
      const [row] = answers(table);
      const cells = row && new SqlRow(row);
      return asked.map((question, place) => ({
        ...question,
        isShown: cells?.flag(`shown${place}`) ?? false,
        ...(counted.includes(question) ? { rows: countOf(cells, `rows${place}`) } : {}),
      }));
    },
  };
}

/** How to ask what reporters have stated; undefined in an area whose reporters don't state it. */
function statementsAsked({ area, dictionary }: DeliveryInput) {
  const form = dictionary.forms.get(DELIVERY.table);
  if (!hasColumn(form, area.reporterVariable)) return undefined;
  const hasCount = hasColumn(form, DELIVERY.rows);
  const columns = [
    ...[ROW, area.reporterVariable, DELIVERY.year, DELIVERY.of, DELIVERY.delivered],
    ...(hasCount ? [DELIVERY.rows] : []),
  ];
  return {
    sql: `SELECT ${columns.map(identifier).join(', ')} FROM ${identifier(DELIVERY.table)} ORDER BY ${identifier(ROW)}`,
    read: (rows: SqlAnswer) =>
      rows.map((cells): Statement => {
        const each = new SqlRow(cells);
        const handedIn = hasCount ? each.maybeNumber(DELIVERY.rows) : undefined;
        return {
          reporter: each.text(area.reporterVariable),
          year: each.number(DELIVERY.year),
          table: each.text(DELIVERY.of),
          delivered: each.flag(DELIVERY.delivered),
          ...(handedIn === undefined ? {} : { rows: handedIn }),
        };
      }),
  };
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
