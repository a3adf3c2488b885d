import type { Column, ProgramRow, Solver, Term } from '../../statistics/integer-program.ts';
import { itemAt } from '../../statistics/item-at.ts';
import type { Component } from './components.ts';
import type { Guarded, Model, Relation } from './model.ts';
import { worth } from './model.ts';

/** Another solution, as what it changes in the true values: variable → change. Variables that aren't in it are as they are. */
export type Deviation = ReadonlyMap<number, number>;

/** What the guarded number comes to in another solution. */
export function worthIn({ values }: Model, { terms }: Guarded, deviation: Deviation): number {
  return worth(terms, (at) => {
    const change = deviation.get(at);
    return change === undefined ? itemAt(values, at) : itemAt(values, at) + change;
  });
}

/** What a guarded number should come to. */
export interface GuardedAim {
  readonly guarded: Guarded;
  readonly lower: number;
  readonly upper: number;
}

/** No number changes by more: a bound where the relations give none. */
const MOST = 100_000;

/**
 * The cheapest other solution in which the aims are met. Changes rather than values are solved for: what doesn't change costs
 * nothing.
 * @param costOf what each unit of change of a variable costs
 * @param least guarded numbers whose sum should be small, where nothing costs
 */
export function cheapest(
  { values }: Model,
  { variables, relations }: Component,
  aims: readonly GuardedAim[],
  costOf: (variable: number) => number,
  solver: Solver,
  least: readonly Guarded[] = [],
): { readonly deviation: Deviation; readonly cost: number } | undefined {
  const pull = Map.groupBy(
    least.flatMap(({ terms }) => terms),
    ([at]) => at,
  );
  const columns: Column[] = [];
  const up = new Map<number, number>();
  const down = new Map<number, number>();
  for (const at of variables) {
    const value = itemAt(values, at);
    const cost = costOf(at);
    const tilt = worth(pull.get(at) ?? [], () => 1);
    up.set(at, columns.length);
    columns.push({ lower: cost === 0 ? -value : 0, upper: MOST, cost: cost + tilt });
    if (cost === 0) continue;
    down.set(at, columns.length);
    columns.push({ lower: 0, upper: value, cost: cost - tilt });
  }
  const rows: ProgramRow[] = [];
  const add = ({ terms, lower, upper }: Relation) => {
    const free: Term[] = [];
    let now = 0;
    for (const [at, by] of terms) {
      now += by * itemAt(values, at);
      const [plus, minus] = [up.get(at), down.get(at)];
      if (plus !== undefined) free.push([plus, by]);
      if (minus !== undefined) free.push([minus, -by]);
    }
    rows.push({ terms: free, lower: lower - now, upper: upper - now });
  };
  for (const one of relations) add(one);
  for (const { guarded, lower, upper } of aims) add({ terms: guarded.terms, lower, upper });
  const solution = solver({ columns, rows });
  if (solution === undefined) return undefined;
  const at = (place: number | undefined) => (place === undefined ? 0 : itemAt(solution, place));
  const deviation = new Map<number, number>();
  let cost = 0;
  for (const variable of variables) {
    const change = at(up.get(variable)) - at(down.get(variable));
    if (change === 0) continue;
    deviation.set(variable, change);
    cost += costOf(variable) * Math.abs(change);
  }
  return { deviation, cost };
}
