import type { Composing } from '../composing/composing.ts';
import { type Bound, isMissing, NATION_LEVEL, type Reference } from '../figures/figure-source.ts';
import { indicatorOf } from '../figures/labels.ts';
import { lookUp } from '../figures/look-up.ts';
import { boundKindOf, isSameKind } from '../kinds/bounds.ts';
import { conditionKindOf } from '../kinds/conditions.ts';
import type { Evidence, Operand } from './evidence.ts';
import { judge } from './judge.ts';
import type { Aim } from './resolve-aim.ts';
import type { Phrase } from './sentence-part.ts';

/** The first of the words that holds, or how near each came. */
export type WordDecision =
  | { readonly option: Phrase; readonly evidence: Evidence }
  | { readonly evidence: Evidence; readonly undecided: boolean };

/** Holds the words against the figures. @param subject and base are there: absence is told before words are chosen */
export function decideWord(
  options: readonly Phrase[],
  aim: Aim,
  { subject, base }: { readonly subject: Bound; readonly base?: Bound },
  composing: Composing,
): WordDecision {
  const evidenceOf = (option: Phrase): Evidence => {
    const { condition } = option;
    const rank = conditionKindOf(condition).rank(condition);
    const { rivals, hiddenRival } =
      rank === undefined ? { rivals: [], hiddenRival: false } : rivalsOf(aim.subject, rank.among, composing);
    return {
      subject: { reference: aim.subject, bound: subject },
      ...(base !== undefined && aim.base !== undefined && { base: { reference: aim.base, bound: base } }),
      rivals,
      hiddenRival,
      ...chanceIn(aim, option, { subject, ...(base && { base }) }, composing),
      ...(aim.statistic.target && { target: aim.statistic.target }),
    };
  };
  const { rules } = composing.lexicon;
  const judged = options.map((option) => {
    const evidence = evidenceOf(option);
    return { option, evidence, verdict: judge(option.condition, evidence, rules) };
  });
  const found = judged.find(({ verdict }) => verdict === 'true');
  if (found !== undefined) return found;
  const [first] = judged;
  if (first === undefined) throw new RangeError('a word binding has no word');
  return { evidence: first.evidence, undecided: judged.every(({ verdict }) => verdict === 'undecided') };
}

/** The p-value that a word's condition asks for, and whether all are counted so that it asks for none. */
export function chanceIn(
  { subject, base, statistic }: Aim,
  { condition }: Phrase,
  values: { readonly subject: Bound; readonly base?: Bound },
  { comparisons, lexicon }: Composing,
): Pick<Evidence, 'chance' | 'census' | 'lostAmong'> {
  if (statistic.census === true) return { census: true };
  const isOfOneTime = base === undefined || base.extract === subject.extract;
  if (!conditionKindOf(condition).isTested(condition) || !isOfOneTime || boundKindOf(values.subject).isExact) return {};
  const operands = [
    { reference: subject, bound: values.subject },
    base && values.base && { reference: base, bound: values.base },
  ] as const;
  const chance = comparisons.chance(...operands);
  const lostAmong = comparisons.lostAmong(...operands, lexicon.rules.significance);
  return { ...(chance !== undefined && { chance }), ...(lostAmong !== undefined && { lostAmong }) };
}

/** Those that a subject is ranked among. One that has no number at all is no rival; one whose number isn't shown may be. */
function rivalsOf(
  subject: Reference,
  among: 'levels' | 'statistics',
  { source }: Composing,
): { readonly rivals: Operand[]; readonly hiddenRival: boolean } {
  const found = rivalReferences(subject, among, source).map((reference) => ({
    reference,
    value: lookUp(reference, source),
  }));
  return {
    rivals: found.flatMap(({ reference, value }) => (isMissing(value) ? [] : { reference, bound: value })),
    hiddenRival: found.some(
      ({ value }) => isMissing(value) && value.absent !== 'not-reported' && value.absent !== 'not-applicable',
    ),
  };
}

function rivalReferences(subject: Reference, among: 'levels' | 'statistics', source: Composing['source']): Reference[] {
  if (among === 'levels')
    return source.levels
      .filter(({ id }) => id !== NATION_LEVEL && id !== subject.level)
      .map(({ id }) => ({ ...subject, level: id }));
  const { statistics } = indicatorOf(subject.indicator, source);
  const own = statistics.find(({ id }) => id === subject.statistic);
  return statistics
    .filter((one) => one.id !== subject.statistic && own !== undefined && isSameKind(one, own))
    .map(({ id }) => ({ ...subject, statistic: id }));
}

/** Which other words of the lexicon hold for the same figures: for the remedy. */
export function wordsThatHold(options: readonly Phrase[], evidence: Evidence, { lexicon }: Composing): string[] {
  const kinds = new Set(options.map(({ condition }) => conditionKindOf(condition)));
  return lexicon.words
    .filter(
      ({ condition }) => kinds.has(conditionKindOf(condition)) && judge(condition, evidence, lexicon.rules) === 'true',
    )
    .flatMap(({ phrases: [phrase] }) => phrase ?? []);
}
