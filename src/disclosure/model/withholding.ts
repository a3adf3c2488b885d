import type { Certificates, FoundSolution } from './certificates.ts';
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

/** How other solutions are looked for. */
export interface Search {
  readonly costOf: (variable: number) => number;
  /** All ways are tried, and the one by which the reader loses least is taken; else the first that there is. */
  readonly isThorough?: boolean;
  /** Other guarded numbers, which may as well be none. */
  readonly least?: readonly Guarded[];
  /** Solutions that are none any more. */
  readonly without?: ReadonlySet<FoundSolution>;
}

/**
 * Other solutions within a part that show a number safe: one that has it outside what is few, and something else in it; or one for each of
 * the few values that it hasn't been seen to be. None where there are no such.
 */
export function showingSafe(
  { solutions, certificates, threshold }: Omit<Withholding, 'cells' | 'model' | 'parts'>,
  guarded: Guarded,
  part: Component,
  { costOf, isThorough = false, least = [], without }: Search,
): readonly FoundDeviation[] {
  let outside: FoundDeviation | undefined;
  for (const aim of outsideFew(guarded, threshold)) {
    if (outside !== undefined && (!isThorough || outside.cost === 0)) break;
    const found = solutions.cheapest(part, [aim], costOf, least);
    if (found === undefined || !certificates.leavesFew(found.deviation)) continue;
    if (outside === undefined || found.cost < outside.cost) outside = found;
  }
  if (outside !== undefined && (!isThorough || outside.cost === 0)) return [outside];
  const each: FoundDeviation[] = [];
  // What lies furthest off needs most, and the others seldom more than that.
  const left = certificates.valuesLeft(guarded, without);
  for (const value of left.reverse()) {
    const found = solutions.cheapest(part, [{ guarded, lower: value, upper: value }], costOf);
    if (found !== undefined) each.push(found);
  }
  const isEnough = certificates.areEnough(threshold - 1 - left.length + each.length);
  if (outside === undefined) return isEnough ? each : [];
  return isEnough && priceOf(each, costOf) < priceOf([outside], costOf) ? each : [outside];
}

/** What the reader loses where all that solutions change is withheld. */
function priceOf(all: readonly FoundDeviation[], costOf: Search['costOf']): number {
  const changed = new Set(all.flatMap(({ deviation }) => [...deviation.keys()]));
  return [...changed].reduce((sum, at) => sum + costOf(at), 0);
}

/** The numbers that could be known, by what has been found so far. */
export function unsafeOf({ certificates }: Withholding, all: readonly Guarded[]): Guarded[] {
  return all.filter((one) => !certificates.isSafe(one));
}
