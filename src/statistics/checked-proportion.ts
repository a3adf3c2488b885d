/**
 * Sees to it that an interval is asked for something that is a proportion.
 *
 * @throws RangeError naming the function and what is wrong
 */
export function checkedProportion(asking: string, numerator: number, denominator: number, level: number): void {
  if (!Number.isSafeInteger(denominator) || denominator < 1)
    throw new RangeError(`${asking}: the denominator must be a whole number of at least 1, got ${denominator}`);
  if (!Number.isSafeInteger(numerator) || numerator < 0 || numerator > denominator)
    throw new RangeError(`${asking}: the numerator must be a whole number from 0 to ${denominator}, got ${numerator}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`${asking}: level must lie between 0 and 1, got ${level}`);
}
