import type { Statistic } from '../measure.ts';

/** The statistics as messages call them. */
export const STATISTICS: Readonly<Record<Statistic, string>> = {
  n: 'n',
  mean: 'medelvärde',
  sd: 'standardavvikelse',
  p10: '10:e percentilen',
  p25: 'undre kvartil',
  median: 'median',
  p75: 'övre kvartil',
  p90: '90:e percentilen',
  share: 'andel',
  by: 'uppdelning',
  survival: 'överlevnad',
};

/** What can't be computed from the units' own statistics (contract.md 2, Riket). */
export const NOT_POOLABLE: readonly Statistic[] = ['p10', 'p25', 'median', 'p75', 'p90'];
