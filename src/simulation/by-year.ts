/** A quantity that changes over the years. */
export type ByYear = (year: number) => number;

/**
 * The quantity whose value in some years is given: on the straight line between them, level before the first and after the
 * last.
 *
 * @throws RangeError when no year is given
 */
export function byYear(values: Readonly<Record<number, number>>): ByYear {
  // An object holds whole numbers as keys in ascending order (ECMA-262, OrdinaryOwnPropertyKeys).
  const anchors = Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));
  const first = anchors[0];
  if (first === undefined) throw new RangeError('byYear: no year given');
  return (year) => {
    const before = anchors.findLast((anchor) => anchor.year <= year);
    const after = anchors.find((anchor) => anchor.year > year);
    if (before === undefined) return first.value;
    if (after === undefined) return before.value;
    return before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year);
  };
}
