import type { PublicSurvival } from '../../disclosure/public-result.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatDecimals } from '../../words/numbers.ts';

/** The test of the curves with its p and nothing more: whether a difference matters is no matter of p (domain.md 6.10, 84). */
export function logRankWords(logRank: PublicSurvival['logRank']): string | undefined {
  if ('absent' in logRank) return undefined;
  const p = logRank.p < 0.001 ? `<${FIXED_SPACE}0,001` : `=${FIXED_SPACE}${formatDecimals(logRank.p, 3)}`;
  const tried =
    logRank.trend === true
      ? 'Log-rank-test för trend, av att överlevnaden inte följer ordningen mellan de grupper vars kurvor visas'
      : 'Log-rank-test av att överlevnaden är densamma i de grupper vars kurvor visas';
  return `${tried}: p${FIXED_SPACE}${p}.`;
}
