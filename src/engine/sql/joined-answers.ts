import type { Joined } from './query.ts';
import type { SqlAnswer, SqlValue } from './sql-runtime.ts';

/** A value, or the marks of the different values that one database has. */
type Cell = SqlValue | readonly string[];
type Cells = Readonly<Record<string, Cell>>;

/** What some databases answer. */
export type PartAnswers = readonly (readonly Cells[])[];

/** One answer of several databases', the first of which has all that nobody reports. Marks become how many different ones there are. */
export function joinedAnswers(answers: PartAnswers, joined?: Joined): SqlAnswer {
  if (joined === undefined) return joinedCells(answers);
  switch (joined.rows) {
    case 'shared':
      return counted(answers[0] ?? []);
    case 'listed':
      return listed(answers, joined);
    case 'added':
      return added(answers.flat(), joined.by);
    case 'whole':
      throw new Error(`several databases are asked ${joined.why}`);
  }
}

/** Rows about cells stand as they are, and those about a part are added. */
function joinedCells(answers: PartAnswers): SqlAnswer {
  const rows = answers.flat();
  const isOfCell = (row: Cells) => (row['cell'] ?? null) !== null;
  for (const row of rows)
    if (!isOfCell(row) && (row['part'] ?? null) === null) throw new TypeError('a row is about no cell and no part');
  return [
    ...counted(rows.filter(isOfCell)),
    ...added(
      rows.filter((row) => !isOfCell(row)),
      ['cell', 'part'],
    ),
  ];
}

function listed(answers: PartAnswers, { order, most, once }: Extract<Joined, { rows: 'listed' }>): SqlAnswer {
  const rows = answers.flat().toSorted((one, other) => {
    for (const column of order) {
      const by = compared(one[column] ?? null, other[column] ?? null);
      if (by !== 0) return by;
    }
    return 0;
  });
  const seen = new Set<string>();
  const first = rows.filter((row) => {
    if (once === undefined) return true;
    const key = keyOf(row, once);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return counted(first.slice(0, most));
}

function added(rows: readonly Cells[], by: readonly string[]): SqlAnswer {
  const groups = Map.groupBy(rows, (row) => keyOf(row, by));
  return [...groups.values()].map((alike) => {
    const [first = {}] = alike;
    const columns = Object.keys(first).map((column): [string, SqlValue] => {
      const values = alike.map((row) => row[column] ?? null);
      return [column, by.includes(column) ? plain(values[0] ?? null) : sumOf(values, column)];
    });
    return Object.fromEntries(columns);
  });
}

/** The sum of numbers, whether any is true, or how many different marks; missing where all are. */
function sumOf(values: readonly Cell[], column: string): SqlValue {
  const there = values.filter((value) => value !== null);
  if (there.length === 0) return null;
  if (there.every((value) => Array.isArray(value))) return new Set(there.flat()).size;
  if (there.every((value) => typeof value === 'number')) return there.reduce((sum, value) => sum + value, 0);
  if (there.every((value) => typeof value === 'boolean')) return there.some((value) => value);
  throw new TypeError(`the column ${column} can't be added`);
}

const counted = (rows: readonly Cells[]): SqlAnswer =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])));

const plain = (value: Cell): SqlValue => (Array.isArray(value) ? new Set(value).size : (value as SqlValue));

const keyOf = (row: Cells, columns: readonly string[]) => JSON.stringify(columns.map((column) => row[column] ?? null));

function compared(one: Cell, other: Cell): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
