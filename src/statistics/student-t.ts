/**
 * The quantile of Student's t with a whole number of degrees of freedom: the t that |T| stays below with probability `level`.
 *
 * References: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4: with θ = arctan(t/√ν) the
 * probability is a finite sum, A(θ). Its slope, the density of θ, is A′(0)·cos^(ν−1) θ and falls all the way from 0 to π/2, so
 * Newton's steps from 0 come nearer from below and never pass θ. Equals R's `qt((1 + level) / 2, df)`.
 *
 * @throws RangeError unless df is a whole number from 1 on and 0 < level < 1
 */
export function studentQuantile(level: number, df: number): number {
  if (!(Number.isSafeInteger(df) && df >= 1)) throw new RangeError(`studentQuantile: no ${df} degrees of freedom`);
  if (!(level > 0 && level < 1)) throw new RangeError(`studentQuantile: level must lie between 0 and 1, got ${level}`);
  const steepest = slopeAtNought(df);
  let theta = 0;
  for (;;) {
    const next = theta + (level - within(theta, df)) / (steepest * Math.cos(theta) ** (df - 1));
    // Rounding is all that can turn a step back: then θ is as near as doubles come.
    if (!(next > theta)) return Math.sqrt(df) * Math.tan(theta);
    theta = next;
  }
}

/** The probability that |T| stays below √ν·tan θ. */
function within(theta: number, df: number): number {
  const total = sumOfPowers(Math.cos(theta), df);
  return df % 2 === 1 ? (2 / Math.PI) * (theta + Math.sin(theta) * total) : Math.sin(theta) * total;
}

/** A′(0): there the cosine is 1, and the sine grows as θ does. */
function slopeAtNought(df: number): number {
  return df % 2 === 1 ? (2 / Math.PI) * (1 + sumOfPowers(1, df)) : sumOfPowers(1, df);
}

/** The sum of the powers of the cosine, each other one from 0 or 1 to ν − 2, with their coefficients. */
function sumOfPowers(cosine: number, df: number): number {
  const isOdd = df % 2 === 1;
  const square = cosine ** 2;
  let term = isOdd ? cosine : 1;
  let total = 0;
  for (let k = isOdd ? 1 : 0; k <= df - 2; k += 2) {
    total += term;
    term *= ((k + 1) / (k + 2)) * square;
  }
  return total;
}
