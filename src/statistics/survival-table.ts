import type { KaplanMeier } from './kaplan-meier.ts';

/** A Kaplan–Meier estimate as the `survival` command prints it for one group; null where there is no finite value. */
export interface SurvivalTable {
  group: string;
  n: number;
  events: number;
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
  curve: SurvivalTableRow[];
}

export interface SurvivalTableRow {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
}

/** The estimate of one group as plain objects, ready for JSON. */
export function survivalTable(km: KaplanMeier, group: string): SurvivalTable {
  const { n, events, median, medianLower, medianUpper, curve } = km;
  const rows = Array.from(curve.time, (time, row) => ({
    time,
    atRisk: curve.atRisk[row] ?? 0,
    events: curve.events[row] ?? 0,
    censored: curve.censored[row] ?? 0,
    survival: finite(curve.survival[row]),
    se: finite(curve.standardError[row]),
    lower: finite(curve.lower[row]),
    upper: finite(curve.upper[row]),
  }));
  return { group, n, events, median, medianLower, medianUpper, curve: rows };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
