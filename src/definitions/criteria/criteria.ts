import type { DocumentReading } from '../measure.ts';
import type { Condition } from '../population.ts';

/**
 * Which care lies inside an area: the criteria of the authority's document as data, retold in our own words. Read from
 * `kriterier.yaml` in the area's folder. Every variable in it is a path, `table.column`.
 */
export interface AreaCriteria {
  readonly name: string;
  /** The edition of the authority's document, one of the area's versions. */
  readonly version: string;
  /** Whose words the texts are, and where those that they retell stand. */
  readonly about: string;
  /** Which tables' rows are held against the criteria, in the order to tell them. */
  readonly rows: readonly CriteriaRows[];
  readonly groups: readonly CriteriaGroup[];
  readonly exceptions: readonly CriteriaException[];
  readonly advice: readonly CriteriaAdvice[];
  /** Where the document can be read in more than one way, and how it is read here. */
  readonly readings: readonly DocumentReading[];
  readonly examples: readonly CriteriaExample[];
}

/** Rows that are held against the criteria, and where what isn't in the row itself is found. */
export interface CriteriaRows {
  readonly table: string;
  /** The table of which each of the person's rows is a case of its own: inside is who is inside by any of them. */
  readonly each: string;
  /** A column that both tables have: where the row has a value there, only the rows with the same are cases. */
  readonly by?: string;
  /** The table of which the person's latest row, of the day at the latest, is read too. */
  readonly latest?: string;
}

/** What a criterion, a group or an exception is, for those who read of it. */
export interface Retold {
  readonly id: string;
  readonly name: string;
  /** In our own words, with what the document says of it. */
  readonly text: string;
  /** Where in the document: appendix and row. */
  readonly sources: readonly string[];
}

/** Criteria of which one is enough, where the group's requirement is met. */
export interface CriteriaGroup extends Retold {
  readonly requirement?: AskedOfCase;
  readonly criteria: readonly RetoldCriterion[];
}

export interface RetoldCriterion extends Retold {
  readonly asked: AskedOfCase;
}

/** What is outside although a criterion is met. */
export interface CriteriaException extends RetoldCriterion {
  /** Of these groups alone. */
  readonly groups: readonly string[];
  /** Of rows of these tables alone. */
  readonly tables: readonly string[];
}

/** What the document advises to look into, told where what it asks holds and some of what it would answer isn't known. */
export interface CriteriaAdvice extends RetoldCriterion {
  readonly unknown: readonly string[];
}

/** What is asked of a case: all conditions, and those of at least one of `anyOf`, and of none of `noneOf` all. */
export interface AskedOfCase {
  readonly all: readonly Condition[];
  readonly anyOf: readonly (readonly Condition[])[];
  readonly noneOf: readonly (readonly Condition[])[];
}

/** What the criteria say of a case, or of a part of it. */
export type CriteriaAnswer = 'inside' | 'outside' | 'undecided';

/** A made-up case and what must come of it: runs as a test. */
export interface CriteriaExample {
  readonly name: string;
  /** The table whose row it is. */
  readonly table: string;
  /** What is known, by path, as it is written in a cell. */
  readonly known: Readonly<Record<string, string>>;
  readonly expected: CriteriaAnswer;
  /** All that is asked for; undefined where the example doesn't say. */
  readonly missing?: readonly string[];
  /** Ids of the advice that is told; undefined where the example doesn't say. */
  readonly advice?: readonly string[];
}
