import type { Guarded } from './model.ts';
import { unsafeOf, type Withholding } from './withholding.ts';

/**
 * Solutions among what is hidden already in which many numbers of a year are 0 at once, until there is no more to be had: one of them
 * shows many numbers safe.
 */
export function sweepHidden(withholding: Withholding): void {
  const { model } = withholding;
  for (const [year, all] of Map.groupBy(model.guarded, ({ terms: [first] }) => first && model.yearOf[first[0]]))
    sweepYear(withholding, year, all);
}

function sweepYear(withholding: Withholding, year: number | undefined, all: readonly Guarded[]): void {
  const { model, cells, parts, solutions, certificates } = withholding;
  for (const part of parts.of(all, (at) => model.yearOf[at] === year && cells.isHidden(at))) {
    let own = unsafeOf(withholding, part.guarded);
    while (own.length > 0 && part.variables.length > 0) {
      const found = solutions.cheapest(part, [], nothing, own);
      if (found !== undefined) certificates.add(found.deviation);
      const left = unsafeOf(withholding, own);
      if (left.length === own.length) break;
      own = left;
    }
  }
}

const nothing = () => 0;
