import { type Day, dayFromNumber } from '../calendar/day.ts';
import type { Form, Row, Value, Variable } from '../dictionary/dictionary.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import type { Database } from './duckdb.ts';

/** Some columns of a form's rows that meet the SQL condition, in no order: many rows fast, as pure functions read them. */
export async function readColumns(
  database: Database,
  form: Form,
  columns: ReadonlySet<string>,
  where: string,
): Promise<Row[]> {
  const variables = form.variables.filter(({ id }) => columns.has(id));
  const items = [`CAST(${identifier(ROW)} AS DOUBLE)`, ...variables.map(quickItem)];
  const result = await database.connection.run(`SELECT ${items.join(', ')} FROM ${identifier(form.id)} WHERE ${where}`);
  const dayText = dayTexts();
  const rows: Row[] = [];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return rows;
    const [numbers = [], ...cells] = chunk.getColumns();
    // Loops over places, not iterators: this runs for every cell of a national register.
    for (let place = 0; place < numbers.length; place++) {
      const values: Record<string, Value> = {};
      for (let at = 0; at < variables.length; at++) {
        const { id = '', type } = variables[at] ?? {};
        const cell = cells[at]?.[place] as Value;
        values[id] = type === 'date' && typeof cell === 'number' ? dayText(cell) : cell;
      }
      rows.push({ number: Number(numbers[place]), values });
    }
  }
}

/** Days as text by their number: a register has few days and many dates. */
function dayTexts(): (number: number) => Day {
  const texts = new Map<number, Day>();
  return (number) => {
    const text = texts.get(number) ?? dayFromNumber(number);
    texts.set(number, text);
    return text;
  };
}

/** The column as SQL that DuckDB hands over as a plain value, and codes as numbers of a list: most texts are codes. */
function quickItem({ id, type, codes }: Variable): string {
  const column = identifier(id);
  if (type === 'code') return `CAST(${column} AS ENUM(${codes.map((code) => literal(code.id)).join(', ')}))`;
  if (type === 'date') return `CAST(${column} - DATE '1970-01-01' AS DOUBLE)`;
  return type === 'integer' ? `CAST(${column} AS DOUBLE)` : column;
}
