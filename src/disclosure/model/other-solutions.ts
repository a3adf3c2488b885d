import type { Column, ProgramRow, Solver, Term } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import type { Component } from './components.ts';
import { type Guarded, type Model, type Reason, worth } from './model.ts';

/** Another solution, as what it changes in the true values: variable → change. Variables that aren't in it are as they are. */
export type Deviation = ReadonlyMap<number, number>;

/** What a guarded number, or one that might be, comes to in another solution. */
export function worthIn({ terms, value }: Reason, deviation: Deviation): number {
  return value + changeOf(terms, deviation);
}

/** By how much another solution changes what the terms come to. */
export function changeOf(terms: readonly Term[], deviation: Deviation): number {
  return worth(terms, (at) => {
    const change = deviation.get(at);
    return change === undefined ? 0 : change;
  });
}

/** What a guarded number should come to, or another that would be guarded were it few. */
export interface GuardedAim {
  readonly guarded: Reason;
  readonly lower: number;
  readonly upper: number;
}

export interface FoundDeviation {
  readonly deviation: Deviation;
  readonly cost: number;
}

/** No number changes by more: a bound where the relations give none. */
const MOST = 100_000;
const NONE = -1;
/** What one unit more of a guarded number costs beside what the reader loses. */
const TILT = 0.01;

/** Other solutions of a model. Changes rather than values are solved for: what doesn't change costs nothing. */
export class OtherSolutions {
  readonly #values: Model['values'];
  readonly #solver: Solver;
  /** By variable, the columns of the program at hand that it grows and shrinks by. */
  readonly #up: Int32Array;
  readonly #down: Int32Array;

  constructor({ values }: Model, solver: Solver) {
    this.#values = values;
    this.#solver = solver;
    this.#up = new Int32Array(values.length).fill(NONE);
    this.#down = new Int32Array(values.length).fill(NONE);
  }

  /**
   * The cheapest other solution within a part in which the aims are met; undefined where there is none.
   * @param costOf what each unit of change of a variable costs
   * @param least guarded numbers whose sum should be small, among what costs as good as the same
   */
  cheapest(
    { variables, relations }: Component,
    aims: readonly GuardedAim[],
    costOf: (variable: number) => number,
    least: readonly Guarded[] = [],
  ): FoundDeviation | undefined {
    const pull = Map.groupBy(
      least.flatMap(({ terms }) => terms),
      ([at]) => at,
    );
    const columns: Column[] = [];
    const costs: number[] = [];
    for (const at of variables) {
      const value = itemAt(this.#values, at);
      const cost = costOf(at);
      const tilt = TILT * worth(pull.get(at) ?? [], () => 1);
      costs.push(cost);
      this.#up[at] = columns.length;
      columns.push({ lower: cost === 0 ? -value : 0, upper: MOST, cost: cost + tilt });
      if (cost === 0) continue;
      this.#down[at] = columns.length;
      columns.push({ lower: 0, upper: value, cost: cost - tilt });
    }
    const rows: ProgramRow[] = [];
    for (const { terms, lower, upper } of relations) {
      const free = this.#columnsOf(terms);
      // What nothing in the part changes holds as it is.
      if (free.length > 0) rows.push({ terms: free, lower, upper });
    }
    for (const { guarded, lower, upper } of aims)
      rows.push({ terms: this.#columnsOf(guarded.terms), lower: lower - guarded.value, upper: upper - guarded.value });
    const solution = this.#solver({ columns, rows });
    const deviation = new Map<number, number>();
    let total = 0;
    for (const [place, at] of variables.entries()) {
      const [plus, minus] = [itemAt(this.#up, at), itemAt(this.#down, at)];
      this.#up[at] = NONE;
      this.#down[at] = NONE;
      if (solution === undefined) continue;
      const change = itemAt(solution, plus) - (minus === NONE ? 0 : itemAt(solution, minus));
      if (change === 0) continue;
      deviation.set(at, change);
      total += itemAt(costs, place) * Math.abs(change);
    }
    return solution === undefined ? undefined : { deviation, cost: total };
  }

  #columnsOf(terms: readonly Term[]): Term[] {
    const free: Term[] = [];
    for (const term of terms) {
      const at = term[0];
      const plus = itemAt(this.#up, at);
      if (plus === NONE) continue;
      free.push([plus, term[1]]);
      const minus = itemAt(this.#down, at);
      if (minus !== NONE) free.push([minus, -term[1]]);
    }
    return free;
  }
}
