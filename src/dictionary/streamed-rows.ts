import type { Row } from './dictionary.ts';

/** A table's rows that are not in memory, read as often as somebody asks. */
export interface StreamedRows {
  readonly count: number;
  /** All of them in their order, some at a time. */
  all(): AsyncIterable<readonly Row[]>;
  /**
   * All of them in parts, each part at once and in its order: from part 0 to the last that has any, also those that have none.
   * @param partOf of each row, in their order, which part it is of; undefined where it is of none
   */
  inParts(partOf: (row: Row) => number | undefined): AsyncIterable<readonly Row[]>;
}
