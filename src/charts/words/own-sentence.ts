import type { Measure } from '../../definitions/measure.ts';
import { midSentence } from '../../words/letters.ts';

/** What stands in a measure's own sentence: how many of how many, whose they are, and when. */
export interface SentenceParts {
  readonly antal: string;
  readonly var: string;
  readonly när: string;
}

/** The measure's own sentence with its parts, undefined where it has none. */
export function ownSentence({ sentences }: Measure, parts: SentenceParts): string | undefined {
  return sentences?.share?.replace(/\{(antal|var|när)\}/g, (_, part: keyof SentenceParts) => parts[part]);
}

/** A statistic with its measure, first in a sentence: `Medelåldern`, or where the measure has no word for it `Medelvärdet för ålder`. */
export function statisticNamed(measure: Measure, statistic: 'share' | 'median' | 'mean'): string {
  return measure.sentences?.named?.[statistic] ?? `${GENERAL[statistic]} för ${midSentence(measure.name)}`;
}

const GENERAL = { share: 'Andelen', median: 'Medianen', mean: 'Medelvärdet' } as const;
