import type { Statistic } from '../measure.ts';

/** The statistics as messages call them. */
export const STATISTICS: Readonly<Record<Statistic, string>> = {
  n: 'n',
  mean: 'medelvärde',
  sd: 'standardavvikelse',
  p10: '10:e percentilen',
  median: 'median',
  p90: '90:e percentilen',
  share: 'andel',
  by: 'uppdelning',
};

/** What can't be computed from the units' own statistics (contract.md 2, Riket). */
export const NOT_POOLABLE: readonly Statistic[] = ['p10', 'median', 'p90'];
