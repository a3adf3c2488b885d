import type { DifferenceRules } from '../../../src/report/reading/lexicon.ts';

/** Made-up limits of what counts as clear, and as the same. */
export const RULES: DifferenceRules = {
  confidence: 0.95,
  significance: 0.05,
  levelSplit: { asked: 0.8, searched: 0.2 },
  levelSplitSource: 'påhittad källa',
  sameSource: 'påhittad källa',
  clear: { share: 0.05, days: 3, months: 3, years: 1, count: 0.1 },
  censusFrom: 1,
  same: { share: 0.02, days: 1, months: 1, years: 0.5, count: 0.02 },
};
