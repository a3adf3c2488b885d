/**
 * The exponential function by addition, multiplication and division alone, within 10⁻¹⁴ of its value for |x| ≤ 30 (why
 * not `Math.exp`: see `log`).
 *
 * Method: x = k·ln 2 + r with |r| ≤ ½ ln 2, the power series of eʳ (Abramowitz & Stegun, 4.2.1) and 2ᵏ exactly.
 *
 * @throws RangeError when |x| exceeds 600
 */
export function exp(x: number): number {
  if (!(Math.abs(x) <= 600)) throw new RangeError(`exp: needs a number from -600 to 600, got ${x}`);
  const k = Math.round(x / Math.LN2);
  const r = x - k * Math.LN2;
  let series = 1;
  for (let n = 14; n >= 1; n--) series = 1 + (r / n) * series;
  return k >= 0 ? series * twoTo(k) : series / twoTo(-k);
}

function twoTo(power: number): number {
  let result = 1;
  for (let left = power; left > 0; left--) result *= 2;
  return result;
}
