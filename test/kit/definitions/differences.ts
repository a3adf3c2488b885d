import type { DifferenceLimits } from '../../../src/definitions/difference-limits.ts';

/** From what on the areas of tests say that numbers differ: as the real ones. */
export const DIFFERENCES: DifferenceLimits = { share: 0.05, cases: 5, significance: 0.05 };
