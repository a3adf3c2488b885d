import { conditionKindOf } from '../kinds/conditions.ts';
import type { DifferenceRules, WordCondition } from '../reading/lexicon.ts';
import type { Evidence, Verdict } from './evidence.ts';

/** Whether a word's condition holds. Only a word whose verdict is `true` may be written. */
export function judge(condition: WordCondition, evidence: Evidence, rules: DifferenceRules): Verdict {
  return conditionKindOf(condition).judge(condition, evidence, rules);
}
