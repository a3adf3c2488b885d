import type { Form, Row, Variable } from '../../dictionary/dictionary.ts';
import type { Joined, Query } from './query.ts';

/** A value out of a database: whole numbers and decimals as numbers, dates as ISO text, booleans, text; missing is null. */
export type SqlValue = string | number | boolean | null;
export type SqlAnswer = readonly Readonly<Record<string, SqlValue>>[];

/** A query with a name that other queries read it by. */
export interface SqlRelation {
  readonly name: string;
  readonly sql: string;
  /** Many ask it, or it costs much: a database that can keeps its rows. Left out, it is a name for the query and nothing more. */
  readonly kept?: true;
  /** It has so few rows that no memory is taken for them that would be worth giving back. */
  readonly few?: true;
}

/** Questions, and what their answers together mean. */
export interface Asked<T> {
  readonly questions: readonly Query[];
  readonly read: (answers: SqlAnswers) => T;
}

/** The answer to a question by its id. @throws Error when it was not asked */
export type SqlAnswers = (id: string) => SqlAnswer;

/**
 * A database that the generated SQL runs on: DuckDB over an extract, PostgreSQL over the register. The SQL is what both of them
 * read in the same way; the few words that they have each their own for are here.
 */
export interface SqlRuntime {
  readonly words: SqlWords;
  /** Set where rows are in several databases: how what is the same in two of them is known to be. */
  readonly apart?: ApartWords;
  /** Makes a relation that later queries can read, in place of an earlier one of that name that is no longer kept. */
  define(relation: SqlRelation): Promise<void>;
  /** Nothing new will be made of these relations. */
  release(names: readonly string[]): Promise<void>;
  /** Adds rows to the relation of a form, and makes it where it isn't there: the form's variables and the row's number. */
  hold(form: Form, rows: readonly Row[]): Promise<void>;
  rows(sql: string, joined?: Joined): Promise<SqlAnswer>;
  /** The columns of a query's rows, some rows at a time: of queries with more rows than are kept in mind. */
  columns(sql: string, read: (columns: readonly (readonly unknown[])[]) => void): Promise<void>;
  /** What several have asked: one after another, or all in one statement where the rows would else be read again for each. */
  ask<T>(asked: readonly Asked<T>[]): Promise<readonly T[]>;
}

/** What tells values apart between databases without saying what they are. */
export interface ApartWords {
  /** The marks of an expression's different values, which become how many those are. */
  readonly distinct: (expression: string) => string;
  /** The mark of what some columns say. */
  readonly mark: (columns: readonly string[]) => string;
  /** Whether a row of a unit, or of none, is no copy of another database's. */
  readonly isOwn: (unit: string) => string;
}

/** What the two databases say in words of their own. */
export interface SqlWords {
  /** A whole number, not negative, that is the same for the same values of the columns. */
  readonly hash: (columns: readonly string[]) => string;
  /** A variable's column as a text, a truth value or a number; a date as a text, or its days since 1970. */
  readonly plain: (variable: Variable) => string;
}

/** Answers by question. */
export function sqlAnswers(answers: ReadonlyMap<string, SqlAnswer>): SqlAnswers {
  return (id) => {
    const found = answers.get(id);
    if (found === undefined) throw new Error(`the question ${id} was not asked`);
    return found;
  };
}
