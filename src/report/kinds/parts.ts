import type {
  AbsentPart,
  ClaimPart,
  ListPart,
  PlainPart,
  SentencePart,
  TextPart,
  ValuePart,
  WordPart,
} from '../claims/sentence-part.ts';

/** A part of a sentence as one of its kinds; the others are not there. */
export interface PartFacts {
  /** What an author typed. */
  readonly text?: TextPart;
  /** Words that are there whatever the figures are. */
  readonly plain?: PlainPart;
  readonly value?: ValuePart;
  readonly word?: WordPart;
  readonly list?: ListPart;
  readonly absent?: AbsentPart;
  /** It says something about figures. */
  readonly claim?: ClaimPart;
  /** It names its numbers one by one. */
  readonly named?: ValuePart | WordPart;
}

const PARTS: { readonly [K in SentencePart['kind']]: (part: Extract<SentencePart, { kind: K }>) => PartFacts } = {
  text: (text) => ({ text }),
  plain: (plain) => ({ plain }),
  value: (value) => ({ value, claim: value, named: value }),
  word: (word) => ({ word, claim: word, named: word }),
  list: (list) => ({ list, claim: list }),
  absent: (absent) => ({ absent }),
};

export function partFacts(part: SentencePart): PartFacts {
  return (PARTS[part.kind] as (one: SentencePart) => PartFacts)(part);
}

/** The words that a part has whatever the figures are; none where the figures give them. */
export function ownWords(part: SentencePart): string | undefined {
  const { text, plain } = partFacts(part);
  return (text ?? plain)?.text;
}

export function isAboutFigures(part: SentencePart): part is ClaimPart {
  return partFacts(part).claim !== undefined;
}
