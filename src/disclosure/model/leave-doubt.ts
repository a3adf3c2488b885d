import { Attempts, type TierWeights } from './attempts.ts';
import type { HiddenPart } from './certificates.ts';
import type { Component } from './components.ts';
import type { Guarded, Reason } from './model.ts';
import type { FoundDeviation } from './other-solutions.ts';
import { keepSolution, outsideFew, type Withholding } from './withholding.ts';

/** Among how many variables it is asked first, of what is withheld already. */
const NEAR = 150;
/** So many others are tried as what is few in its place, those first that are few or nearly so. */
const OTHERS = 12;
/** So many values are tried: where a number below many is few they are far more than have to be found. */
const VALUES = 8;

/**
 * All know that nothing is withheld where nothing is few. A number that may be none only if nothing else among what is hidden with it is
 * few either is known to be few, as one that the unknown alone cover: it stays safe where something else may be few in its place, or
 * where it may be so many few numbers that it isn't known. What is needed for that is withheld too.
 *
 * Most numbers are left in doubt by other few that are hidden with them, and nothing is asked of those.
 *
 * @throws Error when nothing that can be withheld leaves a number in doubt
 */
export function leaveDoubt(withholding: Withholding, weights: TierWeights): void {
  const { certificates } = withholding;
  for (const [one, together] of hiddenParts(withholding))
    if (!certificates.leavesDoubt(one, together)) bringDoubt(withholding, one, weights);
}

/** What is hidden with each guarded number that isn't told, and has to do with it. */
export function hiddenParts({ model, cells, parts, certificates }: Withholding): ReadonlyMap<Guarded, HiddenPart> {
  const untold = (all: readonly Guarded[]) => all.filter((one) => !certificates.isTold(one));
  return new Map(
    parts.of(untold(model.guarded), cells.isHidden).flatMap(({ variables, guarded }) => {
      const together: HiddenPart = { variables: new Set(variables), guarded: new Set(untold(guarded)) };
      return [...together.guarded].map((one) => [one, together] as const);
    }),
  );
}

function bringDoubt(withholding: Withholding, guarded: Guarded, weights: TierWeights): void {
  const { cells, parts } = withholding;
  const together = new Set(parts.around(guarded, cells.isHidden).variables);
  const hidden = { mayChange: cells.isHidden, size: NEAR };
  for (const { mayChange, size } of [hidden, ...new Attempts(withholding, weights).for(guarded)]) {
    const found = doubting(withholding, guarded, together, parts.around(guarded, mayChange, size));
    for (const one of found) keepSolution(withholding, one);
    if (found.length > 0) return;
  }
  throw new Error(`nothing that can be withheld leaves ${guarded.key} in doubt`);
}

/** Other solutions within a part that leave a number in doubt together, those by which the reader loses least; none where there are none. */
function doubting(
  withholding: Withholding,
  guarded: Guarded,
  together: ReadonlySet<number>,
  part: Component,
): readonly FoundDeviation[] {
  if (part.variables.length === 0) return [];
  const { solutions, cells, threshold } = withholding;
  let best: FoundDeviation | undefined;
  for (const other of likeliestOf(withholding, guarded, together, part))
    for (const aim of outsideFew(guarded, threshold)) {
      const aims = [aim, { guarded: other, lower: 1, upper: threshold - 1 }];
      const found = solutions.cheapest(part, aims, cells.costOf);
      if (found === undefined || (best !== undefined && found.cost >= best.cost)) continue;
      if (isTied(withholding, guarded, other, found)) best = found;
      if (best?.cost === 0) return [best];
    }
  const each = eachValue(withholding, guarded, part);
  if (each.length === 0) return best === undefined ? [] : [best];
  const price = each.reduce((sum, { cost }) => sum + cost, 0);
  return best === undefined || price < best.cost ? each : [best];
}

/** Other solutions with a number at other few values, the nearest ones, as many as leave it in doubt; none where there aren't so many. */
function eachValue({ solutions, cells, certificates, threshold }: Withholding, guarded: Guarded, part: Component) {
  const each: FoundDeviation[] = [];
  const left = certificates.valuesLeft(guarded);
  const seen = threshold - 1 - left.length;
  for (const value of left.slice(0, VALUES)) {
    const found = solutions.cheapest(part, [{ guarded, lower: value, upper: value }], cells.costOf);
    if (found !== undefined) each.push(found);
    if (certificates.areEnough(seen + each.length)) return each;
  }
  return [];
}

/**
 * What would be withheld were it few, and may change within a part: what is few as it is, and then what is nearest to it. What is
 * hidden for reasons of its own, and has nothing to do with the number, says nothing of it.
 */
function likeliestOf(
  { cells, parts, threshold }: Withholding,
  guarded: Guarded,
  together: ReadonlySet<number>,
  part: Component,
): Reason[] {
  const distance = ({ value }: Reason) => (value >= threshold ? value - threshold + 1 : value <= 0 ? 1 - value : 0);
  return [...parts.reasonsOf(part.variables)]
    .filter(({ terms }) => terms !== guarded.terms && terms.every(([at]) => together.has(at) || !cells.isHidden(at)))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, OTHERS);
}

/** Whether a number and what is few in its place have to do with each other, among what is hidden when a solution is one. */
function isTied(
  { cells, parts }: Withholding,
  guarded: Guarded,
  other: Reason,
  { deviation }: FoundDeviation,
): boolean {
  const { variables } = parts.around(guarded, (at) => deviation.has(at) || cells.isHidden(at));
  const own = new Set(variables);
  return other.terms.some(([at]) => own.has(at));
}
