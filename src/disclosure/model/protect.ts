import type { Solver } from '../../statistics/integer-program.ts';
import type { TierWeights } from './attempts.ts';
import { Certificates } from './certificates.ts';
import { Components } from './components.ts';
import { leaveDoubt } from './leave-doubt.ts';
import type { Model } from './model.ts';
import { OtherSolutions } from './other-solutions.ts';
import { roundShares } from './round-shares.ts';
import { showAgain } from './show-again.ts';
import { sweepHidden } from './sweep-hidden.ts';
import { WithheldCells } from './withheld-cells.ts';
import { withholdForOthers } from './withhold-for-others.ts';
import type { Withholding } from './withholding.ts';

export interface Protection {
  /** Keys of the cells that are withheld. */
  readonly withheld: ReadonlySet<string>;
  /** Keys of the withheld numerators whose share is told rounded. */
  readonly rounded: ReadonlySet<string>;
}

/** What decides: numbers from 1 up to the threshold are few, and one is known when fewer values than these are possible. */
export interface ProtectionLimits {
  readonly threshold: number;
  readonly leastValues: number;
  readonly weights: TierWeights;
}

/**
 * The cells to withhold so that no guarded number is known, whatever a reader works out from all that is shown: for each there
 * is another solution in whole numbers, with everything shown as it is, that has it at none or at the threshold or more (or
 * the least number of values have been found for it).
 *
 * First what falls by itself, and what other solutions there are among that; then what has to be withheld for the sake of others; then
 * cells that turn out not to be needed are shown again; then what is known only since something is withheld at all; last, shares whose
 * numerator stays withheld are told rounded where that gives nothing back.
 *
 * @throws Error when a number can't be protected by withholding anything
 */
export function protect(model: Model, limits: ProtectionLimits, solver: Solver): Protection {
  const { threshold, weights } = limits;
  const [cells, parts] = [new WithheldCells(model), new Components(model)];
  const solutions = new OtherSolutions(model, solver);
  const certificates = new Certificates(model, parts, limits, cells);
  const withholding: Withholding = { model, cells, parts, solutions, certificates, threshold };
  sweepHidden(withholding);
  withholdForOthers(withholding, weights);
  showAgain(withholding);
  for (let before = -1; before < cells.size; ) {
    before = cells.size;
    leaveDoubt(withholding, weights);
    if (cells.size > before) withholdForOthers(withholding, weights);
  }
  const rounded = roundShares(withholding);
  return { withheld: cells.keys(), rounded: new Set([...rounded].map(({ key }) => key)) };
}
