/** A word that is not used, and the one that is. */
export interface WordChoice {
  /** As it may stand in a text: with its endings. */
  readonly words: readonly string[];
  readonly better: string;
}

/** What judging a text must know of words: out of `content/ord/klarsprak.yaml`, with the names and codes of the content that the text is about. */
export interface PlainVocabulary {
  /** Names that keep their capitals: `Region Skåne`. */
  readonly names: readonly string[];
  /** Ids that are no words: `vardkontakt`. */
  readonly codes: readonly string[];
  /** Words that have another that means the same and is used instead. */
  readonly choices: readonly WordChoice[];
  /** Words of programs: `null`. */
  readonly programWords: readonly string[];
  /** Verbs that tell where a sentence's predicate is: `var`, `fick`. */
  readonly verbs: readonly string[];
  /** Words with a capital that are no names of the content: `Wilson`. */
  readonly capitals: readonly string[];
  /** What stands before a number with a point that is no decimal: `avsnitt 2.1`. */
  readonly numberedBy: readonly string[];
  /** What ends in a point without ending a sentence: `kap.` */
  readonly abbreviations: readonly string[];
  /** Words that a sentence has at most, those in parentheses not counted. */
  readonly longest: number;
  /** And with them. */
  readonly longestWithParentheses: number;
}
