import { cellText, unescaped } from './cell-text.ts';
import { RichText, type WorkbookParts } from './workbook-parts.ts';
import { attribute, type XmlHandler } from './xml.ts';

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
        return;
      }
      case 'c': {
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
    if (this.#inValue) this.#value += piece;
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
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
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
