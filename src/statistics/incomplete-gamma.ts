import { poissonWeight } from './poisson-weight.ts';

/**
 * The regularised incomplete gamma functions P(a,x) and Q(a,x) = 1 − P(a,x), each accurate in its own far tail.
 *
 * Reference: NIST Digital Library of Mathematical Functions 8.2.4, with the series 8.11.4 for x < a + 1 and the
 * continued fraction 8.9.2 above, evaluated by Lentz's method.
 *
 * @throws RangeError unless a > 0 and x ≥ 0
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`incompleteGamma: a must be positive, got ${a}`);
  if (!(x >= 0)) throw new RangeError(`incompleteGamma: x must not be negative, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = poissonWeight(a, x) * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = poissonWeight(a, x) * a * fraction(a, x);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = a + 1; term > total * Number.EPSILON * 0.01; k++) {
    term *= x / k;
    total += term;
  }
  return total;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let i = 1; ; i++) {
    const numerator = i * (a - i);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
}
