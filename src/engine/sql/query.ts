import type { Condition, Population, VariablePath } from '../../definitions/population.ts';
import type { GridRelations } from './source-sql.ts';

/** A question to the database, with the id by which its rows come back. Its rows say which `cell` or which `part` they are about. */
export interface Query {
  readonly id: string;
  readonly sql: string;
  readonly joined?: Joined;
}

/**
 * How the answers of several databases become one, where each has its own reporters' rows. Left out, the rows are about cells, each of which is in
 * one database, or about parts, whose numbers are added.
 */
export type Joined =
  /** Rows of one database each, in an order (missing last), at most so many; of rows alike in some columns the first. */
  | {
      readonly rows: 'listed';
      readonly order: readonly string[];
      readonly most?: number;
      readonly once?: readonly string[];
    }
  /** Rows that are alike in some columns, or all, are one: numbers are added, and what is true of any is true. */
  | { readonly rows: 'added'; readonly by: readonly string[] }
  /** The first database has all that the others have. */
  | { readonly rows: 'shared' }
  /** Nobody can answer who hasn't all rows. */
  | { readonly rows: 'whole'; readonly why: string };

/** A condition asked of any of a case's rows in the period; true for the case when one row meets it. */
export interface CaseFlag {
  readonly conditions: readonly Condition[];
}

/**
 * A relation with one row per case and cell: `cell`, `part`, `reporter`, `person`, `source_table`, `row`, `alone` (0/1),
 * `s0`, `s1` … (has a row of that source, 0/1), a column for each path and flag that its measures ask for, and the row of the person in each other table that a path reads (`rowOf`).
 */
export interface CasesRelation {
  readonly name: string;
  /** What stands after FROM to read the counted cases. */
  readonly from: string;
  readonly population: Population;
  readonly grid: GridRelations;
  readonly column: (path: VariablePath) => string;
  readonly flag: (conditions: readonly Condition[]) => string;
  /** How many different values an expression has. */
  readonly distinct: (expression: string) => string;
  /** A subquery of the population's rows of one source in the period: `cell`, `reporter`, `person`, `day`. */
  readonly sourceRows: (place: number) => string;
}
