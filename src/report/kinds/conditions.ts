import type { WordCondition } from '../reading/lexicon.ts';
import type { ConditionKind } from './condition-kind.ts';
import { differenceCondition } from './difference-condition.ts';
import { shareCondition, testCondition } from './limits-condition.ts';
import { rankCondition } from './rank-condition.ts';
import { targetCondition } from './target-condition.ts';

const CONDITIONS: { readonly [K in WordCondition['kind']]: ConditionKind<Extract<WordCondition, { kind: K }>> } = {
  share: shareCondition,
  test: testCondition,
  target: targetCondition,
  rank: rankCondition,
  difference: differenceCondition,
};

/** What the report knows of a condition. The one place that joins a condition's type to its kind's. */
export function conditionKindOf(condition: WordCondition): ConditionKind {
  return CONDITIONS[condition.kind] as unknown as ConditionKind;
}
