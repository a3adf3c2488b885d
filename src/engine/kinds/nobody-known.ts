import type { AbsentResult } from '../../results/result.ts';

/** A share of nobody: not applicable, never 0 %. @param missing how many it is unknown of, who are among the nation's unknown */
export function nobodyKnown(missing: number): AbsentResult {
  return { kind: 'absent', reason: 'not-applicable', ...(missing === 0 ? {} : { missing }) };
}
