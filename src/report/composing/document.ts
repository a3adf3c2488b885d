import type { ChartTable } from '../../charts/chart.ts';
import type { Publisher } from '../../definitions/publisher.ts';
import type { Comparison } from '../claims/comparisons.ts';
import type { Operand } from '../claims/evidence.ts';
import type { Bound, MissingReason, Reference, ReportExtract, ReportFigure, Target } from '../figures/figure-source.ts';
import type { DifferenceRules, WordCondition } from '../reading/lexicon.ts';
import type { SourceLine } from '../reading/report-problem.ts';

/** The annual report, written out: every page form (HTML, PDF) is made from this and adds no word about figures. */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  /** Who answers for it: on the first page, in how it is cited, and at the foot of every page. */
  readonly publisher: Publisher;
  /** The report's year. */
  readonly year: number;
  /** Shown on the cover and every page, such as that the figures are made up. */
  readonly notice?: string;
  readonly extract: ReportExtract;
  /** The summary first, where there is one. */
  readonly chapters: readonly Chapter[];
  /** What the report refers to and a reader may look up: tables, regions, methods. A document of its own. */
  readonly appendix: readonly Chapter[];
  /** Every number that the report can tell, for a file: what the next year's report is held against. */
  readonly numbers: ChartTable;
  /** Every claim in the order of the text. */
  readonly claims: readonly Claim[];
  /** How large a difference the words for differences ask for. */
  readonly rules: DifferenceRules;
  /** Every test that was made, each once: their p-values are adjusted for how many they are. */
  readonly comparisons: readonly Comparison[];
  /** The definitions behind the figures. */
  readonly definitions: readonly { readonly name: string; readonly version: string }[];
}

export interface Chapter {
  /** Part of an address: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** `2`, or `B` in the appendix; the summary has none. */
  readonly number?: string;
  readonly title: string;
  /** The first has no title: what stands before the chapter's first section heading. */
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly id: string;
  /** `2.1`; the part without a title has none. */
  readonly number?: string;
  readonly title?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Sentence[])[] }
  | { readonly kind: 'note'; readonly sentences: readonly Sentence[] }
  | FigureBlock
  | TableBlock;

export interface FigureBlock {
  readonly kind: 'figure';
  /** Figures are numbered through the report. */
  readonly number: number;
  readonly figure: ReportFigure;
  readonly caption: readonly Sentence[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  /** Tables are numbered through the report, `3`, and through the appendix, `B3`. */
  readonly label: string;
  readonly table: ChartTable;
  /** The same in the form that it is read in, where that isn't made of the table itself. */
  readonly shown?: ChartTable;
  /** What a reader must know to read it right. */
  readonly notes?: readonly string[];
  /** The picture that its numbers are of: its files are the picture's. */
  readonly figure?: string;
  /** What each row is of; empty where the table has no figures. */
  readonly references: readonly Reference[];
}

export interface Sentence {
  readonly runs: readonly Run[];
  /** It stands where something that the figures can't say was to be said; a number of it that is missing gives the reason. */
  readonly instead?: { readonly reason?: string; readonly absent?: MissingReason };
}

export type Run = TextRun | ClaimRun;
export type Style = 'strong' | 'emphasis';

/** Words that claim nothing about figures. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly style?: Style;
  readonly href?: string;
}

export interface ClaimRun {
  readonly kind: 'claim';
  readonly claim: Claim;
  readonly style?: Style;
}

/** Something the report says about figures, with all that is needed to check it again. */
export type Claim = ValueClaim | WordClaim | ListClaim | AbsenceClaim | PlainClaim;

interface AnyClaim extends SourceLine {
  /** Unique in the document. */
  readonly id: string;
  /** As it stands in the sentence. */
  readonly text: string;
  /** What it is about, for a list of all claims. */
  readonly about: string;
}

/** A number. */
export interface ValueClaim extends AnyClaim {
  readonly kind: 'value';
  readonly reference: Reference;
  readonly bound: Bound;
}

/** A word with a condition that holds. */
export interface WordClaim extends AnyClaim {
  readonly kind: 'word';
  readonly phrase: string;
  readonly condition: WordCondition;
  readonly subject: Operand;
  readonly base?: Operand;
  readonly rivals: readonly Operand[];
  readonly target?: Target;
}

/** The regions that a word is true of, all of them. */
export interface ListClaim extends AnyClaim {
  readonly kind: 'list';
  readonly phrase: string;
  readonly condition: WordCondition;
  readonly target?: Target;
  readonly members: readonly Compared[];
  readonly others: readonly Compared[];
  /** Regions of which the figures don't tell. */
  readonly untold: readonly UntoldLevel[];
  /** Regions that it says nothing of, by their ids. */
  readonly leftOut?: readonly string[];
}

export interface UntoldLevel {
  readonly reference: Reference;
  readonly reason: MissingReason | 'undecided';
  /** Of a year that is hidden: the number of the last settled year that isn't. */
  readonly last?: Operand;
}

export interface Compared {
  readonly subject: Operand;
  readonly base?: Operand;
}

/** That a number is not there, and why. */
export interface AbsenceClaim extends AnyClaim {
  readonly kind: 'absence';
  readonly reference: Reference;
  readonly reason: MissingReason;
}

/** A year, an extract date, a target, a measure's name or a fact with its source. */
export interface PlainClaim extends AnyClaim {
  readonly kind: 'year' | 'extract' | 'target' | 'name' | 'fact';
}
