import type { Columns } from '../../dictionary/read-header.ts';
import type { TableWords } from '../../problems/catalogue/table-words.ts';
import type { TableProblemCode } from '../../problems/table-problem.ts';
import type { CellRecord } from './records.ts';

/** Why a row doesn't fit the header, and what is said instead when no row does. */
export interface RowMisfit {
  readonly code: TableProblemCode;
  readonly ofAll: TableProblemCode;
  readonly row: number;
  readonly words: TableWords;
}

/** Why the row doesn't fit the columns; undefined where it does. */
export function rowMisfit({ cells, number: row, open }: CellRecord, columns: Columns): RowMisfit | undefined {
  const words = { found: cells.length, expected: columns.length };
  if (cells.length < columns.length && open === undefined)
    return { code: 'row-too-few-cells', ofAll: 'header-longer', row, words };
  if (cells.length > columns.length && open === undefined)
    return { code: 'row-too-many-cells', ofAll: 'header-shorter', row, words };
  const nameless = cells.findIndex((cell, place) => columns[place] === undefined && cell.trim() !== '');
  if (nameless === -1) return undefined;
  return { code: 'row-outside-columns', ofAll: 'column-nameless', row, words: { name: `nr ${nameless + 1}` } };
}

/** Why rows don't fit the header, while none has: when no row ever does the header is to blame, and not each row. */
export class Misfits {
  readonly #found = new Map<TableProblemCode, RowMisfit>();
  #fits = false;

  add(misfit: RowMisfit): void {
    if (!this.#fits && !this.#found.has(misfit.ofAll)) this.#found.set(misfit.ofAll, misfit);
  }

  /** A row fits: the header is right. */
  fits(): void {
    this.#fits = true;
  }

  /** The one reason why no row fits; undefined where a row does, or where there are several. */
  get ofAll(): RowMisfit | undefined {
    return !this.#fits && this.#found.size === 1 ? [...this.#found.values()][0] : undefined;
  }
}
