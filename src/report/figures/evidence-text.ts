import { formatCount } from '../../words/numbers.ts';
import type { Evidence, Operand, TestCounts } from '../claims/evidence.ts';
import { boundKindOf } from '../kinds/bounds.ts';
import { conditionKindOf } from '../kinds/conditions.ts';
import type { WordCondition } from '../reading/lexicon.ts';
import { atMost } from './at-most.ts';
import { NATION_LEVEL, type Reference } from './figure-source.ts';
import { differenceLabel, levelName, statisticName } from './labels.ts';
import { linesFor } from './lines.ts';
import { isSame } from './look-up.ts';
import { inBrackets, type NumberSetting, numberWords } from './number-text.ts';
import { figureYears } from './year-span.ts';

/**
 * The numbers that a word stands on, for the brackets after it; nothing when the sentence itself writes them all. A rank
 * names who comes next, and says so when someone has no number.
 * @param written the references whose numbers the sentence writes
 */
export function evidenceText(
  condition: WordCondition,
  evidence: Evidence,
  written: readonly Reference[],
  setting: NumberSetting,
): string | undefined {
  const { subject, base } = evidence;
  const isWritten = ({ reference }: Operand) => written.some((one) => isSame(one, reference));
  const rank = conditionKindOf(condition).rank(condition);
  if (rank !== undefined) return rankText(rank.place, rank.among, evidence, setting);
  const why = lostWords(evidence);
  if (isWritten(subject) && (base === undefined || isWritten(base))) return why[0];
  if (base === undefined) return [numberText(subject, setting), ...adjusted(evidence, setting), ...why].join('; ');
  return [pairText(subject, base, setting), ...why].join('; ');
}

/** Why a difference isn't certain, where it would be by itself: the number of tests takes it, and not that it isn't there. */
export function lostWords({ lostAmong }: Pick<Evidence, 'lostAmong'>): string[] {
  return lostAmong === undefined ? [] : [`kan inte säkerställas bland ${comparisonsWords(lostAmong)}`];
}

/** `13+160 jämförelser`: those that the chapters ask for, and those that the summary searches; of one family they are only counted. The note says which. */
function comparisonsWords({ asked, searched }: TestCounts): string {
  const words = (count: number) => `${formatCount(count)} ${count === 1 ? 'jämförelse' : 'jämförelser'}`;
  if (asked === 0 || searched === 0) return words(asked + searched);
  return `${formatCount(asked)}+${words(searched)}`;
}

/** A p-value as it was judged, adjusted for how many tests there are: from the largest that a rounded one can be, so a bound. At most one says nothing. */
function adjusted({ subject, chance, lostAmong }: Evidence, { judged, source }: NumberSetting): string[] {
  if (chance === undefined || chance >= 1 || lostAmong !== undefined || !boundKindOf(subject.bound).isTest) return [];
  const lines = linesFor(subject.reference, judged, source);
  return [`justerat för antalet jämförelser högst ${atMost(chance, lines)}`];
}

/** `2019: 82 %, 210/256; 2024: 65 %, 231/355`: by years the earlier first, else the subject first. */
export function pairText(subject: Operand, base: Operand, setting: NumberSetting): string {
  const byYears =
    differenceLabel(subject.reference, base.reference, setting.source) ===
    figureYears(subject.reference, setting.source);
  const isLater =
    subject.reference.extract !== base.reference.extract ? base.reference.extract === 'previous' : byYears;
  // The label tells the years or the extract apart already.
  const plain = byYears ? { ...setting, knowsYears: () => true } : setting;
  const one = (operand: Operand, other: Operand) =>
    `${differenceLabel(operand.reference, other.reference, setting.source)}: ${inBrackets(numberWords(withoutExtract(operand.reference, other.reference), operand.bound, plain))}`;
  const sides = [one(subject, base), one(base, subject)];
  return (isLater ? sides.toReversed() : sides).join('; ');
}

/** Where the label names the extract, the number need not. */
function withoutExtract(reference: Reference, other: Reference): Reference {
  const { extract, ...rest } = reference;
  return extract === other.extract ? reference : rest;
}

const numberText = ({ reference, bound }: Operand, setting: NumberSetting) =>
  inBrackets(numberWords(reference, bound, setting));

function rankText(
  place: 'first' | 'last',
  among: 'levels' | 'statistics',
  evidence: Evidence,
  setting: NumberSetting,
): string {
  const { subject, rivals } = evidence;
  const name = ({ reference }: Operand) =>
    among === 'levels' ? levelName(reference.level, setting.source) : statisticName(reference, setting.source);
  const inOrder = rivals.toSorted((a, b) =>
    place === 'first' ? b.bound.number - a.bound.number : a.bound.number - b.bound.number,
  );
  const [next] = inOrder;
  const told = [subject.reference.level, ...rivals.map(({ reference }) => reference.level)];
  const untold = setting.source.levels.filter(({ id }) => id !== NATION_LEVEL && !told.includes(id));
  return [
    `${name(subject)}: ${numberText(subject, setting)}`,
    next && `närmast ${name(next)}: ${numberText(next, setting)}`,
    among === 'levels' && untold.length > 0 && `utan siffra: ${untold.map((each) => each.name).join(', ')}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('; ');
}
