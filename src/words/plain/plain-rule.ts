import type { PlainVocabulary } from './plain-vocabulary.ts';

/** A Swedish text to judge. */
export interface PlainText {
  readonly text: string;
  /** Not words that stand alone: a heading, a label, a cell. */
  readonly isSentence: boolean;
}

/** A place where a rule of plain Swedish is broken. */
export interface PlainFault {
  /** Where in the text it begins. */
  readonly at: number;
  /** The words themselves. */
  readonly found: string;
  /** What to write instead, in Swedish. */
  readonly better: string;
}

/** A rule of plain Swedish for text that a program writes. */
export interface PlainRule {
  readonly id: string;
  /** The rule in Swedish, for who reads a complaint. */
  readonly says: string;
  readonly faults: (text: PlainText, vocabulary: PlainVocabulary) => readonly PlainFault[];
}
