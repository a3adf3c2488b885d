import type { KaplanMeier } from './kaplan-meier.ts';
import { normalQuantile } from './normal.ts';

/** The cumulative hazard, a row for each time of the event table it was made from. */
export interface CumulativeHazard {
  time: Float64Array;
  hazard: Float64Array;
  standardError: Float64Array;
  /** Limits on the log scale; NaN before the first event. */
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * The Nelson–Aalen estimate of the cumulative hazard, Σd/n, with variance Σd/n² and limits H·exp(±z·se/H) at the level of
 * the estimate given.
 *
 * References: Nelson, Technometrics 14 (1972) 945–966; Aalen, Annals of Statistics 6 (1978) 701–726. Conventions: `cumhaz`
 * and `std.chaz` of R's `survfit(…, ctype = 1)`; limits those of its `stype = 2, conf.type = "log-log"`.
 */
export function nelsonAalen({ curve, level }: Pick<KaplanMeier, 'curve' | 'level'>): CumulativeHazard {
  const { time, atRisk, events, cumulativeHazard: hazard } = curve;
  const z = normalQuantile(1 - (1 - level) / 2);
  let variance = 0;
  const standardError = time.map((_, row) => {
    variance += (events[row] ?? 0) / (atRisk[row] ?? 0) ** 2;
    return Math.sqrt(variance);
  });
  const widening = hazard.map((value, row) => Math.exp((z * (standardError[row] ?? 0)) / value));
  return {
    time,
    hazard,
    standardError,
    lower: hazard.map((value, row) => value / (widening[row] ?? 1)),
    upper: hazard.map((value, row) => value * (widening[row] ?? 1)),
  };
}
