import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { LifeTableInUse } from '../engine/kinds/kind.ts';
import type { ExtractId } from '../results/result.ts';
import type { LoadedTables } from './loaded-tables.ts';

/** What an evaluation is about: every measure of the area, in these parts. */
export interface EvaluateInput {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly extract: ExtractId;
  /** Measuring years: each is a part. A measure counted since the start has one part, up to the last of them. */
  readonly years: readonly number[];
  /** All years from the area's first to the last of these, taken together: one part more for the other measures. */
  readonly together?: boolean;
  /** Ids of strata, of all together too: each part once for each. Left out, the area is not divided. */
  readonly strata?: readonly string[];
  /** What became of the rows when the tables were read. */
  readonly loaded: LoadedTables;
  /** For survival beside the population's. */
  readonly lifeTable?: LifeTableInUse;
}
