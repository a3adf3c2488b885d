import { asRead } from '../../analysis/as-read.ts';
import type { Form } from '../../dictionary/dictionary.ts';
import { ROW } from '../../engine/sql/source-sql.ts';
import { SqlRow } from '../../engine/sql/sql-row.ts';
import type { SqlRuntime } from '../../engine/sql/sql-runtime.ts';
import { identifier } from '../../engine/sql/text.ts';

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
          sql: `SELECT record, n FROM (SELECT ${row} AS record, row_number() OVER (ORDER BY ${row}) + ${FIRST_ROW - 1} AS n FROM ${identifier(asRead(form).id)}) r
WHERE record IN (${[...some].join(', ')})`,
        },
      ],
      read: (answers) =>
        new Map(
          answers('numbers')
            .map((cells) => new SqlRow(cells))
            .map((each) => [each.count('record'), each.count('n')]),
        ),
    })),
  );
  return new Map(asked.map(([form], place) => [form, found[place] ?? new Map()]));
}
