import { chiSquareUpper } from './chi-square.ts';
import { type LogRankScore, logRankScore } from './log-rank-score.ts';
import { type GroupedFollowUp, type Timeline, timeline } from './timeline.ts';

export interface LogRank {
  chisq: number;
  /** Groups with a positive expectation, less one. */
  df: number;
  p: number;
  /** Events in each group. */
  observed: number[];
  /** Events that each group would have had, had all groups had the same hazard. */
  expected: number[];
}

/**
 * The log-rank test of equal hazards in k groups, stratified if strata are given; O(n log n + event times · groups²).
 *
 * The hypergeometric variance takes account of ties. With late entry a subject is at risk at t when entry < t ≤ time.
 *
 * References: Mantel, Cancer Chemotherapy Reports 50 (1966) 163–170; Peto & Peto, Journal of the Royal Statistical
 * Society A 135 (1972) 185–207. Conventions: R's `survdiff(…, rho = 0)`.
 *
 * @returns chisq 0 and p 1 when only one group could have had events, p NaN when none could; chisq and p NaN where R stops,
 * because the groups were not at risk together so that they can be compared
 * @throws RangeError as `timeline`
 */
export function logRank(input: GroupedFollowUp): LogRank {
  return logRankOf(timeline(input));
}

/** The test on a timeline already made. */
export function logRankOf(line: Timeline): LogRank {
  const score = logRankScore(line);
  const groups = Array.from(score.expected.keys()).filter((g) => (score.expected[g] ?? 0) > 0);
  const df = Math.max(0, groups.length - 1);
  // Observed less expected sums to zero over the groups, so that one group, the first, follows from the others.
  const chisq = df === 0 ? 0 : quadraticForm(score, groups.slice(1));
  const p = df > 0 ? pValue(chisq, df) : groups.length === 1 ? 1 : Number.NaN;
  return { chisq, df, p, observed: Array.from(score.observed), expected: Array.from(score.expected) };
}

function pValue(chisq: number, df: number): number {
  return Number.isNaN(chisq) ? Number.NaN : chiSquareUpper(chisq, df);
}

/** uᵀV⁻¹u for the differences u and covariance V of the groups given, by Cholesky's method; NaN when V has no inverse. */
function quadraticForm({ observed, expected, covariance }: LogRankScore, groups: readonly number[]): number {
  const size = expected.length;
  const rows: number[][] = [];
  const solved: number[] = [];
  for (const [i, g] of groups.entries()) {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      const other = rows[j] ?? [];
      row.push(((covariance[g * size + (groups[j] ?? 0)] ?? 0) - dot(row, other)) / (other[j] ?? 0));
    }
    const variance = covariance[g * size + g] ?? 0;
    const rest = variance - dot(row, row);
    if (!(rest > 1e-13 * variance)) return Number.NaN;
    row.push(Math.sqrt(rest));
    rows.push(row);
    solved.push(((observed[g] ?? 0) - (expected[g] ?? 0) - dot(row, solved)) / Math.sqrt(rest));
  }
  return dot(solved, solved);
}

/** The scalar product over the shorter length. */
function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}
