import type { ProgramRow, Term } from '../statistics/integer-program.ts';
import type { NamesTimes, SecretSide } from './kinds/attack-kind.ts';
import type { PublishedPlace } from './published.ts';

/** Whole numbers from 0 up, some of them known, what they say of each other, and which must not be known. */
export interface Puzzle {
  readonly variables: readonly Unknown[];
  /** The variable that each is the same number as, which alone stands in relations and secrets. */
  readonly same: readonly number[];
  readonly relations: readonly ProgramRow[];
  readonly secrets: readonly PuzzleSecret[];
  /** All that the policy withholds where it is few, secret or not; undefined where it isn't known why anything is withheld. */
  readonly reasons?: readonly (readonly Term[])[];
  /** The numbers that are withheld. */
  readonly hidden?: readonly number[];
  /** Numbers that are withheld together. */
  readonly links?: readonly (readonly number[])[];
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
  readonly terms: readonly Term[];
}

/** A puzzle in the making. */
export class PuzzleBuilder {
  readonly #variables: Unknown[] = [];
  readonly #places = new Map<string, number>();
  readonly #relations: ProgramRow[] = [];
  readonly #secrets: { readonly secret: PuzzleSecret; readonly among: readonly Term[] }[] = [];
  readonly #threshold: number;
  readonly #told: string[] = [];
  readonly #reasons: (readonly Term[])[] = [];
  readonly #hidden: number[] = [];
  readonly #links: (readonly number[])[] = [];

  /** @param threshold numbers from 1 up to it are few */
  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** A number by its key: one of the same key is the same number. */
  variable(key: string, value?: number): number {
    const found = this.#places.get(key);
    if (found !== undefined) return found;
    this.#variables.push({ key, value });
    this.#places.set(key, this.#variables.length - 1);
    return this.#variables.length - 1;
  }

  /** The value that is shown under a key. */
  shown(key: string): number | undefined {
    const at = this.#places.get(key);
    return at === undefined ? undefined : this.#variables[at]?.value;
  }

  relate(terms: NamesTimes, lower: number, upper: number): void {
    this.#relations.push({ terms: this.#termsOf(terms), lower, upper });
  }

  /** @param among what holds it: where all know that to be few, it is no secret */
  secret(terms: NamesTimes, about: Omit<PuzzleSecret, 'terms'>, among: NamesTimes = []): void {
    this.#secrets.push({ secret: { ...about, terms: this.#termsOf(terms) }, among: this.#termsOf(among) });
  }

  /** Says that the policy withholds something where it is few, as it does what is secret. */
  reason(terms: NamesTimes): void {
    this.#reasons.push(this.#termsOf(terms));
  }

  /** Says that a number is withheld. */
  hide(key: string): void {
    this.#hidden.push(this.variable(key));
  }

  /** Says that some numbers are withheld where one of them is. */
  link(keys: readonly string[]): void {
    this.#links.push(keys.map((key) => this.variable(key)));
  }

  /** Says that the policy shows a number, however few: where it is shown, neither it nor what is the same is protected. */
  tell(key: string): void {
    if (this.shown(key) !== undefined) this.#told.push(key);
  }

  /** Numbers that are said to be the same are one. */
  build(): Puzzle {
    const same = new Map<number, number>();
    const rootOf = (at: number): number => {
      const next = same.get(at);
      return next === undefined ? at : rootOf(next);
    };
    for (const row of this.#relations) {
      const two = twoOf(row);
      if (two === undefined) continue;
      const [one, other] = two;
      const [a, b] = [rootOf(one[0]), rootOf(other[0])];
      const values = [a, b].map((at) => this.#variables[at]?.value);
      // Two shown numbers that differ contradict one another, which the relation goes on to say.
      if (a === b || one[1] !== -other[1] || values.every((value) => value !== undefined)) continue;
      if (values[0] === undefined) same.set(a, b);
      else same.set(b, a);
    }
    const told = this.#alike();
    const isTold = (terms: readonly Term[]) => terms.length > 0 && terms.every(([at]) => told.has(at));
    const worthOf = (terms: readonly Term[]) =>
      terms.reduce((sum, [at, by]) => sum + by * (this.#variables[rootOf(at)]?.value ?? Number.NaN), 0);
    const isOne = (row: ProgramRow) => {
      const two = twoOf(row);
      return two !== undefined && rootOf(two[0][0]) === rootOf(two[1][0]);
    };
    const merged = <T extends Pick<ProgramRow, 'terms'>>(row: T): T => ({ ...row, terms: summed(row.terms, rootOf) });
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
      secrets: this.#secrets
        .filter(({ secret, among }) => !isTold(secret.terms) && !(isTold(among) && worthOf(among) < this.#threshold))
        .map(({ secret }) => merged(secret)),
      reasons: [...this.#secrets.map(({ secret: { terms } }) => terms), ...this.#reasons].map((terms) =>
        summed(terms, rootOf),
      ),
      hidden: this.#hidden.map(rootOf),
      links: this.#links.map((link) => link.map(rootOf)),
    };
  }

  /** Told numbers and those that relations make the same as they, shown or not. */
  #alike(): ReadonlySet<number> {
    const same = new Map<number, number[]>();
    for (const two of this.#relations.flatMap((row) => [twoOf(row) ?? []])) {
      const [one, other] = two;
      if (one === undefined || other === undefined || one[1] !== -other[1]) continue;
      same.set(one[0], [...(same.get(one[0]) ?? []), other[0]]);
      same.set(other[0], [...(same.get(other[0]) ?? []), one[0]]);
    }
    const told = new Set(this.#told.map((key) => this.variable(key)));
    for (const at of told) for (const other of same.get(at) ?? []) told.add(other);
    return told;
  }

  #termsOf(terms: NamesTimes): Term[] {
    return summed(terms, (key) => this.variable(key));
  }
}

/** The terms by variable, each variable once. */
function summed<K>(terms: readonly (readonly [K, number])[], variableOf: (key: K) => number): Term[] {
  const sums = new Map<number, number>();
  for (const [key, by] of terms) {
    const at = variableOf(key);
    sums.set(at, (sums.get(at) ?? 0) + by);
  }
  return [...sums].filter(([, by]) => by !== 0);
}

/** The two terms of a row that says that they come to nought together. */
function twoOf({ terms, lower, upper }: ProgramRow): readonly [Term, Term] | undefined {
  const [one, other, ...more] = terms;
  const isTwo = one !== undefined && other !== undefined && more.length === 0;
  return isTwo && lower === 0 && upper === 0 ? [one, other] : undefined;
}
