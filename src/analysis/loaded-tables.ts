import type { Problem, Where } from '../problems/problem.ts';

/** What became of a data set's tables when they were read into the database. */
export interface LoadedTables {
  /** By table: rows in the file, and rows refused. A table that was not there is absent here and empty in the database. */
  readonly read: Readonly<Record<string, TableRows>>;
  /** Whether a table as a whole could not be used: then there are no figures. */
  readonly refused: boolean;
  readonly problems: readonly Problem[];
}

export interface TableRows {
  readonly read: number;
  readonly refused: number;
  /** The file, for problems that are found after reading. */
  readonly where?: Where;
}
