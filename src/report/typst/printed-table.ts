import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { isText } from '../../charts/kinds/columns.ts';

/** A table as the layout wants it: its texts, and how wide its columns are. */
export interface PrintedTable {
  /** In points: smaller where many columns are to stand beside one another. */
  readonly size: number;
  /** A length in ems of that size; null shares what is left with the other long texts. */
  readonly widths: readonly (number | null)[];
  /** A long table may run over pages. */
  readonly long: boolean;
  readonly kinds: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SIZE = 8.5;
const SMALLEST = 6.5;
/** The page's column at {@link SIZE}. */
const PAGE_EMS = 53;
const MOST_ROWS_TOGETHER = 16;

export function printedTable(table: ChartTable): PrintedTable {
  const { columns, rows } = table;
  const texts = rows.map(cellTexts);
  const needs = columns.map((_, at) => widthOf(table, at));
  const whole = needs.reduce((sum, { ems }) => sum + ems, 0);
  return {
    size: Math.max(SMALLEST, Math.min(SIZE, (SIZE * PAGE_EMS) / whole)),
    widths: needs.map(({ ems, isLong }) => (isLong ? null : Number(ems.toFixed(2)))),
    long: rows.length > MOST_ROWS_TOGETHER,
    kinds: columns.map(({ kind }) => kind),
    header: columns.map(({ name }) => name),
    rows: texts,
  };
}

/** A row's first cell without a number says why; the next without one for the same reason need not say it again in print. */
function cellTexts(row: readonly ChartCell[]): string[] {
  return row.map((cell, at) => {
    const before = row.slice(0, at).findLast(isAbsent);
    return isAbsent(cell) && before?.text === cell.text ? '–' : cell.text;
  });
}

const isAbsent = ({ value }: ChartCell) => typeof value === 'object';

/** Of an em: a letter or digit of Source Sans 3, the same in a bold heading, and the space beside a column. */
const LETTER = 0.52;
const BOLD = 0.58;
const SPACE = 0.95;
/** A text longer than this takes what is left, and may break. */
const SHORT = 16;
/** What a long text needs at least. */
const LONG_EMS = 9;

/** The room that a column needs: its numbers whole, its heading word by word in about three lines. */
function widthOf({ columns, rows }: ChartTable, at: number): { readonly ems: number; readonly isLong: boolean } {
  const column = columns[at];
  const cells = rows.flatMap((row) => row.slice(at, at + 1)).map((cell) => (isAbsent(cell) ? 0 : cell.text.length));
  const longest = Math.max(1, ...cells);
  const name = column?.name ?? '';
  const words = name.split(/\s/).map((word) => word.length);
  const heading = Math.max(name.length / 3, ...words);
  // A table always has a column that takes what is left: its first, or one whose texts are long.
  const isLong = isText(column) && (at === 0 || longest > SHORT);
  return { ems: SPACE + (isLong ? LONG_EMS : Math.max(longest * LETTER, heading * BOLD)), isLong };
}
