import type { PlainClaim, Style } from '../composing/document.ts';
import type { MissingReason, Reference } from '../figures/figure-source.ts';
import type { OfNone, WordCondition } from '../reading/lexicon.ts';
import type { InlineText } from '../reading/markdown.ts';
import type { Aim } from './resolve-aim.ts';

/** A piece of a sentence, its binding read but not yet held against the figures. */
export type SentencePart = TextPart | ValuePart | WordPart | ListPart | PlainPart | AbsentPart;

interface AnyPart {
  readonly line: number;
  readonly style?: Style;
}

export interface TextPart extends AnyPart {
  readonly kind: 'text';
  readonly text: string;
  readonly href?: InlineText['href'];
}

export interface ValuePart extends AnyPart {
  readonly kind: 'value';
  readonly aim: Aim;
}

export interface WordPart extends AnyPart {
  readonly kind: 'word';
  /** The first whose condition holds is written. */
  readonly options: readonly Phrase[];
  readonly aim: Aim;
}

/** All regions that a word is true of. */
export interface ListPart extends AnyPart {
  readonly kind: 'list';
  readonly option: Phrase;
  readonly aim: Aim;
}

export interface Phrase {
  readonly phrase: string;
  readonly condition: WordCondition;
  /** What a list says where the word is true of none. */
  readonly ofNone?: OfNone;
}

/** Words that are there whatever the figures are. */
export interface PlainPart extends AnyPart {
  readonly kind: 'plain';
  readonly claim: PlainClaim['kind'];
  readonly text: string;
  readonly about: string;
  /** Where it names the years of the sentence. */
  readonly years?: Reference['years'];
}

/** Something that isn't a figure and isn't there: the day of an earlier extract. */
export interface AbsentPart extends AnyPart {
  readonly kind: 'absent';
  readonly about: string;
  readonly reason: MissingReason;
}

/** A part that says something about figures. */
export type ClaimPart = ValuePart | WordPart | ListPart;
