import type { Form } from '../../dictionary/dictionary.ts';
import { variablesNamed } from '../../dictionary/read-header.ts';
import type { ReadableRecord } from './records.ts';

/** How many rows are looked through for a header: a title, a unit's name and a date may stand above it. */
export const WITHIN = 10;

/** The first records of a table, while it isn't known which of them is the header. */
export class HeaderSearch {
  readonly #form: Form;
  readonly #first: ReadableRecord[] = [];

  constructor(form: Form) {
    this.#form = form;
  }

  get isEmpty(): boolean {
    return this.#first.length === 0;
  }

  /** Keeps a record. Whether the header is among those kept: this one names all that is required, or enough has been seen. */
  add(record: ReadableRecord): boolean {
    this.#first.push(record);
    return this.#isHeader(record) || this.#first.length === WITHIN;
  }

  /**
   * The record that names most variables, at its place among the records, with those below it; what stands above is a title.
   * Where none names any it is the first that can't be taken apart, or else the first.
   * @throws RangeError before any record was kept
   */
  header(): { readonly header: ReadableRecord; readonly place: number; readonly below: readonly ReadableRecord[] } {
    const named = this.#first.map((each) => ('fault' in each ? 0 : variablesNamed(this.#form, each.cells).size));
    const place = named.indexOf(Math.max(...named));
    const header = named[place] === 0 ? this.#first.find((each) => 'fault' in each) : this.#first[place];
    const [first] = this.#first;
    if (first === undefined) throw new RangeError('a header is looked for among no records');
    return { header: header ?? first, place, below: this.#first.slice(place + 1) };
  }

  #isHeader(record: ReadableRecord): boolean {
    if ('fault' in record) return false;
    const named = variablesNamed(this.#form, record.cells);
    return named.size > 0 && this.#form.variables.every(({ id, required }) => !required || named.has(id));
  }
}
