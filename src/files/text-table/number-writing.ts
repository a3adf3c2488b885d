import type { Form } from '../../dictionary/dictionary.ts';
import type { Columns } from '../../dictionary/read-header.ts';
import { decimalMark, hasThreeDecimals } from '../../dictionary/read-number.ts';

/**
 * How the numbers of a table are written: `1.250` can be a thousand or a decimal until another cell of its column says how
 * decimals are written.
 */
export class NumberWriting {
  /** The form with the variables that are judged, and what the table says of their decimals. */
  #form: Form;
  /** The judged columns of numbers. */
  readonly #numbers: ReadonlySet<string>;
  /** Columns in which a point can be a decimal's or a thousand's. */
  readonly #asked = new Set<string>();
  readonly #marks = new Map<string, 'comma' | 'point'>();

  constructor(form: Form) {
    this.#form = form;
    this.#numbers = new Set(
      form.variables.filter(({ type }) => type === 'integer' || type === 'decimal').map(({ id }) => id),
    );
  }

  /** The form to judge rows by, as far as is known by now. */
  get form(): Form {
    return this.#form;
  }

  /** Looks at a row's numbers. Whether any of them asks how decimals are written in its column. */
  look(cells: readonly string[], columns: Columns): boolean {
    let isAsking = false;
    for (const [place, column] of columns.entries()) {
      const cell = cells[place] ?? '';
      if (column === undefined || column === null || !this.#numbers.has(column)) continue;
      const mark = decimalMark(cell);
      if (mark !== undefined && this.#marks.get(column) !== 'comma') this.#set(column, mark);
      if (hasThreeDecimals(cell) && !this.#marks.has(column)) {
        this.#asked.add(column);
        isAsking = true;
      }
    }
    return isAsking;
  }

  /** Whether every column that has asked has been answered. */
  get areAnswered(): boolean {
    return [...this.#asked].every((column) => this.#marks.has(column));
  }

  #set(column: string, mark: 'comma' | 'point'): void {
    this.#marks.set(column, mark);
    if (mark === 'point') return;
    const variables = this.#form.variables.map((each) => (each.id === column ? { ...each, decimalComma: true } : each));
    this.#form = { ...this.#form, variables };
  }
}
