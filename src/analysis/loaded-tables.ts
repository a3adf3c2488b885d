import type { Problem, Where } from '../problems/problem.ts';

/** What became of a data set's tables when they were read into the database. */
export interface LoadedTables {
  /** By table: rows in the file, and rows refused. A table that was not there is absent here and empty in the database. */
  readonly read: Readonly<Record<string, TableRows>>;
  /** Tables that are there and could not be used as a whole: empty in the database, and what rests on them is unreadable. */
  readonly lost: readonly string[];
  /** Whether the data set as a whole could not be used: then there are no figures. */
  readonly refused: boolean;
  readonly problems: readonly Problem[];
}

export interface TableRows {
  readonly read: number;
  readonly refused: number;
  /** How many of those refused repeat the key of a row that stands: nothing that they say of it is lost. */
  readonly repeated?: number;
  /** Columns that a row can do without, of which so much can't be read that what rests on them can't be told. */
  readonly unread: readonly string[];
  /** Columns that were asked for and that the heading lacks, of a table with rows: each is a column of missing values. Left out, there are none. */
  readonly absent?: readonly string[];
  /** Columns that are there and that no row has a value in, of so many rows that it tells. */
  readonly empty?: readonly string[];
  /** No two of the rows that were read have the same key, as it is written. Left out, nobody has looked. */
  readonly keysDiffer?: true;
  /** No day in them is after the extract date. Left out, nobody has looked. */
  readonly noneLate?: true;
  /** The file, for problems that are found after reading. */
  readonly where?: Where;
}

/** The columns of a table that no row has a value in: those that it lacks, and those that are empty. */
export function valuelessColumns({ absent = [], empty = [] }: Pick<TableRows, 'absent' | 'empty'>): readonly string[] {
  return [...absent, ...empty];
}

/** Above this share of refused rows a table can't be read (contract.md 1). */
const MOST_REFUSED = 1 / 10;

/** Whether so many of the rows are lost that what is left can't stand for them all. */
export function isTooMuch(lost: number, rows: number): boolean {
  return lost > rows * MOST_REFUSED;
}

/** Whether so much of a table is lost that figures that rest on it would be false. */
export function isUnreadable({ read, lost }: LoadedTables, table: string): boolean {
  const rows = read[table];
  return lost.includes(table) || (rows !== undefined && isTooMuch(rows.refused, rows.read));
}

/** Whether a column can't be read: so much of it, or so many rows of its table, that what is asked of it is lost. */
export function isUnreadColumn({ read, lost }: LoadedTables, table: string, column: string): boolean {
  const rows = read[table];
  if (rows === undefined) return lost.includes(table);
  const { repeated = 0 } = rows;
  return rows.unread.includes(column) || isTooMuch(rows.refused - repeated, rows.read);
}
