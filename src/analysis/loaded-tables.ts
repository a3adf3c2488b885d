import type { Problem } from '../problems/problem.ts';

/** What became of a data set's tables when they were read into the database. */
export interface LoadedTables {
  /** By table: rows in the file, and rows refused. A table that was not there is absent here and empty in the database. */
  readonly read: Readonly<Record<string, { readonly read: number; readonly refused: number }>>;
  /** Whether a table as a whole could not be used: then there are no figures. */
  readonly refused: boolean;
  readonly problems: readonly Problem[];
}
