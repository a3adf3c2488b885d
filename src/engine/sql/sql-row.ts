import { type Day, day } from '../../calendar/day.ts';

type Cells = Readonly<Record<string, unknown>>;

/**
 * A row out of SQL, read by name. A column that isn't there, or isn't of the type that is asked for, is our own mistake and is
 * thrown: it never becomes a zero. A group without cases has no row at all: that is another thing, and `countOf` says it.
 */
export class SqlRow {
  readonly #cells: Cells;

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  /** Whether the query gives the column. */
  has(column: string): boolean {
    return column in this.#cells;
  }

  /** A whole number that is not negative: how many. */
  count(column: string): number {
    const value = this.#cell(column);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw wrong(column, 'a count', value);
  }

  number(column: string): number {
    const value = this.#cell(column);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw wrong(column, 'a number', value);
  }

  text(column: string): string {
    const value = this.#cell(column);
    if (typeof value === 'string') return value;
    throw wrong(column, 'a text', value);
  }

  day(column: string): Day {
    return day(this.text(column));
  }

  /** A truth value, which may also be a 0 or a 1. */
  flag(column: string): boolean {
    const value = this.#cell(column);
    if (value === true || value === 1) return true;
    if (value === false || value === 0) return false;
    throw wrong(column, 'a truth value', value);
  }

  /** Undefined where the value is missing; the column must be there. */
  maybeNumber(column: string): number | undefined {
    return this.#cell(column) === null ? undefined : this.number(column);
  }

  maybeText(column: string): string | undefined {
    return this.#cell(column) === null ? undefined : this.text(column);
  }

  maybeDay(column: string): Day | undefined {
    return this.#cell(column) === null ? undefined : this.day(column);
  }

  #cell(column: string): unknown {
    if (!(column in this.#cells))
      throw new TypeError(`the query has no column ${column}, only ${Object.keys(this.#cells).join(', ')}`);
    return this.#cells[column];
  }
}

/** The count in a grouped query's row. A group without cases has no row: none were counted. */
export function countOf(row: SqlRow | undefined, column: string): number {
  return row === undefined ? 0 : row.count(column);
}

/** The one row of a query that always gives one. @throws Error when it gave none or several */
export function onlyRow(rows: readonly Cells[]): SqlRow {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) throw new Error(`the query gave ${rows.length} rows, not one`);
  return new SqlRow(row);
}

/** Says the type and not the value: it may be a patient's. */
function wrong(column: string, what: string, value: unknown): TypeError {
  return new TypeError(`the column ${column} is not ${what} but ${value === null ? 'missing' : typeof value}`);
}
