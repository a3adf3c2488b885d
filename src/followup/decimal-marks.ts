/** How the numbers of a column are written, as far as that can be doubted. */
export type DecimalDoubt = 'survival-two-marks' | 'survival-comma-ambiguous';

/** One comma and three digits after a first digit that isn't nought: thousands or decimals. */
const COMMA_AND_THREE = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * The marks of a column's numbers. A comma in one and a point in another can't both be decimal marks: 1,234 beside 1100.5 is
 * a thousand. Where every comma has three digits after it nothing says which it is.
 */
export class DecimalMarks {
  #point = false;
  #comma = false;
  /** A comma that can only be a decimal mark. */
  #certain = false;

  add(written: string): void {
    if (written.includes('.')) this.#point = true;
    if (!written.includes(',')) return;
    this.#comma = true;
    if (!COMMA_AND_THREE.test(written)) this.#certain = true;
  }

  get doubt(): DecimalDoubt | undefined {
    if (this.#comma && this.#point) return 'survival-two-marks';
    return this.#comma && !this.#certain ? 'survival-comma-ambiguous' : undefined;
  }
}
