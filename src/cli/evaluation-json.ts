import type { Evaluation } from '../results/result.ts';
import { withoutValues } from './without-values.ts';

/** One JSON object in the contract's form. Single values behind a summary stay inside. */
export function evaluationJson(evaluation: Evaluation): string {
  const results = evaluation.results.map((result) => ({ ...result, figure: withoutValues(result.figure) }));
  return `${JSON.stringify({ ...evaluation, results }, null, 2)}\n`;
}
