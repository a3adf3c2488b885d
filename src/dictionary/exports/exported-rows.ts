import type { CellDoubt, SheetRecord } from '../text-record.ts';
import {
  type ExportColumn,
  type ExportLayout,
  type ExportTable,
  headingsOf,
  neededHeadings,
  UNREAD_CELLS,
} from './export-layout.ts';
import { exportedCell } from './exported-value.ts';

/** One of the register's tables as it stands in a file of another system. */
export interface ExportedTable {
  readonly layout: ExportLayout;
  readonly table: ExportTable;
  /** The row that the headings stand on. */
  readonly header: number;
}

/**
 * Makes the rows of one of the register's tables out of an export's rows, one record at a time: they have the numbers that they have in
 * the file, and are judged as those of any table.
 */
export class ExportedRows {
  readonly #exported: ExportedTable;
  #columns: readonly ExportColumn[];
  #places: ReadonlyMap<string, number> = new Map();
  #headings = 0;
  /** What stood in each row that is there once, by what it is once per. */
  readonly #once = new Map<string, string>();

  constructor(exported: ExportedTable) {
    this.#exported = exported;
    this.#columns = exported.table.columns;
  }

  take(record: SheetRecord): readonly SheetRecord[] {
    if ('merged' in record || 'doubt' in record) return [];
    if (record.number < this.#exported.header && !('note' in record || 'stop' in record)) return [];
    if (!('cells' in record)) return [record];
    if (record.number === this.#exported.header) return [this.#header(record.cells, record.number)];
    const { number, cells } = record;
    // A row that doesn't fit its headings is told of as it stands.
    const isMisfit = record.open === undefined ? cells.length !== this.#headings : cells.length > this.#headings;
    if (isMisfit) return [{ number, fault: 'row-outside-headings' }];
    const cell = (heading: string) => cells[this.#places.get(heading.toLowerCase()) ?? -1] ?? '';
    const { layout, table } = this.#exported;
    if (layout.skipped?.oneOf.includes(cell(layout.skipped.heading).trim()) === true) return [];
    if (table.present.length > 0 && table.present.every((heading) => cell(heading).trim() === '')) return [];
    const read = this.#columns.map((column) => ({ column, ...exportedCell(column, cell) }));
    const texts = read.map(({ text }) => text);
    if (table.oncePer.length > 0) {
      const key = JSON.stringify(table.oncePer.map((heading) => cell(heading).trim()));
      const before = this.#once.get(key);
      const all = JSON.stringify(texts);
      this.#once.set(key, before ?? all);
      if (before === all) return [];
      if (before !== undefined)
        return [{ number, doubt: { code: 'export-rows-differ', column: table.oncePer.join(', ') } }];
    }
    const doubts = read.flatMap(({ column: { variable, from }, doubt }): CellDoubt[] =>
      doubt === undefined
        ? []
        : [{ code: doubt, column: from ?? variable, ...(UNREAD_CELLS.has(doubt) ? { unread: variable } : {}) }],
    );
    return [...doubts.map((doubt) => ({ number, doubt })), { number, cells: texts }];
  }

  #header(cells: readonly string[], number: number): SheetRecord {
    this.#places = headingPlaces(cells);
    this.#headings = cells.length;
    // What an export lacks, the table lacks.
    const isThere = (heading: string) => this.#places.has(heading.toLowerCase());
    this.#columns = this.#columns.filter((column) => neededHeadings(column).every(isThere));
    return { number, cells: this.#columns.map(({ variable }) => variable) };
  }
}

/** The place of each heading, small letters throughout. */
function headingPlaces(cells: readonly string[]): ReadonlyMap<string, number> {
  return new Map(cells.map((cell, place) => [headingText(cell), place] as const).toReversed());
}

/** A heading as it is compared. */
export const headingText = (cell: string) =>
  cell
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

/** Whether a row is the headings of an export of the layout. */
export function isExportHeader({ marks }: ExportLayout, cells: readonly string[]): boolean {
  const there = new Set(cells.map(headingText));
  return marks.every((mark) => there.has(mark.toLowerCase()));
}

/** Which of the layout's tables an export with these headings has: those with any heading that is theirs alone. */
export function tablesInExport({ tables }: ExportLayout, cells: readonly string[]): readonly ExportTable[] {
  const there = new Set(cells.map(headingText));
  return tables.filter((table) => {
    const others = new Set(tables.filter((one) => one !== table).flatMap(headingsOf));
    return headingsOf(table).some((heading) => !others.has(heading) && there.has(heading.toLowerCase()));
  });
}
