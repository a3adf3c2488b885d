import type { Term } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import type { Guarded, Model, Relation } from './model.ts';

/** Variables that have to do with each other, and with no others, as long as only some of all may change. */
export interface Component {
  readonly variables: readonly number[];
  readonly relations: readonly Relation[];
  readonly guarded: readonly Guarded[];
  /** There is more that has to do with them: the nearest are here. */
  readonly isCut: boolean;
}

/** Finds parts of a model from where something is guarded, without going through all of it. */
export class Components {
  readonly #relationsOf: readonly Relation[][];
  readonly #guardedOf: readonly Guarded[][];
  readonly #sizes = new Map<number, number>();
  readonly #isUnseen: (variable: number) => boolean;
  /** By variable, the search that reached it last. */
  readonly #reached: Uint32Array;
  #search = 0;

  constructor({ values, relations, guarded, cellOf }: Model) {
    this.#isUnseen = (variable) => cellOf[variable] === undefined;
    this.#reached = new Uint32Array(values.length);
    this.#relationsOf = values.map(() => []);
    this.#guardedOf = values.map(() => []);
    for (const one of relations) for (const [at] of one.terms) this.#relationsOf[at]?.push(one);
    for (const one of guarded) for (const [at] of one.terms) this.#guardedOf[at]?.push(one);
  }

  /** One more thing that is known. */
  relate(relation: Relation): void {
    for (const [at] of relation.terms) this.#relationsOf[at]?.push(relation);
  }

  /** Takes back what was related last of its variables. */
  unrelate(relation: Relation): void {
    for (const [at] of relation.terms) {
      const own = this.#relationsOf[at];
      if (own?.at(-1) !== relation) throw new RangeError('another relation has come after it');
      own.pop();
    }
  }

  /** The guarded numbers that a change of the variable changes. */
  guardedOf(variable: number): readonly Guarded[] {
    return this.#guardedOf[variable] ?? [];
  }

  /**
   * Whether a variable that no figure shows is known all the same, from one relation in which nothing else may change: what
   * many measures are made of then ties them no longer together.
   */
  #isKnown(variable: number, mayChange: (variable: number) => boolean): boolean {
    return (this.#relationsOf[variable] ?? []).some(
      ({ terms, lower, upper }) => lower === upper && terms.every(([at]) => at === variable || !mayChange(at)),
    );
  }

  /**
   * The part that a guarded number lies in, or so many of its variables, the nearest ones. One whose numbers may none of them change
   * has a part without variables.
   */
  around(start: Guarded, mayChange: (variable: number) => boolean, size = Number.POSITIVE_INFINITY): Component {
    const part = this.#reachedFrom(start.terms, mayChange, size);
    return { ...part, guarded: [...new Set([start, ...part.guarded])] };
  }

  /** The guarded numbers nearest to some variables, among so many variables. */
  near(terms: readonly Term[], mayChange: (variable: number) => boolean, size: number): readonly Guarded[] {
    return this.#reachedFrom(terms, mayChange, size).guarded;
  }

  #reachedFrom(terms: readonly Term[], mayChange: (variable: number) => boolean, size: number): Component {
    const relations = new Set<Relation>();
    const guarded = new Set<Guarded>();
    const variables: number[] = [];
    const search = ++this.#search;
    let isCut = false;
    const reach = (some: readonly Term[]) => {
      for (const { 0: at } of some) {
        if (this.#reached[at] === search) continue;
        if (!mayChange(at) || (this.#isUnseen(at) && this.#isKnown(at, mayChange))) continue;
        if (variables.length >= size) {
          isCut = true;
          return;
        }
        this.#reached[at] = search;
        variables.push(at);
      }
    };
    reach(terms);
    for (let place = 0; place < variables.length; place++) {
      const at = itemAt(variables, place);
      for (const one of this.#guardedOf[at] ?? []) guarded.add(one);
      for (const one of this.#relationsOf[at] ?? []) {
        if (relations.has(one)) continue;
        relations.add(one);
        reach(one.terms);
      }
    }
    return { variables: variables.toSorted((a, b) => a - b), relations: [...relations], guarded: [...guarded], isCut };
  }

  /** How many variables the part has when any number may change; found once for all that lie in it. */
  wholeSize(start: Guarded): number {
    const [first] = start.terms;
    const known = first && this.#sizes.get(first[0]);
    if (known !== undefined) return known;
    const { variables } = this.around(start, () => true);
    for (const at of variables) this.#sizes.set(at, variables.length);
    return variables.length;
  }

  /** The parts of several guarded numbers, each part once. */
  of(guarded: readonly Guarded[], mayChange: (variable: number) => boolean): Component[] {
    const done = new Set<Guarded>();
    return guarded.flatMap((one) => {
      if (done.has(one)) return [];
      const part = this.around(one, mayChange);
      for (const other of part.guarded) done.add(other);
      return [part];
    });
  }
}
