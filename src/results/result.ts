import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Problem } from '../problems/problem.ts';
import type { Histogram } from '../statistics/histogram.ts';
import type { SurvivalTable } from '../statistics/survival-table.ts';

/** Years taken as one, both ends included, and a part of the area: a year by itself is the same year twice. */
export interface Part {
  /** The first measuring year. */
  readonly from: number;
  /** The last one. */
  readonly to: number;
  /** Id of one of the area's strata, or of all together; absent in an area without strata. */
  readonly stratum?: string;
}

/** The tables that figures are made from, as they may be named in public: never by a hash of patients' rows. */
export interface ExtractId {
  readonly id: string;
  /** The day whose knowledge the tables hold. */
  readonly asOf: Day;
}

/** What a figure is of: with it a result can be stored, sent and laid beside another. */
export interface Address {
  readonly area: string;
  readonly measure: string;
  /** The version of the definitions that the figure follows. */
  readonly definition: string;
  /** A reporter's id, or `riket`. */
  readonly reporter: string;
  readonly part: Part;
  /** The days that the part holds for the reporter: its years, cut to when it counts. */
  readonly period: Period;
  readonly extract: ExtractId;
  readonly source: Source;
}

/** Whether the figure was computed from rows, or keyed in by the one who reports. */
export type Source = 'computed' | 'keyed';

/** A figure and whose it is, in a part that is known. */
export type ReportedFigure = Pick<Result, 'measure' | 'reporter' | 'figure' | 'reporters'>;

/** One figure and its whole address: what the engine computes, a unit keys in and a chart (once disclosed) draws. */
export interface Result extends Address {
  readonly figure: Figure;
  /** At the nation, where not all that should report have: who the figure is over. */
  readonly reporters?: Reporters;
  /** The period had not ended on the extract date. */
  readonly preliminary?: boolean;
  /** The first year that figures of the measure can be compared with, where the years before were a trial. */
  readonly comparableFrom?: number;
  /** Refused rows by table, of the tables that the figure rests on: also that in which reporters state what they have delivered. */
  readonly refused?: Readonly<Record<string, number>>;
  /**
   * Why breakdowns of the figure can't be told, by their ids: what they are made of can't be read or isn't there. Their counts
   * are then of what could be read, and no zero among them was counted.
   */
  readonly untold?: Readonly<Record<string, AbsenceReason>>;
}

/** How many should have reported, how many have, and the ids of those who haven't. */
export interface Reporters {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly string[];
}

export type Figure = CountResult | SummaryResult | ProportionResult | ChoicesResult | SurvivalResult | AbsentResult;

export interface CountResult {
  readonly kind: 'count';
  readonly n: number;
  /** At the nation: distinct persons, where a person seen at two reporters counts at both in `n`. */
  readonly unique?: number;
  readonly by: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface SummaryResult {
  readonly kind: 'summary';
  readonly n: number;
  /** Distinct persons behind `n` episodes. */
  readonly persons?: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly p10?: number;
  readonly p25?: number;
  readonly median?: number;
  readonly p75?: number;
  readonly p90?: number;
  /** Set where the percentiles at the nation come from single values, not from the units' percentiles. */
  readonly method?: 'micro';
  /** Why fields are missing, by field: `sd` when n is 1, percentiles where they can't be pooled. */
  readonly absent?: Readonly<Record<string, AbsenceReason | 'single-value'>>;
  /** The values themselves, for pooling and charts inside: never published as such. */
  readonly histogram?: Histogram;
}

export interface ProportionResult {
  readonly kind: 'proportion';
  readonly numerator: number;
  readonly denominator: number;
  readonly unique?: { readonly numerator: number; readonly denominator: number };
  /** Those of whom it can't be known whether they are in the numerator: out of the denominator. */
  readonly missing?: number;
  /** True while the follow-up window of the period's last day is still open on the extract date. */
  readonly preliminary?: boolean;
  readonly beside?: Readonly<Record<string, { readonly numerator: number; readonly denominator: number }>>;
}

/** Shares of choices that don't exclude each other, each among those of whom it is known. */
export interface ChoicesResult {
  readonly kind: 'choices';
  /** Cases in all. */
  readonly n: number;
  readonly unique?: number;
  /** By the choice's id; `missing` are out of the choice's denominator. */
  readonly choices: Readonly<Record<string, ChoiceCount>>;
}

export interface ChoiceCount {
  readonly numerator: number;
  readonly denominator: number;
  readonly missing: number;
}

/** Survival by group. Times are whole days. */
export interface SurvivalResult {
  readonly kind: 'survival';
  /** Cases in the groups. */
  readonly n: number;
  readonly events: number;
  /** Cases whose group is unknown: in no curve. */
  readonly missing: number;
  /** By the group's id, those without cases too. */
  readonly groups: Readonly<Record<string, SurvivalGroup>>;
  /** The log-rank test of equal hazards; null where it can't be made. */
  readonly logRank: { readonly chisq: number; readonly df: number; readonly p: number } | null;
  /** Beside the population's, where the measure asks for it and a life table was given. */
  readonly relative?: RelativeResult;
}

/** Net survival (Pohar Perme, daily grid) of all followed cases, whatever their group. */
export interface RelativeResult {
  readonly n: number;
  /** Cases out of n: without birth date, or without a sex that the life table has. */
  readonly missing: number;
  /** At whole years (of 365.25 days) after the start, as long as somebody is followed. */
  readonly at: readonly {
    readonly years: number;
    readonly survival: number;
    readonly lower: number;
    readonly upper: number;
    readonly atRisk: number;
  }[];
}

/** A group's estimate with its whole event table: never published as such, since its steps are single persons. */
export interface SurvivalGroup extends Omit<SurvivalTable, 'group'> {
  /** Days of late entry, ascending; empty when all were under observation from the start. */
  readonly entryTimes: readonly number[];
}

export interface AbsentResult {
  readonly kind: 'absent';
  readonly reason: AbsenceReason;
  /** Of a share that nobody is known of: how many it is unknown of. They are among the nation's. */
  readonly missing?: number;
}

/** Absence has names; it is never zero and never a bare null (contract.md 2). */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const ABSENCE_REASONS = ['withheld', 'not-reported', 'not-applicable', 'not-poolable', 'unreadable'] as const;

/** What became of a table's rows: `read = used + outside + refused`. */
export interface RowCount {
  readonly read: number;
  /**
   * Rows in the figures that are told: of a case that a figure is of (listed as left out of n or not), or about it in a table
   * that the figure reads (a birth date, the contacts of a stay, what puts a case in the numerator), or a statement that what it
   * rests on is delivered (a declared zero has no other row). Not rows of a figure that is unreadable or not reported.
   */
  readonly used: number;
  /** All other rows that were accepted: of other days, out of scope, not known on the extract date, or in no figure that is told. */
  readonly outside: number;
  /** Rows with a fault that no figure may rest on. */
  readonly refused: number;
}

/** All that one evaluation of an area gives. Unprotected: for the unit and the authority. */
export interface Evaluation {
  readonly area: string;
  readonly definition: string;
  readonly extract: ExtractId;
  readonly results: readonly Result[];
  readonly rows: Readonly<Record<string, RowCount>>;
  readonly problems: readonly Problem[];
}
