import type { Model, ShownCell } from './model.ts';

/** The cells that are withheld by now, and what it costs the reader to withhold more. */
export class WithheldCells {
  readonly #model: Model;
  readonly #byKey: ReadonlyMap<string, ShownCell>;
  readonly #parents = new Map<string, ShownCell[]>();
  readonly #withheld = new Set<ShownCell>();
  /** What is withheld because of its own numbers, and nothing shows again. */
  readonly #outright: ReadonlySet<ShownCell>;

  constructor(model: Model) {
    this.#model = model;
    this.#byKey = new Map(model.cells.map((cell) => [cell.key, cell]));
    for (const cell of model.cells)
      for (const key of cell.implied) this.#parents.set(key, [...(this.#parents.get(key) ?? []), cell]);
    for (const cell of model.cells) if (cell.falls) this.withhold(cell);
    this.#outright = new Set(this.#withheld);
  }

  get size(): number {
    return this.#withheld.size;
  }

  has(cell: ShownCell): boolean {
    return this.#withheld.has(cell);
  }

  keys(): ReadonlySet<string> {
    return new Set([...this.#withheld].map(({ key }) => key));
  }

  /** Withholds a cell, and those that fall with it. */
  withhold(cell: ShownCell | undefined): void {
    if (cell === undefined || this.#withheld.has(cell)) return;
    this.#withheld.add(cell);
    for (const key of cell.implied) this.withhold(this.#byKey.get(key));
  }

  /** Shows a cell again, alone. */
  show(cell: ShownCell): void {
    this.#withheld.delete(cell);
  }

  /** Whether it falls with another that is withheld. */
  fallsWithAnother({ key }: ShownCell): boolean {
    return this.#parents.get(key)?.some((parent) => this.#withheld.has(parent)) ?? false;
  }

  /** What is withheld for the sake of other numbers than its own, the heaviest first. */
  forOthers(): ShownCell[] {
    const added = [...this.#withheld].filter((cell) => !this.#outright.has(cell));
    return added.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  }

  /** Whether the reader isn't shown a variable, or no figure shows it. */
  readonly isHidden = (variable: number): boolean => {
    const cell = this.#model.cellOf[variable];
    return cell === undefined || this.#withheld.has(cell);
  };

  /** What the reader loses where a variable is withheld too, with all that falls with it. */
  readonly costOf = (variable: number): number => {
    const cell = this.#model.cellOf[variable];
    return cell === undefined ? 0 : this.#priceOf(cell);
  };

  #priceOf(cell: ShownCell): number {
    if (this.#withheld.has(cell)) return 0;
    return cell.implied.reduce((sum, key) => {
      const other = this.#byKey.get(key);
      return other === undefined ? sum : sum + this.#priceOf(other);
    }, cell.weight);
  }
}
