import type { Term } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import type { Guarded, Model, Relation, ShownCell } from './model.ts';
import { worth } from './model.ts';

/** A model in the making: numbers by key, and cells that several numbers may lie in. */
export class ModelBuilder {
  readonly #values: number[] = [];
  readonly #cellKeys: (string | undefined)[] = [];
  readonly #years: (number | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #relations: Relation[] = [];
  readonly #guarded: Guarded[] = [];
  readonly #shares: { readonly cell: string; readonly base: string; readonly relation: Relation }[] = [];
  readonly #cells = new Map<string, { weight: number; falls: boolean; implied: Set<string> }>();

  /** A number of a year or of several, that lies in a cell or that no figure shows. One of the same key is the same number. */
  number(key: string, value: number, year: number | undefined, cell?: string): void {
    if (this.#places.has(key)) return;
    this.#places.set(key, this.#values.length);
    this.#values.push(value);
    this.#cellKeys.push(cell);
    this.#years.push(year);
  }

  /** Makes a cell, or adds to it: it is as heavy as the heaviest, and falls when any falls. */
  cell(key: string, weight: number, falls = false): void {
    const found = this.#cells.get(key) ?? { weight, falls, implied: new Set<string>() };
    this.#cells.set(key, { ...found, weight: Math.max(found.weight, weight), falls: found.falls || falls });
  }

  imply(cell: string, others: readonly string[]): void {
    for (const other of others) if (other !== cell) this.#cells.get(cell)?.implied.add(other);
  }

  valueOf(key: string): number | undefined {
    const at = this.#places.get(key);
    return at === undefined ? undefined : this.#values[at];
  }

  /** Numbers that there are not are 0. */
  terms(named: Iterable<readonly [key: string, coefficient: number]>): Term[] {
    const known = [...named].flatMap(([key, coefficient]): Term[] => {
      const at = this.#places.get(key);
      return at === undefined ? [] : [[at, coefficient]];
    });
    const sums = new Map<number, number>();
    for (const [at, coefficient] of known) {
      const sum = sums.get(at);
      sums.set(at, sum === undefined ? coefficient : sum + coefficient);
    }
    return [...sums].filter(([, coefficient]) => coefficient !== 0);
  }

  /**
   * Ties numbers together. What the true values don't keep (a row refused here and not there) nobody can know, and is left out; but of
   * an equality which side is the larger is known: a nation's unknown lack those of units of which all are unknown, which have no figure.
   */
  relate(terms: readonly Term[], lower: number, upper: number): void {
    if (terms.length === 0) return;
    const value = worth(terms, (at) => itemAt(this.#values, at));
    const isEqual = lower === upper;
    const from = isEqual && value < lower ? Number.NEGATIVE_INFINITY : lower;
    const to = isEqual && value > upper ? Number.POSITIVE_INFINITY : upper;
    if (value >= from && value <= to) this.#relations.push({ terms, lower: from - value, upper: to - value });
  }

  /** Guards what the terms come to, where that is few. */
  guard(key: string, terms: readonly Term[], threshold: number): void {
    const value = worth(terms, (at) => itemAt(this.#values, at));
    if (value > 0 && value < threshold) this.#guarded.push({ key, terms, value });
  }

  /** A share that may be told rounded. @param from the least and the most that its numerator is then known to be */
  share(
    cell: string,
    base: string,
    numerator: string,
    { from, to }: { readonly from: number; readonly to: number },
  ): void {
    const at = this.#places.get(numerator);
    if (at === undefined) return;
    const value = itemAt(this.#values, at);
    // What but one numerator rounds as is no rounded share: it is the number.
    if (from > value || value > to || from === to) return;
    this.#shares.push({ cell, base, relation: { terms: [[at, 1]], lower: from - value, upper: to - value } });
  }

  build(): Model {
    const cells = new Map(
      [...this.#cells]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { weight, falls, implied }]): [string, ShownCell] => [
          key,
          { key, weight, falls, implied: [...implied] },
        ]),
    );
    return {
      values: this.#values,
      yearOf: this.#years,
      cellOf: this.#cellKeys.map((key) => (key === undefined ? undefined : cells.get(key))),
      relations: this.#relations,
      guarded: this.#guarded.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      cells: [...cells.values()],
      shares: this.#shares
        .toSorted((a, b) => (a.cell < b.cell ? -1 : 1))
        .flatMap(({ cell, base, relation }) => {
          const [own, below] = [cells.get(cell), cells.get(base)];
          return own === undefined || below === undefined ? [] : [{ cell: own, base: below, relation }];
        }),
    };
  }
}
