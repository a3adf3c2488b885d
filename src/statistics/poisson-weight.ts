/**
 * The Poisson probability e⁻ˣxᵃ/Γ(a+1) for real a > 0, x > 0, accurate also where its factors would overflow.
 *
 * Reference: Loader, "Fast and accurate computation of binomial probabilities" (2000): the saddle-point form
 * exp(−δ(a) − D(a,x))/√(2πa), with the error δ of Stirling's formula and the deviance D.
 */
export function poissonWeight(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** The error of Stirling's formula: ln Γ(a+1) − (a+½)ln a + a − ½ln 2π, for a > 0. */
export function stirlingError(a: number): number {
  let error = 0;
  let shifted = a;
  // Γ(a+2) = (a+1)Γ(a+1) carries the argument up to where the asymptotic series has converged to full precision.
  for (; shifted < 16; shifted++) error += stirlingStep(shifted);
  const inverse = 1 / (shifted * shifted);
  const series = 1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)));
  return error + series / shifted;
}

function stirlingStep(a: number): number {
  return (a + 0.5) * Math.log1p(1 / a) - 1;
}

/** Half the deviance of a Poisson observation `a` from its expectation `x`: a·ln(a/x) + x − a, without cancellation. */
export function deviance(a: number, x: number): number {
  const difference = a - x;
  if (Math.abs(difference) >= 0.1 * (a + x)) return a * Math.log(a / x) - difference;
  const v = difference / (a + x);
  const square = v * v;
  let total = difference * v;
  let power = 2 * a * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = total + power / odd;
    if (next === total) return next;
    total = next;
  }
}
