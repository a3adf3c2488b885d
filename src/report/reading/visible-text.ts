import type { SentencePart } from '../claims/sentence-part.ts';
import { partFacts } from '../kinds/parts.ts';

/** Stands where a binding is: not a letter, a digit or a space. */
export const BOUND = '\ufffc';

/** What an author typed in a sentence, in composed letters (NFC), with {@link BOUND} for each binding, and the line of each character. */
export interface VisibleText {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  /** Where each part begins. */
  readonly starts: readonly number[];
}

export function visibleText(parts: readonly SentencePart[]): VisibleText {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += partFacts(part).text?.text.normalize('NFC') ?? BOUND;
  }
  return {
    text,
    starts,
    lineAt: (offset) => parts[starts.findLastIndex((start) => start <= offset)]?.line ?? parts[0]?.line ?? 1,
  };
}
