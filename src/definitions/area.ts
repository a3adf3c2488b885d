import type { Day } from '../calendar/day.ts';
import type { AreaCriteria } from './criteria/criteria.ts';
import type { DifferenceLimits } from './difference-limits.ts';
import type { Measure } from './measure.ts';
import type { Policy } from './policy.ts';
import type { Condition, RowTie } from './population.ts';
import type { Warning } from './warning.ts';

/** A permit area, or a register: who reports, under which permits and conditions, and what is followed. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Who answers for what the measures rest on, and where that is. */
  readonly owner: string;
  readonly description: string;
  /** Whose words the texts are, and where those that they retell stand: first for every reader, then for the reader of a measure. Undefined where nothing is retold. */
  readonly aboutTexts?: string;
  /** What who is a patient should know of the figures, and where to turn; undefined where nothing is said. */
  readonly forPatients?: string;
  /** The months in which a year's figures are handed in and shown, counted from January of the year after; undefined where nobody has decided them. */
  readonly calendar?: { readonly submissionMonth: number; readonly publicationMonth: number };
  readonly categories: readonly Category[];
  /** How readers meet the measures, in their order; undefined where the categories are that. */
  readonly chapters?: readonly AreaChapter[];
  /** Smallest and largest number of measures in all. */
  readonly measureCount: { readonly min: number; readonly max: number };
  readonly reporters: readonly Reporter[];
  /** What those who report are called; units where the area doesn't say. */
  readonly reporterNouns?: ReporterNouns;
  /** Ids of the recorded forms that its measures read: nobody is told of other tables. */
  readonly forms: readonly string[];
  /** The column that says which reporter a row belongs to. */
  readonly reporterVariable: string;
  /** Rows that don't say which reporter they belong to count in the nation alone; left out, they don't count. */
  readonly unplaced?: 'nation';
  /** What rows have to do with one another whatever they hold. */
  readonly ties?: readonly RowTie[];
  /** Which rows count at all: a row of any table that has this variable (contract.md 2, unit rows). */
  readonly scope?: Scope;
  /** The first day that anything counts: a register's first year is cut to it. */
  readonly start?: Day;
  /** How the area's cases are divided beside by reporter, such as by primary site. */
  readonly strata?: Strata;
  /** A register's reporters by when they take part. The figures of one that doesn't are not reported, never nought. */
  readonly participation?: readonly Participation[];
  /** The parts of the care that only some reporters have a permit for: what a permit's `scope` names. */
  readonly scopes?: readonly PermitScope[];
  readonly permits: readonly Permit[];
  readonly conditions: readonly PermitCondition[];
  readonly versions: readonly AreaVersion[];
  readonly disclosure: Policy;
  /** From what on words say that two numbers differ. */
  readonly differences: DifferenceLimits;
  /** What a public reader should know before the figures, such as the caveat about small numbers. */
  readonly caveats: readonly string[];
  readonly measures: readonly Measure[];
  /** Which care lies inside the area; undefined where nobody has written it as data. No figure asks. */
  readonly criteria?: AreaCriteria;
  /** How long after a year's end its cases are still being registered: until then its figures are preliminary. */
  readonly lag?: RegistrationLag;
  /** So many years as its shares are told together too, since few are behind those of one. */
  readonly yearsTogether?: number;
  /** What is asked about across rows before the figures are handed in. */
  readonly warnings?: readonly Warning[];
}

/** What those who report are called, inside a sentence. */
export interface ReporterNouns {
  readonly one: string;
  readonly many: string;
  /** Of them all: `enheterna`. */
  readonly all: string;
}

export interface RegistrationLag {
  readonly months: number;
  /** Who says so, and from what. */
  readonly source: string;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly min: number;
  readonly max?: number;
  /** Whether the category's measures should have a wanted direction. */
  readonly directed: boolean;
}

/** Some of the measures under one heading. */
export interface AreaChapter {
  readonly id: string;
  readonly name: string;
  /** What the measures are of, in a sentence for every reader; undefined where the name says it. */
  readonly sentence: string | undefined;
  /** Ids of the measures, in the order to tell them. */
  readonly measures: readonly string[];
}

/** A unit (or a region) that reports. */
export interface Reporter {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly holder: string;
  readonly place: string;
  /** The code of the region that it lies in: whose patients it has most of. */
  readonly homeRegion?: string;
}

export interface Scope {
  readonly condition: Condition;
  /** The problem when the variable is empty: the row stays outside and is listed. */
  readonly missing: { readonly code: string; readonly message: string; readonly remedy: string };
}

/** Parts of the area by the value of one variable; cases with another value, or none, count only in all together. */
export interface Strata {
  readonly variable: string;
  readonly all: Stratum;
  readonly values: readonly Stratum[];
}

export interface Stratum {
  /** A value of the variable; of all together, a word that is none. */
  readonly id: string;
  readonly name: string;
}

/** When a reporter hands in its cases, both ends included. */
export interface Participation {
  readonly reporter: string;
  readonly from: Day;
  readonly to?: Day;
}

/** A part of the care that takes a permit of its own, as a sentence says it: `klaffkirurgi vid …`. */
export interface PermitScope {
  readonly id: string;
  readonly name: string;
}

/** A permit to do (a part of) the area's care at one unit. */
export interface Permit {
  readonly reporter: string;
  readonly holder: string;
  readonly scope: readonly string[];
  readonly from: Day;
  readonly to?: Day;
}

export interface PermitCondition {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** An edition of the authority's document. */
export interface AreaVersion {
  readonly version: string;
  readonly dated: Day;
  /** The first measuring year that is handed in under it. */
  readonly fromYear: number;
  readonly changes: readonly string[];
  readonly source: string;
}
