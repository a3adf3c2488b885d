import type { Problem } from '../../problems/problem.ts';
import { Comparisons } from '../claims/comparisons.ts';
import type { Bound, FigureSource, Missing, Reference, ReportFigure } from '../figures/figure-source.ts';
import { boundLexicon } from '../reading/bound-lexicon.ts';
import type { Fact } from '../reading/facts.ts';
import type { Lexicon, WrittenLexicon } from '../reading/lexicon.ts';
import { type ReportProblemCode, reportProblem, type SourceLine } from '../reading/report-problem.ts';
import { type TextPatterns, textPatterns } from '../reading/text-patterns.ts';
import { appendixTable } from './appendix-table.ts';
import type { Claim } from './document.ts';

/** A claim before it has its number. */
export type NewClaim = Claim extends infer C ? (C extends Claim ? Omit<C, 'id'> : never) : never;

/** What composing a report needs and gathers: the figures and the rules to one side, claims and problems to the other. */
export class Composing {
  readonly source: FigureSource;
  readonly lexicon: Lexicon;
  readonly patterns: TextPatterns;
  readonly facts: readonly Fact[];
  readonly comparisons: Comparisons;
  readonly problems: Problem[] = [];
  readonly claims: Claim[] = [];
  /** Sections that are left out since nothing of what they were to say is known. */
  readonly omitted: OmittedSection[] = [];
  #pictures = new Set<string>();
  /** How many figures try regions against one another, of the whole report: none while it is composed to find that. */
  readonly triedFigures: number;
  #tried = 0;
  #figures = 0;
  #tables = 0;
  #isAppendix = false;

  /** @param first of the same report, from when it was composed to find its tests */
  constructor(source: FigureSource, written: WrittenLexicon, facts: readonly Fact[], first?: Composing) {
    this.source = source;
    const lexicon = boundLexicon(written, source.differences);
    this.lexicon = lexicon;
    this.patterns = first?.patterns ?? textPatterns(lexicon, source);
    this.facts = facts;
    this.comparisons = new Comparisons(lexicon.rules, first?.comparisons);
    this.triedFigures = first === undefined ? 0 : first.tried;
  }

  /** Gives a claim its id and keeps it. */
  claim(claim: NewClaim): Claim {
    const kept: Claim = { ...claim, id: `s${this.claims.length + 1}` };
    this.claims.push(kept);
    return kept;
  }

  complain(code: ReportProblemCode, { file, line }: SourceLine, message: string, remedy: string): void {
    this.problems.push(reportProblem(code, { file, line }, message, remedy));
  }

  /** Something that a reader is told is missing: the report stands, and whoever makes it should know. */
  warn({ file, line }: SourceLine, message: string, remedy: string): void {
    this.problems.push(reportProblem('report-absent', { file, line }, message, remedy));
  }

  /** Whether a picture stands in the report for the first time; it then has. */
  isNew(id: string): boolean {
    const known = this.#pictures.has(id);
    this.#pictures.add(id);
    return !known;
  }

  /** How many of its figures so far try regions against one another. */
  get tried(): number {
    return this.#tried;
  }

  nextFigure({ triesReporters }: ReportFigure): number {
    this.#figures += 1;
    if (triesReporters) this.#tried += 1;
    return this.#figures;
  }

  /** The number of the next table. */
  nextTable(): string {
    this.#tables += 1;
    return this.#isAppendix ? appendixTable(this.#figures + this.#tables) : String(this.#tables);
  }

  /** The tables that follow are the appendix's: its first ones are those of the report's figures. */
  beginAppendix(): void {
    this.#isAppendix = true;
    this.#tables = 0;
  }

  /** Where composing stands, to go back to when what follows is left out; what has been complained and warned about stays told. */
  mark(): () => void {
    const [claims, figures, tables, tried, pictures] = [
      this.claims.length,
      this.#figures,
      this.#tables,
      this.#tried,
      new Set(this.#pictures),
    ];
    return () => {
      this.claims.length = claims;
      [this.#figures, this.#tables, this.#tried, this.#pictures] = [figures, tables, tried, pictures];
    };
  }
}

/** A section that the report was to have, and why it doesn't. */
export interface OmittedSection {
  readonly chapter: string;
  readonly section: string;
  readonly reasons: readonly string[];
}

/** What the sentences of a paragraph have in common: what has been said isn't said again. */
export interface Paragraph {
  /** What has been said of regions without a number. */
  readonly untold: Set<string>;
  /** The numbers that its section has told, or missed, by their keys. */
  readonly told: Set<string>;
  /** The numbers of the sentences that it lacks, since one of them is missing: they are told of after it. */
  readonly gathered: GatheredNumber[];
  /** Those that its own sentences have written, by their keys. */
  readonly written: Set<string>;
}

export const newParagraph = (told: Set<string> = new Set()): Paragraph => ({
  ...{ untold: new Set(), told, gathered: [], written: new Set() },
});

/** A number that a sentence was to tell, and why it isn't there where it isn't. */
export interface GatheredNumber {
  readonly reference: Reference;
  readonly found: Bound | Missing;
  readonly line: number;
}

/** Regions that a list says nothing of, since their reader has heard of them, or there is nothing to hear. */
export interface LeftOut {
  readonly levels: ReadonlySet<string>;
  /** Of some of them the same has been told: who is in the list is so too. */
  readonly isToldOf: boolean;
}

/** What stands over a sentence. */
export interface SentenceSetting {
  readonly file: string;
  /** The headings over it: they name what its figures are of where the sentence doesn't. */
  readonly headings: readonly string[];
  /** What the paragraph says before it, the nearest sentence last. */
  readonly before?: readonly string[];
  /** The diagnosis years that its figures are of where nothing else is said. */
  readonly years?: Reference['years'];
  /** The numbers that its section has told, or missed, by their keys. */
  readonly told?: Set<string>;
  /** What its paragraph gathers. */
  readonly paragraph?: Paragraph;
  /** Numbers of the paragraphs before it of which nothing else is left, to be told of together; one that is such a paragraph adds its own. */
  readonly waiting?: GatheredNumber[];
  /** Regions that its lists leave out. */
  readonly leftOut?: LeftOut;
  /** It is of an expert's own words, signed. */
  readonly isExperts?: true;
}
