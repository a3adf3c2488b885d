/**
 * The words that say something about figures, each with the condition it stands for: read from `ord.yaml`. The limits that the site
 * has too are the area's, and stand in phrases as their places, `<tydlig>` and `<minst_fall>`, until `boundLexicon` has filled them in.
 */
export interface WrittenLexicon extends Omit<Lexicon, 'rules' | 'words'> {
  readonly rules: WrittenRules;
  readonly words: readonly WrittenWord[];
}

/** The words of one area's report, with its limits. */
export interface Lexicon {
  readonly rules: DifferenceRules;
  readonly words: readonly BoundWord[];
  /** Words that say something about figures but have no condition, every form of them: they may not be used. `minsk*` is any word so begun. */
  readonly guarded: readonly GuardedWords[];
  /** Numbers in letters: as much a number as digits are. */
  readonly numberWords: readonly string[];
  /** What is counted and measured: a letter before it that is a Roman numeral is a number. */
  readonly measures: readonly string[];
  /** Words that would turn a true claim into a false one. */
  readonly negations: readonly string[];
  /** Words that may not stand right before a number: "more than 65 %" is not 65 %. */
  readonly beforeNumbers: readonly string[];
  /** Names that may hold digits or guarded words, such as Ki-67. */
  readonly names: readonly string[];
  /** How prose names what a figure is of: the nation, each site by id, and indicators. */
  readonly subjects: {
    readonly nation: readonly string[];
    readonly sites: Readonly<Record<string, readonly string[]>>;
    /** By the indicator's name. Each must be here, or its figures could stand in any sentence. */
    readonly indicators: Readonly<Record<string, readonly string[]>>;
    /** By the indicator's name and its answer's: what else than its name says which answer a figure is. */
    readonly answers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
    /** The same, of what says among whom it is. */
    readonly among: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  };
}

/** Words that may not be used, and what to do instead (Swedish). */
export interface GuardedWords {
  readonly phrases: readonly string[];
  readonly advice: string;
  /** Judgements, which an expert may make in words of their own, signed. */
  readonly isFreeForExperts?: true;
}

/** Expressions of one meaning, such as `merparten` and `majoriteten`. */
export interface BoundWord {
  readonly phrases: readonly string[];
  readonly condition: WordCondition;
  /** What a list of regions says where the word is true of none. Without it the word can't stand in a list. */
  readonly ofNone?: OfNone;
}

/** The same before its limits are an area's. */
export interface WrittenWord extends BoundWord {
  /** Those of its condition's limits that are the area's level of significance. */
  readonly atLevel: readonly (keyof OpenLimits)[];
}

/** What is said of all regions with a number, when a word is true of none of them. */
export interface OfNone {
  readonly words: string;
  /** The same of a count of all, which no chance is in. */
  readonly census?: string;
  /** Both of the one region, marked `<region>`, where no other has a number: "all" and "none" of one would say more than there is. */
  readonly single?: string;
  readonly singleCensus?: string;
  /** Where the list leaves regions out, of the others. */
  readonly amongOthers?: string;
}

export type WordCondition = ShareCondition | DifferenceCondition | TargetCondition | RankCondition | TestCondition;

/** The share lies within these limits (0–1). */
export interface ShareCondition extends OpenLimits {
  readonly kind: 'share';
}

/** The first number beside the second: its direction, size and whether chance alone could give it. All that are named must hold. */
export interface DifferenceCondition {
  readonly kind: 'difference';
  readonly towards?: 'up' | 'down';
  /**
   * `clear`: at least the rule's limit; `small`: some, but less than it; `notClear`: less than it, if any; `none`: all of its
   * interval within what counts as equal; `fewCases`: at least the limit, but of what is counted of all only so few cases as the rule says.
   */
  readonly size?: 'clear' | 'small' | 'notClear' | 'none' | 'fewCases';
  /** Whether a test rules chance out, adjusted for how many tests there are. Of what is counted of all nothing is tried. */
  readonly certain?: boolean;
}

export interface TargetCondition {
  readonly kind: 'target';
  /** `met` and `unmet`: the target; `low` and `belowLow`: its lower ambition; `between`: the lower one and not the higher. */
  readonly reach: 'met' | 'unmet' | 'between' | 'low' | 'belowLow';
}

/** The number is the largest or the smallest of the regions', or of the indicator's statistics of the same kind. */
export interface RankCondition {
  readonly kind: 'rank';
  readonly place: 'first' | 'last';
  readonly among: 'levels' | 'statistics';
}

/** The p-value, adjusted for how many tests there are, lies within these limits. */
export interface TestCondition extends OpenLimits {
  readonly kind: 'test';
}

/** Ends that are not named are open. */
export interface OpenLimits {
  readonly above?: number;
  readonly from?: number;
  readonly below?: number;
  readonly to?: number;
}

/** How large a difference is worth a word, by what is compared; and how small one counts as equal. Shares 0–1. */
export interface DifferenceRules extends WrittenRules {
  /** What an adjusted p-value must be under for a finding to be called statistically significant, such as 0.05. */
  readonly significance: number;
  readonly clear: DifferenceSizes;
  /** Of what is counted of all: as many cases as a difference must be worth to be told as clear. */
  readonly censusFrom: number;
}

/** As much of it as the report's own file says. */
export interface WrittenRules {
  /** Of the intervals, such as 0.95. */
  readonly confidence: number;
  /** How the level is split between the tests that chapters ask for and those that the summary chooses among (0–1, together 1). */
  readonly levelSplit: Readonly<Record<TestFamily, number>>;
  /** Who says that the level is split so. */
  readonly levelSplitSource: string;
  /** Between numbers that are no shares. */
  readonly clear: Omit<DifferenceSizes, 'share'>;
  /** Limits of equivalence. */
  readonly same: DifferenceSizes;
  /** Who says that a difference under those limits is of no matter. */
  readonly sameSource: string;
}

/** Who asks for a test: a chapter, or the summary, which tries many and tells of one. */
export type TestFamily = 'asked' | 'searched';

export interface DifferenceSizes {
  readonly share: number;
  readonly days: number;
  readonly months: number;
  readonly years: number;
  /** As a share of the number compared with. */
  readonly count: number;
}
