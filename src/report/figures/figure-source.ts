import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { BesideShare } from '../../charts/beside.ts';
import type { ChartTable, PaperPicture } from '../../charts/chart.ts';
import type { RowOrigin } from '../../charts/row-origin.ts';
import type { DifferenceLimits } from '../../definitions/difference-limits.ts';
import type { Absence, Shown } from '../../disclosure/public-result.ts';
import type { Markup } from '../../markup.ts';

/**
 * Where the annual report gets every number and picture. Whoever implements it hands out disclosed values only (from
 * `PublicResult`): what may not be shown is a {@link Missing} with its reason, never a zero.
 * The same reference always gives the same answer.
 */
export interface FigureSource {
  /** The report's year: what chapters call `rapportåret`. One of {@link FigureSource.years}. */
  readonly year: number;
  /** The register's diagnosis years in order, up to the report's. */
  readonly years: readonly ReportYear[];
  readonly extract: ReportExtract;
  /** Everyone whose figures can be referred to: {@link NATION_LEVEL} and the healthcare regions, in the order to list them. */
  readonly levels: readonly NamedInSentence[];
  /** Groups of tumour sites, such as ileum, and the one of all sites, {@link ALL_SITES}. */
  readonly sites: readonly NamedInSentence[];
  readonly indicators: readonly Indicator[];
  /** From what on words say that two numbers differ: the area's. */
  readonly differences: DifferenceLimits;
  readonly value: (reference: Reference) => Bound | Missing;
  /** Of what a number is: its measure, whose, which days, and over how many where the nation is partial. */
  readonly origin: (reference: Reference) => RowOrigin;
  readonly figure: (request: FigureRequest) => ReportFigure | Missing | NotPictured;
}

/** The level of the nation and the group of all sites: subjects that a sentence need not name. */
export const NATION_LEVEL = 'riket';
export const ALL_SITES = 'alla';

export interface NamedInSentence {
  readonly id: string;
  /** As a sentence says it. */
  readonly name: string;
}

export interface ReportYear {
  readonly year: number;
  /** The part of the year that the register covers. */
  readonly period: Period;
  /** Its cases are still being registered. */
  readonly preliminary?: true;
}

/** What identifies the figures: printed on the report's last page. */
export interface ReportExtract {
  /** The day whose knowledge the figures build on, `YYYY-MM-DD`. */
  readonly asOf: Day;
  /** The day of an earlier extract to show beside this one. */
  readonly previousAsOf?: string;
  /** The extract's public name: never made from patients' rows, since an equal fingerprint tells that two sets of rows are equal. */
  readonly id: string;
  readonly programVersion: string;
}

/** One of the register's indicators, as the report needs to know it. */
export interface Indicator extends NamedInSentence {
  /** The version of its definition. */
  readonly version: string;
  /** The sites that it is shown for, by id. */
  readonly sites: readonly string[];
  /** At least one; the first is meant where a reference names none. */
  readonly statistics: readonly IndicatorStatistic[];
}

export interface IndicatorStatistic extends NamedInSentence {
  readonly kind: Bound['kind'];
  /** The version of its own definition, where an indicator's answers are of several measures. */
  readonly version?: string;
  readonly target?: Target;
  /** It is of one answer of several, so that the indicator's name alone doesn't say what it is. */
  readonly isPart?: true;
  /** Its definition says which way is better: regions are held against one another by it. */
  readonly hasDirection?: true;
  /** The indicator's statistics that no case of this one is behind, by id: of any other some may be the same, as of two answers of one question. */
  readonly apartFrom?: readonly string[];
  /** All are counted and no sample is drawn, as of coverage: changes are told as they are, without intervals or tests. */
  readonly census?: true;
}

/** A wanted level on the statistic's own scale (0–1 for shares). A higher value is better unless `lowerIsBetter`. */
export interface Target {
  readonly high: number;
  /** A second, lower ambition: between the two is "on the way". */
  readonly low?: number;
  /** The source says "more than", not "at least". */
  readonly exclusive?: boolean;
  readonly lowerIsBetter?: boolean;
}

