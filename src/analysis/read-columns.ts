import { type Day, dayFromNumber } from '../calendar/day.ts';
import type { Form, Row, Value } from '../dictionary/dictionary.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';

/** Some columns of a form's rows that meet the SQL condition, in no order: many rows fast, as pure functions read them. */
export async function readColumns(
  runtime: SqlRuntime,
  form: Form,
  columns: ReadonlySet<string>,
  where: string,
): Promise<Row[]> {
  const variables = form.variables.filter(({ id }) => columns.has(id));
  const items = [`CAST(${identifier(ROW)} AS DOUBLE PRECISION)`, ...variables.map(runtime.words.plain)];
  const named = items.map((item, place) => `${item} AS c${place}`).join(', ');
  const dayText = dayTexts();
  const rows: Row[] = [];
  await runtime.columns(`SELECT ${named} FROM ${identifier(form.id)} WHERE ${where}`, ([numbers = [], ...cells]) => {
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
  });
  return rows;
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
