import { writtenNumber } from './written-number.ts';

/** What stands in a cell that tells whether the event came: a number, or a word for no or yes. */
export type EventWord = 0 | 1 | 2 | typeof NO | typeof YES;

const NO = 3;
const YES = 4;

/** How the event may be written, for messages; words in any case. */
export const EVENT_WORDS = ['0', '1', '2', 'nej', 'ja', 'false', 'true', 'falskt', 'sant'] as const;

const WORDS: ReadonlyMap<string, EventWord> = new Map<string, EventWord>([
  ['nej', NO],
  ['false', NO],
  ['falskt', NO],
  ['ja', YES],
  ['true', YES],
  ['sant', YES],
]);

export function eventWord(text: string): EventWord | undefined {
  const number = writtenNumber(text);
  if (number === 0 || number === 1 || number === 2) return number;
  return WORDS.get(text.toLowerCase());
}

/**
 * Which of the words of a column means that the event came; undefined when they don't belong together.
 * Convention: that of `Surv` in R's survival package. With a 2 in the column 2 is the event and 1 censored; else 1 is the
 * event and 0 censored, also when nothing but 1 stands there.
 */
export function eventMeans(words: ReadonlySet<EventWord>): EventWord | undefined {
  const inWords = words.has(NO) || words.has(YES);
  const inNumbers = words.has(0) || words.has(1) || words.has(2);
  if ((inWords && inNumbers) || (words.has(0) && words.has(2))) return undefined;
  if (inWords) return YES;
  return words.has(2) ? 2 : 1;
}
