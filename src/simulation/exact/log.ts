/**
 * The natural logarithm by addition, multiplication and division alone, within a few units of the last place.
 *
 * `Math.log` may differ in its last bit between engines and processors; IEEE 754's basic operations may not, so a
 * simulation that uses only these gives the same rows everywhere.
 *
 * Method: x = 2ᵏ·m with √½ < m ≤ √2, then ln m = 2(s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1) (Abramowitz & Stegun,
 * Handbook of Mathematical Functions, 4.1.27).
 *
 * @throws RangeError when x is not a positive finite number
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`log: needs a positive finite number, got ${x}`);
  let m = x;
  let k = 0;
  for (; m < 1 / 65536; k -= 16) m *= 65536;
  for (; m > 65536; k += 16) m /= 65536;
  for (; m <= Math.SQRT1_2; k--) m *= 2;
  for (; m > Math.SQRT2; k++) m *= 0.5;
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  // |s| < 0.172, so that the first term left out is below 10⁻¹⁷ of the sum.
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return k * Math.LN2 + 2 * s * sum;
}
