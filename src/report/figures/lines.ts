import type { Operand } from '../claims/evidence.ts';
import { conditionKindOf } from '../kinds/conditions.ts';
import type { WordCondition } from '../reading/lexicon.ts';
import type { FigureSource, Reference } from './figure-source.ts';
import { indicatorOf } from './labels.ts';
import { isSame } from './look-up.ts';

/** A number that a sentence holds a word against, and those that it is compared with. */
export interface Judged {
  readonly condition: WordCondition;
  readonly subject: Operand;
  readonly others: readonly Operand[];
}

/**
 * What a number must not cross when it is rounded: its own targets, the limits of the words that the sentence says of it,
 * and the middle between it and each number that it is compared with. So the rounded numbers bear the words out as the
 * exact ones do.
 */
export function linesFor(reference: Reference, judged: readonly Judged[], source: FigureSource): number[] {
  const { statistics } = indicatorOf(reference.indicator, source);
  const target = statistics.find(({ id }) => id === reference.statistic)?.target;
  const concerned = judged.filter(({ subject, others }) =>
    [subject, ...others].some((operand) => isSame(operand.reference, reference)),
  );
  const limits = concerned.flatMap(({ condition }) => conditionKindOf(condition).ends(condition));
  const middles = concerned.flatMap(({ subject, others }) =>
    others.map((other) => (subject.bound.number + other.bound.number) / 2),
  );
  return [target?.high, target?.low, ...limits, ...middles].filter((line) => line !== undefined);
}
