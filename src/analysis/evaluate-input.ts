import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { LoadedTables } from './loaded-tables.ts';

/** What an evaluation is about. */
export interface EvaluateInput {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly year: number;
  readonly asOf: Day;
  /** What became of the rows when the tables were read. */
  readonly loaded: LoadedTables;
}