/** What a number is of. Equal references mean the same number. */
export interface Reference {
  readonly indicator: string;
  readonly statistic: string;
  readonly level: string;
  /** Diagnosis years, both ends included; the same twice for one year. */
  readonly years: { readonly from: number; readonly to: number };
  readonly site: string;
  /** The earlier extract's number instead of this one's. */
  readonly extract?: 'previous';
}

/** A number that may be shown, with all that a sentence has to carry beside it. */
export type Bound = CountBound | ShareBound | EstimateBound | DurationBound | TestBound;

interface AnyBound {
  readonly number: number;
  /** The figure will still change: a follow-up window is open, or late registrations are expected. */
  readonly preliminary?: boolean;
  /** Of the nation, where not all that should report have: `3 av 5 regioner`. */
  readonly among?: string;
}

export interface CountBound extends AnyBound {
  readonly kind: 'count';
  /** Distinct persons, where one may count twice in the number. */
  readonly persons?: Shown;
}

/** `number` is numerator / denominator. */
export interface ShareBound extends AnyBound {
  readonly kind: 'share';
  readonly numerator: number;
  readonly denominator: number;
  /** How many were left out of the denominator since their value is missing, or why that is not told; absent where none can be. */
  readonly missing?: number | Missing;
  /** The same among others, beside. */
  readonly beside?: readonly BesideShare[];
}

/** A share that is estimated and not counted, such as survival at a time: 0–1 with its 95 % limits. */
export interface EstimateBound extends AnyBound {
  readonly kind: 'estimate';
  readonly lower: number;
  readonly upper: number;
  readonly n: Shown;
}

/** A median of a time. */
export interface DurationBound extends AnyBound {
  readonly kind: 'days' | 'months' | 'years';
  readonly n: number;
  /** 95 % limits of the median, both or none. */
  readonly lower?: number;
  readonly upper?: number;
  readonly missing?: number | Missing;
  /** How many persons stand behind `n` cases. */
  readonly persons?: Shown;
}

/** The p-value of a test, such as the log-rank test between the curves of a figure. */
export interface TestBound extends AnyBound {
  readonly kind: 'p';
  /** What it is at most before it was rounded, by the test's published statistic: less than its own decimals tell. */
  readonly atMost?: number;
}

export interface Missing {
  readonly absent: MissingReason;
  /** Of a share that is withheld: what it is about, where that is told. Nothing is compared with it, and no word rests on it. */
  readonly about?: number;
  /** Of a share of the known that isn't told, since how many are unknown isn't: the same of all, which is what its picture shows. */
  readonly ofAll?: ShareBound;
}

/** The named absences of public results, and those that only a report meets. */
export type MissingReason = Absence['absent'] | 'no-previous-extract' | 'no-life-table';

export function isMissing(value: object): value is Missing {
  return 'absent' in value;
}

/** There is no picture with the years one beside another of what was asked for, whatever its numbers are. */
export interface NotPictured {
  /** The names of the indicators that have one. */
  readonly yearByYear: readonly string[];
}

export function isNotPictured(value: object): value is NotPictured {
  return 'yearByYear' in value;
}

/** A picture that a chapter asks for. */
export interface FigureRequest {
  readonly indicator: string;
  /** Undefined: the indicator's own picture, whatever it shows. */
  readonly statistic?: string;
  readonly site: string;
  /** The years one beside another, where all of them are else taken together. */
  readonly yearByYear?: true;
}

/** A picture with its words and numbers: a `Chart` is one. */
export interface ReportFigure {
  /** Unique in the report; an id and a file name: a lower-case letter first, then also digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words: the alternative to it. */
  readonly description: string;
  /** Simple SVG, drawn for a column of about 720 px. */
  readonly svg: Markup;
  /** The same for a narrow screen, with ids of its own. */
  readonly compact?: Markup;
  /** The same for print. */
  readonly paper?: PaperPicture;
  readonly table: ChartTable;
  /** What a reader must know to read it right. */
  readonly notes?: readonly string[];
  /** Those of them that tell of its own numbers: they stand by it, whatever other figures say. */
  readonly ownNotes?: readonly string[];
  /** Id of the measure that it is of, whose definition is on the site. */
  readonly measure?: string;
  /** Its notes try regions against one another, adjusted for its own alone. */
  readonly triesReporters?: true;
}
