/** What is counted in one step of time: of one sort or of several. */
export type Counts = readonly number[];

/**
 * Where a row of steps may be cut so that every part holds, of each sort, none or at least `threshold`: then no difference
 * between what is told at two cuts is a small number. Filled from the end, so that the last part is as short as can be.
 *
 * @param noneIsShown whether a part may hold none
 * @returns the indices of the steps that begin a part, ascending; the first is 0, and the only one when no cut is safe. When
 *   not even the whole is safe, none.
 */
export function partition(steps: readonly Counts[], threshold: number, noneIsShown: boolean): number[] {
  const isSafe = (counts: Counts) => counts.every((count) => count >= threshold || (count === 0 && noneIsShown));
  const starts: { at: number; counts: Counts }[] = [];
  let open: Counts | undefined;
  for (const [at, step] of [...steps.entries()].toReversed()) {
    open = open === undefined ? step : together(open, step);
    if (at > 0 && !isSafe(open)) continue;
    starts.unshift({ at, counts: open });
    open = undefined;
  }
  // What is left at the beginning joins the parts after it until they are enough.
  for (let first = starts[0]; first !== undefined && !isSafe(first.counts); first = starts[0]) {
    const next = starts[1];
    starts.splice(0, 2, ...(next === undefined ? [] : [{ at: 0, counts: together(first.counts, next.counts) }]));
  }
  return starts.map(({ at }) => at);
}

/** @throws RangeError when the two don't count the same sorts */
function together(a: Counts, b: Counts): Counts {
  return b.map((count, at) => {
    const other = a[at];
    if (other === undefined || a.length !== b.length) throw new RangeError('steps that count different sorts');
    return count + other;
  });
}
