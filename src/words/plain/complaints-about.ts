import type { PlainFault, PlainText } from './plain-rule.ts';
import { PLAIN_RULES } from './plain-rules.ts';
import type { PlainVocabulary } from './plain-vocabulary.ts';

/** A fault with the rule that it breaks. */
export interface PlainComplaint extends PlainFault {
  readonly rule: string;
}

/** What is wrong with a Swedish text, by all rules of plain Swedish, in the order of the text. */
export function complaintsAbout(text: PlainText, vocabulary: PlainVocabulary): PlainComplaint[] {
  return PLAIN_RULES.flatMap(({ id, faults }) =>
    faults(text, vocabulary).map((fault) => ({ rule: id, ...fault })),
  ).toSorted((a, b) => a.at - b.at);
}
