import { deviance, stirlingError } from './poisson-weight.ts';

/**
 * The regularised incomplete beta function I_x(a,b) and its complement, each accurate in its own far tail.
 *
 * Reference: NIST Digital Library of Mathematical Functions 8.17, the continued fraction 8.17.22 evaluated by Lentz's
 * method; the factor in front by Loader's saddle-point form, see `poissonWeight`.
 *
 * @throws RangeError unless a > 0, b > 0 and 0 ≤ x ≤ 1
 */
export function incompleteBeta(x: number, a: number, b: number): { lower: number; upper: number } {
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity))
    throw new RangeError(`incompleteBeta: a and b must be positive, got ${a} and ${b}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta: x must lie between 0 and 1, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === 1) return { lower: 1, upper: 0 };
  if (x * (a + b + 2) < a + 1) {
    const lower = (weight(x, a, b) * fraction(x, a, b)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (weight(x, a, b) * fraction(1 - x, b, a)) / b;
  return { lower: 1 - upper, upper };
}

/** xᵃ(1−x)ᵇ/B(a,b). */
function weight(x: number, a: number, b: number): number {
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const distance = deviance(a, n * x) + deviance(b, n * (1 - x));
  return Math.exp(error - distance) * Math.sqrt(((a / n) * b) / (2 * Math.PI));
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
}
