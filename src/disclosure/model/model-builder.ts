import type { Term } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import type { Guarded, Model, Reason, Relation, ShownCell } from './model.ts';
import { worth } from './model.ts';

const NOWHERE = -1;

/** A model in the making: numbers by key, and cells that several numbers may lie in. */
export class ModelBuilder {
  readonly #values: number[] = [];
  readonly #cellKeys: (string | undefined)[] = [];
  readonly #years: (number | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #relations: Relation[] = [];
  /** What is guarded, unless all the numbers of one of its lists are told. */
  readonly #guarded: { readonly guarded: Guarded; readonly lists: readonly (readonly Term[])[] }[] = [];
  readonly #reasons: Reason[] = [];
  readonly #told: number[] = [];
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

  /**
   * Guards what the terms come to, where that is few.
   * @param held what holds it: where all know that to be few, nothing is left to guard
   */
  guard(key: string, terms: readonly Term[], threshold: number, held: readonly Term[] = []): void {
    const worthOf = (some: readonly Term[]) => worth(some, (at) => itemAt(this.#values, at));
    const value = worthOf(terms);
    this.#reasons.push({ terms, value });
    if (value <= 0 || value >= threshold) return;
    const among = worthOf(held);
    const isAmongFew = held.length > 0 && among >= value && among < threshold;
    this.#guarded.push({ guarded: { key, terms, value }, lists: isAmongFew ? [terms, held] : [terms] });
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

  /** Says that the policy shows a number, however few, so that neither it nor what is the same is guarded while it is shown. */
  tell(key: string): void {
    const at = this.#places.get(key);
    if (at !== undefined) this.#told.push(at);
  }

  /** Told numbers and those that a relation makes the same as they, by the told one. */
  #known(): ReadonlyMap<number, number> {
    const same = new Map<number, number[]>();
    for (const { terms, lower, upper } of this.#relations) {
      const [one, other, ...more] = terms;
      if (one === undefined || other === undefined || more.length > 0 || lower !== 0 || upper !== 0) continue;
      if (one[1] !== -other[1]) continue;
      same.set(one[0], [...(same.get(one[0]) ?? []), other[0]]);
      same.set(other[0], [...(same.get(other[0]) ?? []), one[0]]);
    }
    const known = new Map(this.#told.map((at) => [at, at]));
    for (const [at, by] of known) for (const other of same.get(at) ?? []) if (!known.has(other)) known.set(other, by);
    return known;
  }

  build(): Model {
    const known = this.#known();
    const cells = new Map(
      [...this.#cells]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { weight, falls, implied }]): [string, ShownCell] => [
          key,
          { key, weight, falls, implied: [...implied] },
        ]),
    );
    const cellOf = this.#cellKeys.map((key) => (key === undefined ? undefined : cells.get(key)));
    return {
      values: this.#values,
      yearOf: this.#years,
      cellOf,
      relations: this.#relations,
      reasons: this.#reasons,
      guarded: this.#guarded
        .map(({ guarded, lists }): Guarded => {
          const told = lists.map((terms) => terms.map(([at]) => cellOf[known.get(at) ?? NOWHERE]));
          const toldBy = told.filter((list): list is ShownCell[] => list.every((cell) => cell !== undefined));
          return toldBy.length === 0 ? guarded : { ...guarded, toldBy };
        })
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
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
