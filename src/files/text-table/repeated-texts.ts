import { hash } from 'node:crypto';

/** Characters of a row above which it is held by its digest, of which so much is kept that no two of a table are alike by chance (120 bits). */
const LONG_ROW = 40;
const KEPT = 20;

/** The rows of a table by their text, to know those that are like an earlier one in every column: all are held, a long one by its digest. */
export class RepeatedTexts {
  readonly #seen = new Map<string, number>();
  #count = 0;

  /** How many were like an earlier one. */
  get count(): number {
    return this.#count;
  }

  /** Keeps a row's text. The number of the first row with the same, if there is one. */
  firstLike(text: string, number: number): number | undefined {
    const known = text.length > LONG_ROW ? hash('sha256', text, 'base64').slice(0, KEPT) : text;
    const first = this.#seen.get(known);
    if (first === undefined) this.#seen.set(known, number);
    else this.#count += 1;
    return first;
  }
}
