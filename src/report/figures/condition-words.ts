import { conditionKindOf } from '../kinds/conditions.ts';
import type { Condition, DifferenceRules } from '../reading/lexicon.ts';

/** What must hold for a word to be written, for the report's own list of its words. */
export function conditionWords(condition: Condition, rules: DifferenceRules): string {
  return conditionKindOf(condition).words(condition, rules);
}
