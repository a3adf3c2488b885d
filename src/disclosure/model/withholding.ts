import type { Certificates } from './certificates.ts';
import type { Component, Components } from './components.ts';
import type { Guarded, Model } from './model.ts';
import type { FoundDeviation, GuardedAim, OtherSolutions } from './other-solutions.ts';
import type { WithheldCells } from './withheld-cells.ts';

/** What stands while it is decided what to withhold. */
export interface Withholding {
  readonly model: Model;
  readonly cells: WithheldCells;
  readonly parts: Components;
  readonly solutions: OtherSolutions;
  readonly certificates: Certificates;
  /** Numbers from 1 up to it are few. */
  readonly threshold: number;
}

/** Either takes a number out of what is few. */
export function outsideFew(guarded: Guarded, threshold: number): GuardedAim[] {
  return [
    { guarded, lower: Number.NEGATIVE_INFINITY, upper: 0 },
    { guarded, lower: threshold, upper: Number.POSITIVE_INFINITY },
  ];
}

/**
 * The first other solution that there is within a part with the number outside what is few, the cheapest of its kind.
 * @param least other guarded numbers, which may as well be none in it
 */
export function anyOutside(
  { solutions, threshold }: Pick<Withholding, 'solutions' | 'threshold'>,
  guarded: Guarded,
  part: Component,
  costOf: (variable: number) => number,
  least: readonly Guarded[] = [],
): FoundDeviation | undefined {
  for (const aim of outsideFew(guarded, threshold)) {
    const found = solutions.cheapest(part, [aim], costOf, least);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Withholds what another solution changes, and keeps it. */
export function keepSolution({ model, cells, certificates }: Withholding, { deviation }: FoundDeviation): void {
  for (const variable of deviation.keys()) cells.withhold(model.cellOf[variable]);
  certificates.add(deviation);
}

/** The numbers that could be known, by what has been found so far. */
export function unsafeOf({ certificates }: Withholding, all: readonly Guarded[]): Guarded[] {
  return all.filter((one) => !certificates.isSafe(one));
}
