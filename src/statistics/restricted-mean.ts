import type { KaplanMeier } from './kaplan-meier.ts';

/**
 * The mean survival time within the first `tau`: the area under the Kaplan–Meier curve, with its standard error. Beyond
 * the last time the curve is carried on at its last height, so choose `tau` within the follow-up.
 *
 * Var = Σ A(tᵢ)² dᵢ/(nᵢ(nᵢ−dᵢ)) with A(t) the area from t to tau; a time at which all at risk had the event adds nothing.
 * Reference: Klein & Moeschberger, Survival Analysis, 2nd ed. (2003), 4.5. Conventions: R's `print(survfit(…), rmean = tau)`.
 *
 * @throws RangeError unless tau is finite and positive
 */
export function restrictedMean(
  { curve }: Pick<KaplanMeier, 'curve'>,
  tau: number,
): { mean: number; standardError: number } {
  if (!(tau > 0 && tau < Infinity)) throw new RangeError(`restrictedMean: tau must be positive, got ${tau}`);
  const { time, atRisk, events, survival } = curve;
  let area = 0;
  let variance = 0;
  let end = tau;
  for (let row = time.length - 1; row >= 0; row--) {
    const start = time[row] ?? 0;
    if (start > tau) continue;
    area += (end - start) * (survival[row] ?? 1);
    end = start;
    const n = atRisk[row] ?? 0;
    const d = events[row] ?? 0;
    if (n > d) variance += (area ** 2 * d) / (n * (n - d));
  }
  return { mean: end + area, standardError: Math.sqrt(variance) };
}
