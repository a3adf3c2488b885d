import type { Simulation } from '../files/outbox/mark.ts';
import { survivalTable } from '../statistics/survival-table.ts';
import { simulatedJson } from './simulated-json.ts';
import type { SurvivalEstimate } from './survival-estimate.ts';

/** One JSON object in the contract's form (contract.md 4): full precision, and null for what has no finite value. */
export function survivalJson({ groups, logRank }: SurvivalEstimate, simulation: Simulation | undefined): string {
  const test = logRank === undefined ? null : { chisq: logRank.chisq, df: logRank.df, p: logRank.p };
  // JSON.stringify writes what is not finite as null.
  return `${JSON.stringify({ ...simulatedJson(simulation), groups: groups.map(({ name, km }) => survivalTable(km, name)), logRank: test }, null, 2)}\n`;
}
