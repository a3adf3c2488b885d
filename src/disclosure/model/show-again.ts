import { showingSafe, type Withholding } from './withholding.ts';

/** Among how many it is asked whether a cell can be shown again. */
const AGAIN = 150;
/** How much is asked about whether cells can be shown again, in variables: in a large area the lightest stay withheld unasked. */
const PATIENCE = 60_000;

/** Shows again what turns out not to be needed for others, the heaviest first. */
export function showAgain(withholding: Withholding): void {
  const { cells, parts, certificates } = withholding;
  let patience = PATIENCE;
  for (const cell of cells.forOthers()) {
    if (cells.fallsWithAnother(cell)) continue;
    cells.show(cell);
    const gone = certificates.changing(cell);
    const isStillSafe = certificates.lostWithout(gone).every((guarded) => {
      if (certificates.isSafe(guarded, gone)) return true;
      // The others that lose nothing by it come back all the same.
      if (patience <= 0) return false;
      const part = parts.around(guarded, cells.isHidden, AGAIN);
      patience -= part.variables.length;
      // One that changes little is found soonest.
      const found = showingSafe(withholding, guarded, part, { costOf: alike, without: gone });
      for (const { deviation } of found) certificates.add(deviation);
      return found.length > 0;
    });
    if (isStillSafe) certificates.forget(gone);
    else cells.withhold(cell);
  }
}

const alike = () => 1;
