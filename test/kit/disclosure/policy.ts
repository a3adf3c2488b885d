import type { Policy } from '../../../src/definitions/policy.ts';

/** The rules of the two areas, without explanation. */
export const POLICY: Policy = {
  threshold: 5,
  leastValues: 4,
  mean: { from: 5, decimals: 1 },
  sd: { from: 10, decimals: 1 },
  median: { from: 10, decimals: 0 },
  quartiles: { from: 12, decimals: 0 },
  tails: { from: 20, decimals: 0 },
  shareDecimals: 3,
  shareStep: 5,
  curve: { groupFrom: 30, atRiskFrom: 10 },
  samePeople: [],
  weights: {
    unknown: 1,
    beside: 3,
    category: 10,
    share: 12,
    total: 100,
    curve: 5000,
    ownRegion: 60,
    breakdowns: {},
    nation: 3,
  },
  explanation: '',
};

const always = { from: 1, decimals: 1 };

/** Everything is shown. */
export const OPEN_POLICY: Policy = {
  ...POLICY,
  ...{ threshold: 1, leastValues: 1, mean: always, sd: always, median: always, quartiles: always, tails: always },
  curve: { groupFrom: 1, atRiskFrom: 1 },
};
