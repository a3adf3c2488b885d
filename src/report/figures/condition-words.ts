import { conditionKindOf } from '../kinds/conditions.ts';
import type { DifferenceRules, WordCondition } from '../reading/lexicon.ts';

/** What must hold for a word to be written, for the report's own list of its words. */
export function conditionWords(condition: WordCondition, rules: DifferenceRules): string {
  return conditionKindOf(condition).words(condition, rules);
}
