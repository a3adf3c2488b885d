import { absenceSentences } from '../claims/absence-sentences.ts';
import { checkAnswers } from '../claims/check-answers.ts';
import { checkIndicators } from '../claims/check-indicators.ts';
import { checkSubjects } from '../claims/check-subjects.ts';
import { checkText } from '../claims/check-text.ts';
import { readParts } from '../claims/read-parts.ts';
import { isMissing } from '../figures/figure-source.ts';
import { numbersOf } from '../figures/numbers.ts';
import { partFacts } from '../kinds/parts.ts';
import type { Inline } from '../reading/markdown.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Sentence } from './document.ts';
import { sentenceRuns } from './sentence-runs.ts';

/**
 * Writes one sentence out. Where a number of it is missing, sentences that say so take its place: what was to be said can't
 * be. Nothing when something is wrong, which has been complained about.
 */
export function composeSentence(
  inlines: readonly Inline[],
  setting: SentenceSetting,
  composing: Composing,
): Sentence[] {
  const before = composing.problems.length;
  const isFaulty = () => composing.problems.length > before;
  const parts = readParts(inlines, setting.file, composing);
  checkText(parts, setting.file, composing, setting.isExperts);
  if (isFaulty()) return [];
  checkSubjects(parts, setting, composing);
  checkIndicators(parts, setting, composing);
  checkAnswers(parts, setting, composing);
  if (isFaulty()) return [];
  const numbers = numbersOf(parts, composing.source);
  if (parts.some((part) => partFacts(part).absent !== undefined) || [...numbers.values()].some(isMissing))
    return absenceSentences(parts, numbers, setting, composing);
  const runs = sentenceRuns(parts, numbers, setting, composing);
  if (isFaulty()) return [];
  for (const key of numbers.keys()) {
    setting.paragraph?.told.add(key);
    setting.paragraph?.written.add(key);
  }
  return [{ runs }];
}
