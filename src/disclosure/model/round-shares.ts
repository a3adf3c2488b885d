import type { FoundSolution } from './certificates.ts';
import type { Component } from './components.ts';
import { hiddenParts } from './leave-doubt.ts';
import type { Guarded, ShownCell } from './model.ts';
import type { GuardedAim } from './other-solutions.ts';
import { outsideFew, type Withholding } from './withholding.ts';
import { yearsAround } from './years-around.ts';

/** Among how many variables around a numerator it is asked what its share would tell of guarded numbers. */
const NEAR = 60;
/** Among how many other solutions are looked for first; then in the number's own year, and in that and one of the others nearest to it. */
const AROUND = 150;
const YEARS_BESIDE = 2;
/** How much is asked in all, in variables: in a large area the lightest shares stay withheld unasked. */
const PATIENCE = 2_000_000;

/**
 * The cells of numerators that are withheld for the sake of others, and whose shares can be told rounded: the reader then knows a
 * span that the numerator lies in, and that it isn't few, and every guarded number stays safe.
 *
 * More than that is asked, since what isn't rounded tells as well: that it is few, perhaps, or that rounding it would have told. Each
 * guarded number near a rounded share can still be every few number that it could have been before. So whoever takes it to be few
 * knows no more than that, and had it been another of the few the very same shares would have been told.
 */
export function roundShares(decided: Withholding): ReadonlySet<ShownCell> {
  const { model, cells, parts, solutions, certificates, threshold } = decided;
  const { isHidden } = cells;
  const told = new Set<ShownCell>();
  let patience = PATIENCE;
  /** Keeps another solution in which one of the aims is met, where there is any. */
  const find = (aims: readonly GuardedAim[], among: Iterable<Component>): boolean => {
    for (const part of among)
      for (const aim of aims) {
        patience -= part.variables.length;
        const found = solutions.cheapest(part, [aim], alike);
        if (found === undefined) continue;
        certificates.add(found.deviation);
        return true;
      }
    return false;
  };
  const nearest = (guarded: Guarded) => parts.around(guarded, isHidden, AROUND);
  /** Where other solutions are looked for: what is found in a part holds in all, and where all is seen there is no more to look for. */
  function* widening(guarded: Guarded): Generator<Component> {
    const near = nearest(guarded);
    yield near;
    if (!near.isCut) return;
    const { own, withOther } = yearsAround(model, guarded);
    for (const years of [own, ...withOther.slice(0, YEARS_BESIDE)])
      yield parts.around(guarded, (variable) => isHidden(variable) && years(variable));
  }
  const few = Array.from({ length: threshold - 1 }, (_, at) => at + 1);
  const known = new Map<Guarded, readonly number[]>();
  /** The few numbers that a guarded one can be: what has been told keeps them all, so they are asked for once. */
  const possible = (guarded: Guarded) => {
    const found =
      known.get(guarded) ??
      few.filter((value) => certificates.has(guarded, value) || find([valued(guarded, value)], [nearest(guarded)]));
    known.set(guarded, found);
    return found;
  };
  const isSafe = (guarded: Guarded, gone: ReadonlySet<FoundSolution>) =>
    certificates.isSafe(guarded, gone) || find(outsideFew(guarded, threshold), widening(guarded));
  const isOpen = (guarded: Guarded, value: number, gone: ReadonlySet<FoundSolution>) =>
    certificates.has(guarded, value, gone) || find([valued(guarded, value)], widening(guarded));
  const hidden = hiddenParts(decided);
  /** Whether what the share rules out isn't what left numbers in doubt: told rounded, it says of its numerator that it isn't few. */
  const areDoubted = (gone: ReadonlySet<FoundSolution>) =>
    [...new Set([...gone].flatMap(({ guarded }) => guarded))].every((guarded) => {
      const together = hidden.get(guarded);
      return together === undefined || certificates.leavesDoubt(guarded, together, gone);
    });

  const offered = model.shares.filter(({ cell, base }) => cells.has(cell) && !cells.has(base));
  for (const { cell, relation } of offered.toSorted((a, b) => b.cell.weight - a.cell.weight)) {
    if (patience <= 0) break;
    const ruledOut = () => certificates.ruledOut(cell, relation);
    parts.relate(relation);
    const lost = ruledOut();
    const areSafe = certificates.lostWithout(lost).every((guarded) => isSafe(guarded, lost));
    parts.unrelate(relation);
    if (!areSafe) continue;
    // What they can be is asked without what the share tells.
    const near = parts.near(relation.terms, isHidden, NEAR).map((guarded) => ({ guarded, values: possible(guarded) }));
    parts.relate(relation);
    const gone = ruledOut();
    const areOpen = near.every(({ guarded, values }) => values.every((value) => isOpen(guarded, value, gone)));
    if (areOpen && areDoubted(gone)) {
      certificates.forget(gone);
      told.add(cell);
    } else parts.unrelate(relation);
  }
  return told;
}

const alike = () => 1;
const valued = (guarded: Guarded, value: number): GuardedAim => ({ guarded, lower: value, upper: value });
