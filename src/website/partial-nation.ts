import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { someReporters } from '../charts/words/some-reporters.ts';
import { shortName } from '../definitions/short-name.ts';
import type { Reporters } from '../results/result.ts';
import { listed } from '../words/lists.ts';
import { headlineChoice } from './headline.ts';
import type { SiteInput } from './site-input.ts';

/** Whom the nation is over, where it is the same some for every measure's latest complete year; then it is said once. */
export function commonNation(input: SiteInput): Reporters | undefined {
  const [first, ...rest] = input.area.measures.map((measure) => headlineChoice(input, measure).nation?.reporters);
  return first !== undefined && rest.every((other) => wordsOf(input, other) === wordsOf(input, first))
    ? first
    : undefined;
}

/** `Riket är 5 av 6 regioner: Syd har inte rapporterat.` */
export function nationWords({ area }: SiteInput, reporters: Reporters): string {
  return `Riket är ${someReporters(reporters, area)}: ${listed(reporters.missing.map((id) => shortName(area, id)))} har inte rapporterat.`;
}

/** Behind a result, whom the nation is over where that is not everybody and not said for all measures together. */
export function partialWords(
  input: SiteInput,
  reporters: Reporters | undefined,
  common: Reporters | undefined,
): string {
  if (reporters === undefined || wordsOf(input, reporters) === wordsOf(input, common)) return '';
  return ` (${someReporters(reporters, input.area)})`;
}

/** What a small picture's marks are, in a sentence. */
export function markWords({ area }: SiteInput): string {
  return `I de små bilderna är ringarna ${reporterNouns(area).all} och romben riket. En siffra i en ring är hur många som ligger på samma plats.`;
}

const wordsOf = (input: SiteInput, reporters: Reporters | undefined) =>
  reporters === undefined ? '' : nationWords(input, reporters);
