import type { ProgramRow } from '../statistics/integer-program.ts';
import type { NamesTimes, SecretSide } from './kinds/attack-kind.ts';
import type { PublishedPlace } from './published.ts';

/** Whole numbers from 0 up, some of them known, what they say of each other, and which must not be known. */
export interface Puzzle {
  readonly variables: readonly Unknown[];
  /** The variable that each is the same number as, which alone stands in relations and secrets. */
  readonly same: readonly number[];
  readonly relations: readonly ProgramRow[];
  readonly secrets: readonly PuzzleSecret[];
}

export interface Unknown {
  /** Begins with the years of its place, and `|`. */
  readonly key: string;
  /** Undefined where it isn't shown. */
  readonly value: number | undefined;
}

export interface PuzzleSecret {
  readonly measure: string;
  readonly place: PublishedPlace;
  /** In words of the published files: `n − by kon/man`. */
  readonly name: string;
  readonly side: SecretSide;
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
}

/** A puzzle in the making. */
export class PuzzleBuilder {
  readonly #variables: Unknown[] = [];
  readonly #places = new Map<string, number>();
  readonly #relations: ProgramRow[] = [];
  readonly #secrets: PuzzleSecret[] = [];

  /** A number by its key: one of the same key is the same number. */
  variable(key: string, value?: number): number {
    const found = this.#places.get(key);
    if (found !== undefined) return found;
    this.#variables.push({ key, value });
    this.#places.set(key, this.#variables.length - 1);
    return this.#variables.length - 1;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** The value that is shown under a key. */
  shown(key: string): number | undefined {
    const at = this.#places.get(key);
    return at === undefined ? undefined : this.#variables[at]?.value;
  }

  relate(terms: NamesTimes, lower: number, upper: number): void {
    this.#relations.push({ terms: this.#termsOf(terms), lower, upper });
  }

  secret(terms: NamesTimes, about: Omit<PuzzleSecret, 'terms'>): void {
    this.#secrets.push({ ...about, terms: this.#termsOf(terms) });
  }

  /** Numbers that are said to be the same are one. */
  build(): Puzzle {
    const same = new Map<number, number>();
    const rootOf = (at: number): number => {
      const next = same.get(at);
      return next === undefined ? at : rootOf(next);
    };
    for (const { terms, lower, upper } of this.#relations) {
      const [one, other, ...more] = terms;
      if (one === undefined || other === undefined || more.length > 0 || lower !== 0 || upper !== 0) continue;
      const [a, b] = [rootOf(one[0]), rootOf(other[0])];
      const values = [a, b].map((at) => this.#variables[at]?.value);
      // Two shown numbers that differ contradict one another, which the relation goes on to say.
      if (a === b || one[1] !== -other[1] || values.every((value) => value !== undefined)) continue;
      if (values[0] === undefined) same.set(a, b);
      else same.set(b, a);
    }
    const isOne = ({ terms: [one, other, ...more], lower, upper }: ProgramRow) =>
      one !== undefined &&
      other !== undefined &&
      more.length === 0 &&
      lower === 0 &&
      upper === 0 &&
      rootOf(one[0]) === rootOf(other[0]);
    const merged = <T extends Pick<ProgramRow, 'terms'>>(row: T): T => {
      const sums = new Map<number, number>();
      for (const [at, by] of row.terms) sums.set(rootOf(at), (sums.get(rootOf(at)) ?? 0) + by);
      return { ...row, terms: [...sums].filter(([, by]) => by !== 0) };
    };
    const rows = new Map(
      this.#relations
        .filter((row) => !isOne(row))
        .map((row) => {
          const one = merged(row);
          return [JSON.stringify(one), one];
        }),
    );
    return {
      variables: this.#variables,
      same: this.#variables.map((_, at) => rootOf(at)),
      relations: [...rows.values()],
      secrets: this.#secrets.map(merged),
    };
  }

  #termsOf(terms: NamesTimes): [number, number][] {
    const sums = new Map<number, number>();
    for (const [key, by] of terms) {
      const at = this.variable(key);
      sums.set(at, (sums.get(at) ?? 0) + by);
    }
    return [...sums].filter(([, by]) => by !== 0);
  }
}
