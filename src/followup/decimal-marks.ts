/** How the numbers of a column are written, as far as that can be doubted. */
export type DecimalDoubt = 'survival-two-marks' | 'survival-comma-ambiguous';

/** One mark and three digits after a first digit that isn't nought: thousands or decimals. */
const MARK_AND_THREE = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The marks of a column's numbers. A comma in one and a point in another can't both be decimal marks: 1,234 beside 1100.5 is
 * a thousand. Where every comma has three digits after it nothing says which it is.
 */
export class DecimalMarks {
  #point = false;
  #comma = false;
  /** A comma that can only be a decimal mark. */
  #certain = false;
  /** The first row whose number can be read in two ways, and the first that has a mark the others don't. */
  #ambiguous: number | undefined;
  #other: number | undefined;

  add(written: string, row: number): void {
    if (MARK_AND_THREE.test(written)) this.#ambiguous ??= row;
    const [point, comma] = [written.includes('.'), written.includes(',')];
    if ((point && this.#comma) || (comma && this.#point)) this.#other ??= row;
    if (point) this.#point = true;
    if (!comma) return;
    this.#comma = true;
    if (!MARK_AND_THREE.test(written)) this.#certain = true;
  }

  /** What can't be known of the column, and the row that shows it. */
  get doubt(): { readonly code: DecimalDoubt; readonly row: number } | undefined {
    const row = this.#ambiguous ?? this.#other;
    if (row === undefined) return undefined;
    if (this.#comma && this.#point) return { code: 'survival-two-marks', row };
    return this.#comma && !this.#certain ? { code: 'survival-comma-ambiguous', row } : undefined;
  }
}
