import type { Cell } from '../cell.ts';

/** Something that must hold of all that the commands wrote of one area from one data set. */
export interface Property {
  /** As a sentence, for the test's name. */
  readonly name: string;
  /** Each place where it doesn't hold: command, area, data set, file and both values. */
  readonly faults: (cell: Cell) => readonly string[];
}
