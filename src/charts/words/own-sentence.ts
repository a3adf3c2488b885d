import type { Measure } from '../../definitions/measure.ts';
import { wordsFor } from '../../words/counted-words.ts';
import { filled } from '../../words/filled.ts';
import { capital, midSentence } from '../../words/letters.ts';

/** What stands in a measure's own sentence: how many of how many, what share that is, whose they are, and when. */
export interface SentenceParts {
  readonly antal: string;
  /** Undefined where the number itself is a share, or there is none. */
  readonly andel?: string;
  readonly var: string;
  readonly när: string;
}

/** The measure's own sentence of a share or a count with its parts, undefined where it has none. */
export function ownSentence(measure: Measure, form: 'share' | 'count', parts: SentenceParts): string | undefined {
  const clause = ownClause(measure, form, parts);
  return clause === undefined ? undefined : `${capital(clause)}.`;
}

/** The same as it stands inside another sentence: without capital and full stop. */
export function ownClause(
  { sentences }: Measure,
  form: 'share' | 'count' | 'half',
  { andel, ...parts }: SentenceParts,
): string | undefined {
  const written = sentences?.[form]?.replace(/ \{andel\}/, andel === undefined ? '' : ` (${andel})`);
  return written === undefined
    ? undefined
    : filled(written, parts).replace(/^1 (\p{L}+)/u, (_, many: string) => `1 ${wordsFor(1, many)}`);
}

/** A statistic with its measure, first in a sentence: `Medelåldern`, or where the measure has no word for it `Medelvärdet för ålder`. */
export function statisticNamed(measure: Measure, statistic: 'share' | 'median' | 'mean'): string {
  return measure.sentences?.named?.[statistic] ?? `${GENERAL[statistic]} för ${midSentence(measure.name)}`;
}

const GENERAL = { share: 'Andelen', median: 'Medianen', mean: 'Medelvärdet' } as const;
