import { chiSquareUpper } from './chi-square.ts';
import { logRankScore } from './log-rank-score.ts';
import { type GroupedFollowUp, timeline } from './timeline.ts';

export interface LogRankTrend {
  readonly chisq: number;
  readonly p: number;
}

/**
 * The log-rank test for trend: whether the hazard rises or falls with the score of the group. One degree of freedom.
 *
 * References: Tarone, Biometrika 62 (1975) 679–682; Klein & Moeschberger, Survival Analysis, 2nd ed. (2003), 7.4. The
 * difference of observed and expected events and its covariance are those of {@link logRankScore}: with w the scores and u
 * the differences, (wᵀu)² / wᵀVw.
 *
 * @param scores one for each group code, such as 1, 2, 3; only their distances matter
 * @returns NaN where nothing could vary: no events, or all at risk in groups of one score
 * @throws RangeError as `timeline`, or when a group has no score
 */
export function logRankTrend(input: GroupedFollowUp, scores: readonly number[]): LogRankTrend {
  const { observed, expected, covariance } = logRankScore(timeline(input));
  const size = expected.length;
  if (scores.length !== size) throw new RangeError(`logRankTrend: ${size} groups and ${scores.length} scores`);
  const of = (group: number) => scores[group] ?? 0;
  let [difference, variance, largest] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    difference += of(i) * ((observed[i] ?? 0) - (expected[i] ?? 0));
    // The lower triangle is kept: what lies off the diagonal counts twice.
    for (let j = 0; j <= i; j++) {
      const term = of(i) * of(j) * (covariance[i * size + j] ?? 0);
      variance += j === i ? term : 2 * term;
      largest = Math.max(largest, Math.abs(term));
    }
  }
  if (!(variance > 1e-12 * largest)) return { chisq: Number.NaN, p: Number.NaN };
  const chisq = difference ** 2 / variance;
  return { chisq, p: chiSquareUpper(chisq, 1) };
}
