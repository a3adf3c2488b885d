import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { isText } from '../../charts/kinds/columns.ts';
import { shortAbsentText } from '../../words/absence.ts';

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
  const unbroken = columns.map((_, at) => widthOf(table, at, (text) => text.length));
  // Only where numbers in full have no room do they break, before what stands in brackets.
  const needs = sumOf(unbroken) <= PAGE_EMS ? unbroken : columns.map((_, at) => widthOf(table, at, longestPart));
  const whole = sumOf(needs);
  // In the smallest print a table can still be wider than the page: then its headings break, and no name runs into a number.
  const long = sumOf(needs.filter(({ isLong }) => isLong));
  const squeeze = Math.min(1, ((PAGE_EMS * SIZE) / SMALLEST - long) / Math.max(1, whole - long));
  return {
    size: Math.max(SMALLEST, Math.min(SIZE, (SIZE * PAGE_EMS) / whole)),
    widths: needs.map(({ ems, isLong }) => (isLong ? null : Number((ems * squeeze).toFixed(2)))),
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
    return reasonOf(cell) !== undefined && before !== undefined && reasonOf(before) === reasonOf(cell)
      ? '–'
      : printedText(cell);
  });
}

/** Why there is no number is said in a word or two: the appendix tells what each of them means. */
const printedText = ({ value, text }: ChartCell) => (typeof value === 'object' ? shortAbsentText(value) : text);

/** Why a cell says nothing; what is told rounded says something. */
const reasonOf = ({ value }: ChartCell) =>
  typeof value === 'object' && value.about === undefined ? value.absent : undefined;
const isAbsent = (cell: ChartCell) => reasonOf(cell) !== undefined;

/** Of an em: a letter or digit of Source Sans 3, the same in a bold heading, and the space beside a column. */
const LETTER = 0.52;
const BOLD = 0.58;
const SPACE = 0.95;
/** A text longer than this takes what is left, and may break. */
const SHORT = 16;
/** What a long text needs at least, and at most for standing in two lines. */
const LONG_EMS = { least: 9, most: 16 };

interface ColumnWidth {
  readonly ems: number;
  readonly isLong: boolean;
}

const sumOf = (widths: readonly ColumnWidth[]) => widths.reduce((sum, { ems }) => sum + ems, 0);

/** What of a text can't be broken: numbers have spaces that don't break. */
const longestPart = (text: string) => Math.max(...text.split(' ').map((part) => part.length));

/** The room that a column needs: its numbers whole, its heading word by word in about three lines. */
function widthOf({ columns, rows }: ChartTable, at: number, lengthOf: (text: string) => number): ColumnWidth {
  const column = columns[at];
  const cells = rows.flatMap((row) => row.slice(at, at + 1)).map((cell) => lengthOf(printedText(cell)));
  const longest = Math.max(1, ...cells);
  const whole = Math.max(0, ...rows.flatMap((row) => row.slice(at, at + 1)).map(({ text }) => text.length));
  const name = column?.name ?? '';
  const words = name.split(/\s/).map((word) => word.length);
  const heading = Math.max(name.length / 3, ...words);
  // A table always has a column that takes what is left: its first, or one whose texts are long.
  const isLong = isText(column) && (at === 0 || whole > SHORT);
  const unbroken = Math.max(
    ...rows.flatMap((row) => row.slice(at, at + 1)).map((cell) => longestPart(printedText(cell))),
    0,
  );
  const inTwoLines = Math.max(
    unbroken * LETTER,
    Math.min(LONG_EMS.most, Math.max(LONG_EMS.least, (whole * LETTER) / 2)),
  );
  return { ems: SPACE + (isLong ? inTwoLines : Math.max(longest * LETTER, heading * BOLD)), isLong };
}
