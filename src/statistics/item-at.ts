/**
 * The item at a place of a list.
 * @throws RangeError when there is none: that is the program's own fault, and never a zero
 */
export function itemAt<T>(list: ArrayLike<T>, place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError(`no item at place ${place} of ${list.length}`);
  return item;
}
