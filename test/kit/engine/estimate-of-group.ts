import type { SurvivalGroup } from '../../../src/results/result.ts';
import type { KaplanMeier } from '../../../src/statistics/kaplan-meier.ts';

type Row = SurvivalGroup['curve'][number];

/**
 * A group's result as the estimate that `kaplanMeierAt` reads, for the table under a curve. What JSON can't hold (a limit
 * that is no number) is NaN again; the columns that a result leaves out are empty.
 */
export function estimateOfGroup(group: SurvivalGroup): KaplanMeier {
  const { n, events, median, medianLower, medianUpper, curve, entryTimes } = group;
  const numbers = (pick: (row: Row) => number | null) => Float64Array.from(curve, (row) => pick(row) ?? Number.NaN);
  const counts = (pick: (row: Row) => number) => Uint32Array.from(curve, pick);
  return {
    n,
    events,
    level: 0.95,
    median,
    medianLower,
    medianUpper,
    curve: {
      time: numbers(({ time }) => time),
      atRisk: counts(({ atRisk }) => atRisk),
      events: counts((row) => row.events),
      censored: counts(({ censored }) => censored),
      entered: new Uint32Array(),
      survival: numbers(({ survival }) => survival),
      standardError: numbers(({ se }) => se),
      lower: numbers(({ lower }) => lower),
      upper: numbers(({ upper }) => upper),
      cumulativeHazard: new Float64Array(),
    },
    entryTimes: Float64Array.from(entryTimes),
  };
}
