import type { Term } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import type { Guarded, Model, Reason, Relation } from './model.ts';

/** Variables that have to do with each other, and with no others, as long as only some of all may change. */
export interface Component {
  readonly variables: readonly number[];
  readonly relations: readonly Relation[];
  readonly guarded: readonly Guarded[];
  /** There is more that has to do with them: the nearest are here. */
  readonly isCut: boolean;
}

/** A relation or a guarded number, and the search that reached it last. */
interface Reachable<T> {
  readonly one: T;
  reachedBy: number;
}

/** Finds parts of a model from where something is guarded, without going through all of it. */
export class Components {
  readonly #relationsOf: readonly Reachable<Relation>[][];
  readonly #guardedOf: readonly Reachable<Guarded>[][];
  readonly #reasonsOf: readonly Reason[][];
  readonly #sizes = new Map<number, number>();
  readonly #isUnseen: (variable: number) => boolean;
  /** By variable, the search that reached or passed it last. */
  readonly #reached: Uint32Array;
  /** By variable, twice the search that last asked whether it may change, and 1 more where it may: each is asked about many times. */
  readonly #mayChange: Uint32Array;
  #search = 0;

  constructor({ values, relations, guarded, reasons, cellOf }: Model) {
    this.#isUnseen = (variable) => cellOf[variable] === undefined;
    this.#reached = new Uint32Array(values.length);
    this.#mayChange = new Uint32Array(values.length);
    this.#relationsOf = values.map(() => []);
    this.#guardedOf = values.map(() => []);
    this.#reasonsOf = values.map(() => []);
    for (const one of reasons) for (const [at] of one.terms) this.#reasonsOf[at]?.push(one);
    for (const one of relations) this.relate(one);
    for (const one of guarded) {
      const reachable = { one, reachedBy: 0 };
      for (const [at] of one.terms) this.#guardedOf[at]?.push(reachable);
    }
  }

  /** One more thing that is known. */
  relate(relation: Relation): void {
    const reachable = { one: relation, reachedBy: 0 };
    for (const [at] of relation.terms) this.#relationsOf[at]?.push(reachable);
  }

  /** Takes back what was related last of its variables. */
  unrelate(relation: Relation): void {
    for (const [at] of relation.terms) {
      const own = this.#relationsOf[at];
      if (own?.at(-1)?.one !== relation) throw new RangeError('another relation has come after it');
      own.pop();
    }
  }

  /** The guarded numbers that changes of the variables change. */
  guardedOf(variables: Iterable<number>): readonly Guarded[] {
    const search = ++this.#search;
    const found: Guarded[] = [];
    for (const at of variables) this.#reachGuarded(at, search, found);
    return found;
  }

  /** What would be guarded were it few, and changes of the variables change: each once. */
  reasonsOf(variables: Iterable<number>): ReadonlySet<Reason> {
    const found = new Set<Reason>();
    for (const at of variables) for (const reason of itemAt(this.#reasonsOf, at)) found.add(reason);
    return found;
  }

  #reachGuarded(variable: number, search: number, found: Guarded[]): void {
    for (const reachable of itemAt(this.#guardedOf, variable)) {
      if (reachable.reachedBy === search) continue;
      reachable.reachedBy = search;
      found.push(reachable.one);
    }
  }

  /**
   * Whether a variable that no figure shows is known all the same, from one relation in which nothing else may change: what
   * many measures are made of then ties them no longer together.
   */
  #isKnown(variable: number, mayChange: (variable: number) => boolean): boolean {
    return itemAt(this.#relationsOf, variable).some(
      ({ one: { terms, lower, upper } }) => lower === upper && terms.every(([at]) => at === variable || !mayChange(at)),
    );
  }

  /**
   * The part that a guarded number lies in, or so many of its variables, the nearest ones. One whose numbers may none of them change
   * has a part without variables.
   */
  around(start: Guarded, mayChange: (variable: number) => boolean, size = Number.POSITIVE_INFINITY): Component {
    const part = this.#reachedFrom(start.terms, mayChange, size);
    return part.guarded.includes(start) ? part : { ...part, guarded: [start, ...part.guarded] };
  }

  /** The guarded numbers nearest to some variables, among so many variables. */
  near(terms: readonly Term[], mayChange: (variable: number) => boolean, size: number): readonly Guarded[] {
    return this.#reachedFrom(terms, mayChange, size).guarded;
  }

  #reachedFrom(terms: readonly Term[], asked: (variable: number) => boolean, size: number): Component {
    const relations: Relation[] = [];
    const guarded: Guarded[] = [];
    const variables: number[] = [];
    const search = ++this.#search;
    let isCut = false;
    const mayChange = (at: number) => {
      const known = itemAt(this.#mayChange, at);
      if (known >>> 1 === search) return (known & 1) === 1;
      const may = asked(at);
      this.#mayChange[at] = 2 * search + (may ? 1 : 0);
      return may;
    };
    const reach = (some: readonly Term[]) => {
      if (isCut) return;
      for (const { 0: at } of some) {
        if (this.#reached[at] === search) continue;
        const isPassed = !mayChange(at) || (this.#isUnseen(at) && this.#isKnown(at, mayChange));
        isCut = !isPassed && variables.length >= size;
        if (isCut) return;
        this.#reached[at] = search;
        if (!isPassed) variables.push(at);
      }
    };
    reach(terms);
    for (let place = 0; place < variables.length; place++) {
      const at = itemAt(variables, place);
      this.#reachGuarded(at, search, guarded);
      for (const reachable of itemAt(this.#relationsOf, at)) {
        if (reachable.reachedBy === search) continue;
        reachable.reachedBy = search;
        relations.push(reachable.one);
        reach(reachable.one.terms);
      }
    }
    return { variables: variables.toSorted((a, b) => a - b), relations, guarded, isCut };
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
