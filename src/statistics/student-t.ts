/**
 * The quantile of Student's t with a whole number of degrees of freedom: the t that |T| stays below with probability `level`.
 *
 * References: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4: with θ = arctan(t/√ν) the
 * probability is a finite sum, of which θ is found by halving. Equals R's `qt((1 + level) / 2, df)`.
 *
 * @throws RangeError unless df is a whole number from 1 on and 0 < level < 1
 */
export function studentQuantile(level: number, df: number): number {
  if (!(Number.isSafeInteger(df) && df >= 1)) throw new RangeError(`studentQuantile: no ${df} degrees of freedom`);
  if (!(level > 0 && level < 1)) throw new RangeError(`studentQuantile: level must lie between 0 and 1, got ${level}`);
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (within(middle, df) < level) low = middle;
    else high = middle;
  }
  return Math.sqrt(df) * Math.tan((low + high) / 2);
}

/** The probability that |T| stays below √ν·tan θ. */
function within(theta: number, df: number): number {
  const [sine, square] = [Math.sin(theta), Math.cos(theta) ** 2];
  const isOdd = df % 2 === 1;
  let term = isOdd ? Math.cos(theta) : 1;
  let total = 0;
  for (let k = isOdd ? 1 : 0; k <= df - 2; k += 2) {
    total += term;
    term *= ((k + 1) / (k + 2)) * square;
  }
  return isOdd ? (2 / Math.PI) * (theta + sine * total) : sine * total;
}
