import type { Form } from '../dictionary/dictionary.ts';
import { isReported } from '../dictionary/reporting-unit.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';
import { asRead } from './as-read.ts';
import { ownRows } from './joined-rows.ts';

/** As in a spreadsheet: the header is row 1. */
export const FIRST_ROW = 2;

/** The row numbers that some records of a form have in an extract, by record. */
export type RowNumbers = ReadonlyMap<Form, ReadonlyMap<number, number>>;

/**
 * The numbers that records' rows have in an extract of what whoever asks may see. Relations that are read out of kept rows number each by its
 * record, which stands in the same order and needs no counting; people are told the number.
 */
export async function rowNumbers(
  runtime: SqlRuntime,
  records: ReadonlyMap<Form, ReadonlySet<number>>,
): Promise<RowNumbers> {
  const asked = [...records].filter(([, some]) => some.size > 0);
  if (asked.length === 0) return new Map();
  const row = identifier(ROW);
  const found = await runtime.ask(
    asked.map(([form, some]) => ({
      questions: [
        {
          id: 'numbers',
          // How many rows come before each, that one too: of several databases' rows the sum.
          sql: `SELECT record, n FROM (
SELECT record, asked, sum(1 - asked) OVER (ORDER BY record, asked ROWS UNBOUNDED PRECEDING) AS n FROM (
SELECT ${row} AS record, 0 AS asked FROM ${ownRows(runtime, form, asRead(form).id)} o UNION ALL SELECT v.record, 1 FROM (VALUES ${[...some].map((one) => `(${one})`).join(', ')}) v (record)) b) r
WHERE asked = 1`,
          joined: isReported(form) ? { rows: 'added', by: ['record'] } : { rows: 'shared' },
        },
      ],
      read: (answers) =>
        new Map(
          answers('numbers')
            .map((cells) => new SqlRow(cells))
            .map((each) => [each.count('record'), each.count('n') + FIRST_ROW - 1]),
        ),
    })),
  );
  return new Map(asked.map(([form], place) => [form, found[place] ?? new Map()]));
}
