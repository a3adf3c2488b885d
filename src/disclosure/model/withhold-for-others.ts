import { type Attempt, Attempts, type TierWeights, weightIn } from './attempts.ts';
import type { Guarded } from './model.ts';
import { keepSolution, unsafeOf, type Withholding } from './withholding.ts';

/**
 * Number by number, those of heavy cells first and else in the order of their keys: what it costs the reader least to withhold so
 * that the number could be something else is withheld, and counts for nothing from then on.
 *
 * @throws Error when a number can't be protected by withholding anything
 */
export function withholdForOthers(withholding: Withholding, weights: TierWeights): void {
  const { model, parts, certificates } = withholding;
  const attempts = new Attempts(withholding, weights);
  for (const guarded of inTurn(withholding)) {
    // Of what all that there is has been asked about.
    const asked = new Set<Attempt['mayChange']>();
    for (const { mayChange, size, search } of attempts.for(guarded)) {
      if (certificates.isSafe(guarded)) break;
      if (asked.has(mayChange)) continue;
      const part = parts.around(guarded, mayChange, size);
      if (!part.isCut) asked.add(mayChange);
      const found = part.variables.length > 0 ? search(guarded, part) : undefined;
      if (found !== undefined) keepSolution(withholding, found);
    }
  }
  const [unprotected] = unsafeOf(withholding, model.guarded);
  if (unprotected !== undefined) throw new Error(`nothing that can be withheld protects ${unprotected.key}`);
}

/** What is withheld for the sake of others may be what told a number, which is then guarded too. */
function* inTurn(withholding: Withholding): Generator<Guarded> {
  const { model, cells } = withholding;
  const heaviness = ({ terms }: Guarded) => Math.max(0, ...terms.map(([at]) => weightIn(withholding, at)));
  for (let before = -1; before < cells.size; ) {
    before = cells.size;
    yield* unsafeOf(withholding, model.guarded).toSorted((a, b) => heaviness(b) - heaviness(a));
  }
}
