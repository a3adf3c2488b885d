import { type FigureRow, numberKey } from '../figure-row.ts';
import type { ModelBuilder } from './model-builder.ts';
import { baseOf, keyOf } from './row-keys.ts';

/** Guards what a figure's own numbers say of few. */
export function guardOwn(builder: ModelBuilder, row: FigureRow, threshold: number): void {
  for (const terms of row.numbers.guarded)
    guardTerms(
      builder,
      numberKey(row.measure.id, row, JSON.stringify(terms)),
      terms.map(([name, by]) => [row, name, by]),
      threshold,
    );
}

/** How many a figure is of outside one stratum is guarded as how many it is of outside a category. */
export function guardOutside(builder: ModelBuilder, whole: FigureRow, part: FigureRow, threshold: number): void {
  const base = baseOf(whole);
  if (whole.numbers.guarded.length === 0) return;
  const terms = [[whole, base, 1] as const, [part, base, -1] as const];
  guardTerms(builder, `${numberKey(whole.measure.id, part, base)}\u0000outside`, terms, threshold);
}

/** Guards what numbers of some figures make together. */
function guardTerms(
  builder: ModelBuilder,
  key: string,
  all: readonly (readonly [row: FigureRow, name: string, by: number])[],
  threshold: number,
): void {
  const held = all.flatMap(([row, name, by]) => {
    const holder = row.numbers.heldBy?.get(name);
    return holder === undefined ? [] : [[keyOf(row, holder), by] as const];
  });
  builder.guard(
    key,
    builder.terms(all.map(([row, name, by]) => [keyOf(row, name), by])),
    threshold,
    held.length < all.length ? [] : builder.terms(held),
  );
}

/** What all strata together have more than those that are told is a stratum too, without a name: it is guarded as they are. */
export function guardRest(
  builder: ModelBuilder,
  whole: FigureRow,
  parts: readonly FigureRow[],
  threshold: number,
): void {
  const { measure, numbers } = whole;
  if (!numbers.adds) return;
  for (const terms of numbers.guarded) {
    const rest = terms.flatMap(([name, by]) => [
      [whole, name, by] as const,
      ...parts.map((part) => [part, name, -by] as const),
    ]);
    guardTerms(builder, `${numberKey(measure.id, whole, JSON.stringify(terms))}\u0000rest`, rest, threshold);
  }
}
