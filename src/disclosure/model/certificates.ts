import type { Components } from './components.ts';
import type { Guarded, Model, Relation, ShownCell } from './model.ts';
import { changeOf, type Deviation, worthIn } from './other-solutions.ts';

/** A solution that has been found. */
export interface FoundSolution {
  readonly deviation: Deviation;
  /** What it changes among the guarded numbers. */
  readonly guarded: readonly Guarded[];
  /** It changes something that is shown by now. */
  dead: boolean;
}

/** What is hidden and has to do with each other. */
export interface HiddenPart {
  readonly variables: ReadonlySet<number>;
  /** What is few among it, and not told. */
  readonly guarded: ReadonlySet<Guarded>;
}

/**
 * Other solutions that have been found, and what they show: a guarded number is safe when one has it outside what is few, or
 * when so many different values have been seen that it isn't known.
 */
export class Certificates {
  readonly #model: Model;
  readonly #parts: Components;
  readonly #threshold: number;
  readonly #leastValues: number;
  readonly #withheld: Pick<ReadonlySet<ShownCell>, 'has'>;
  readonly #byCell = new Map<ShownCell, FoundSolution[]>();
  readonly #seen = new Map<Guarded, { readonly value: number; readonly by: FoundSolution }[]>();
  /** A solution that has the number outside what is few: one is enough, and asked for first. */
  readonly #outside = new Map<Guarded, FoundSolution>();

  /** @param withheld the cells that are withheld by now */
  constructor(
    model: Model,
    parts: Components,
    { threshold, leastValues }: { readonly threshold: number; readonly leastValues: number },
    withheld: Pick<ReadonlySet<ShownCell>, 'has'>,
  ) {
    this.#model = model;
    this.#parts = parts;
    this.#threshold = threshold;
    this.#leastValues = leastValues;
    this.#withheld = withheld;
  }

  /** Keeps a solution. */
  add(deviation: Deviation): void {
    const found = { deviation, guarded: this.#parts.guardedOf(deviation.keys()), dead: false };
    const cells = new Set([...deviation.keys()].flatMap((at) => this.#model.cellOf[at] ?? []));
    for (const cell of cells) append(this.#byCell, cell, found);
    for (const guarded of found.guarded) append(this.#seen, guarded, { value: worthIn(guarded, deviation), by: found });
  }

  /** Whether what is shown tells it, so that there is nothing to guard. */
  isTold({ toldBy }: Guarded): boolean {
    return toldBy?.some((cells) => cells.every((cell) => !this.#withheld.has(cell))) ?? false;
  }

  isSafe(guarded: Guarded, without: ReadonlySet<FoundSolution> = new Set()): boolean {
    if (this.isTold(guarded)) return true;
    const isLeft = (by: FoundSolution) => !by.dead && !without.has(by);
    const known = this.#outside.get(guarded);
    if (known !== undefined && isLeft(known)) return true;
    const values = new Set([guarded.value]);
    for (const { value, by } of this.#seen.get(guarded) ?? []) {
      if (!isLeft(by)) continue;
      if (!this.#isFew(value)) {
        this.#outside.set(guarded, by);
        return true;
      }
      values.add(value);
    }
    return this.areEnough(values.size);
  }

  /**
   * Whether a number is safe from who knows that nothing is withheld where nothing is few: a solution that has it outside what is few has
   * something else that is.
   */
  leavesDoubt(guarded: Guarded, together: HiddenPart, without: ReadonlySet<FoundSolution> = new Set()): boolean {
    const values = new Set([guarded.value]);
    for (const { value, by } of this.#seen.get(guarded) ?? []) {
      if (by.dead || without.has(by)) continue;
      if (!this.#isFew(value)) {
        if (this.#hasFew(by, together)) return true;
      } else values.add(value);
    }
    return this.areEnough(values.size);
  }

  /** Whether a number that can be so many few ones isn't known. */
  areEnough(values: number): boolean {
    return values >= this.#leastValues;
  }

  /** Whether a solution leaves one of the numbers as few as it is, or makes anything few that has to do with them. */
  #hasFew({ deviation, guarded }: FoundSolution, together: HiddenPart): boolean {
    const changed = guarded.reduce((count, one) => (together.guarded.has(one) ? count + 1 : count), 0);
    if (changed < together.guarded.size) return true;
    // A solution may be several that have nothing to do with each other.
    const own = [...deviation.keys()].filter((at) => together.variables.has(at));
    return [...this.#parts.reasonsOf(own)].some((reason) => this.#isFew(worthIn(reason, deviation)));
  }

  #isFew(value: number): boolean {
    return value > 0 && value < this.#threshold;
  }

  /** The few values that no solution has yet, those nearest to the true one first. */
  valuesLeft(guarded: Guarded): number[] {
    const few = Array.from({ length: this.#threshold - 1 }, (_, at) => at + 1);
    const far = (value: number) => Math.abs(value - guarded.value);
    return few.filter((value) => !this.has(guarded, value)).toSorted((a, b) => far(a) - far(b));
  }

  /** Whether a solution has the guarded number at a value, or it is so in truth. */
  has(guarded: Guarded, value: number, without: ReadonlySet<FoundSolution> = new Set()): boolean {
    const seen = this.#seen.get(guarded) ?? [];
    return guarded.value === value || seen.some((one) => one.value === value && !one.by.dead && !without.has(one.by));
  }

  /** The solutions of a cell that one more relation rules out. */
  ruledOut(cell: ShownCell, { terms, lower, upper }: Relation): ReadonlySet<FoundSolution> {
    return new Set(
      [...this.changing(cell)].filter(({ deviation }) => {
        const change = changeOf(terms, deviation);
        return change < lower || change > upper;
      }),
    );
  }

  /** The solutions that change what the cell holds. */
  changing(cell: ShownCell): ReadonlySet<FoundSolution> {
    return new Set((this.#byCell.get(cell) ?? []).filter(({ dead }) => !dead));
  }

  /** The guarded numbers that would not be safe without some solutions, by what else has been found so far. */
  lostWithout(gone: ReadonlySet<FoundSolution>): Guarded[] {
    const asked = new Set<Guarded>();
    for (const { guarded } of gone) for (const one of guarded) asked.add(one);
    return [...asked].filter((guarded) => !this.isSafe(guarded, gone));
  }

  /** Forgets solutions: what they change is shown. */
  forget(gone: ReadonlySet<FoundSolution>): void {
    for (const found of gone) found.dead = true;
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, [value]);
  else own.push(value);
}
