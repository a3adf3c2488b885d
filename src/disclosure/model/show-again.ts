import { anyOutside, type Withholding } from './withholding.ts';

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
      const found = anyOutside(withholding, guarded, part, alike);
      if (found !== undefined) certificates.add(found.deviation);
      return found !== undefined;
    });
    if (isStillSafe) certificates.forget(gone);
    else cells.withhold(cell);
  }
}

const alike = () => 1;
