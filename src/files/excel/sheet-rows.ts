import type { Merged } from '../../dictionary/text-record.ts';
import { cellText, unescaped } from './cell-text.ts';
import { cellLong, LONGEST_WRITTEN, RichText, type WorkbookParts } from './workbook-parts.ts';
import { attribute, type XmlHandler } from './xml.ts';
import { TooLarge } from './zip.ts';

/** A row of a sheet, up to its last cell that holds something. */
export interface SheetRow {
  /** As Excel numbers it. */
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * No table has so many columns: what stands further to the right is told as standing outside the columns, and is put here so
 * that one stray cell in the last column doesn't make every row as wide as a sheet.
 */
const MOST_COLUMNS = 1000;

/** Rows of a sheet, and cells of a row, in Excel: more of them take time, though they hold nothing. */
const MOST_ROWS = 1 << 20;
const MOST_CELLS = 1 << 14;

/** Characters of a sheet's cells together. Texts are shared, so a small file can have any number of them. */
const MOST_CHARACTERS = 1 << 29;

/** More merged cells than this are no table: those that come first are told. */
const MOST_MERGED = 10_000;

/** Gathers a sheet's rows out of its XML (ECMA-376, 18.3.1). Cells and rows without a reference follow on those before. */
export class SheetRows implements XmlHandler {
  readonly #parts: WorkbookParts;
  readonly #inline = new RichText();
  #rows: SheetRow[] = [];
  #number = 0;
  #cells: string[] = [];
  #column = -1;
  #tag = '';
  #value = '';
  #inValue = false;
  #hasValue = false;
  #hasFormula = false;
  /** Rows, cells of the row, and characters that have come. */
  #rowCount = 0;
  #cellCount = 0;
  #characters = 0;
  /** What the sheet says of merged cells: it comes after the rows. */
  readonly merged: Merged[] = [];

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  /** The rows that have come since last asked. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(element: string, tag: string): void {
    switch (element) {
      case 'row': {
        const number = Number(attribute(tag, 'r'));
        this.#number = Number.isSafeInteger(number) && number > 0 ? number : this.#number + 1;
        this.#column = -1;
        this.#cells = [];
        this.#cellCount = 0;
        this.#rowCount += 1;
        if (this.#rowCount > MOST_ROWS) throw new TooLarge('a sheet');
        return;
      }
      case 'mergeCell':
        this.#takeMerged(attribute(tag, 'ref') ?? '');
        return;
      case 'c': {
        this.#cellCount += 1;
        if (this.#cellCount > MOST_CELLS) throw new TooLarge('a row');
        const letters = /^[A-Z]+/i.exec(attribute(tag, 'r') ?? '')?.[0];
        this.#column = Math.min(MOST_COLUMNS, letters === undefined ? this.#column + 1 : columnIndex(letters));
        this.#tag = tag;
        this.#value = '';
        this.#hasValue = false;
        this.#hasFormula = false;
        return;
      }
      case 'f':
        this.#hasFormula = true;
        return;
      case 'v':
        this.#hasValue = true;
        this.#inValue = true;
        return;
      default:
        this.#inline.open(element);
    }
  }

  text(piece: string): void {
    if (this.#inValue) this.#value = cellLong(this.#value + piece, LONGEST_WRITTEN);
    else this.#inline.add(piece);
  }

  close(element: string): void {
    if (element === 'v') this.#inValue = false;
    else if (element === 'c') this.#takeCell();
    else if (element === 'row') this.#takeRow();
    else this.#inline.close(element);
  }

  #takeCell(): void {
    const inline = this.#inline.take();
    // Most cells of a sheet that is only formatted.
    if (!this.#hasValue && !this.#hasFormula && inline === '') return;
    const type = attribute(this.#tag, 't') ?? 'n';
    const format = this.#parts.formats[Number(attribute(this.#tag, 's') ?? 0)];
    const value = type === 'inlineStr' ? unescaped(inline) : this.#value;
    const hasValue = this.#hasValue || type === 'inlineStr';
    const text = cellText({ type, value, hasValue, hasFormula: this.#hasFormula, format }, this.#parts);
    if (text === '') return;
    this.#characters += cellLong(text).length;
    if (this.#characters > MOST_CHARACTERS) throw new TooLarge('a sheet');
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #takeMerged(range: string): void {
    const [, left = '', top, right = '', bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(range.replaceAll('$', '')) ?? [];
    if (left === '' || this.merged.length === MOST_MERGED) return;
    this.merged.push({ rows: [Number(top), Number(bottom)], columns: [columnIndex(left), columnIndex(right)] });
  }

  #takeRow(): void {
    if (this.#cells.some((cell) => cell.trim() !== '')) this.#rows.push({ number: this.#number, cells: this.#cells });
    this.#cells = [];
  }
}

/** The column of "A" is 0, of "AA" 26. */
function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
