import { askWorklist } from '../analysis/ask-worklist.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Progress } from '../files/progress.ts';
import type { Problem } from '../problems/problem.ts';
import type { Worklist, WorklistItem } from '../worklists/worklist.ts';
import { type DataSet, type DatedFolder, withDataSet } from './data-set.ts';

/** A unit's lists, and what was found of the tables that they are made from: a row that is refused stands on none. */
export interface UnitWorklists {
  readonly lists: readonly { readonly list: Worklist; readonly items: readonly WorklistItem[] }[];
  readonly problems: readonly Problem[];
  /** By table, those with any. */
  readonly refused: Readonly<Record<string, number>>;
  readonly simulation: DataSet['simulation'];
  readonly assumed: DataSet['assumed'];
}

/** From a folder of tables to what a unit has to do about its own patients. */
export async function unitWorklists(
  extract: DatedFolder,
  dictionary: Dictionary,
  lists: readonly Worklist[],
  unit: string,
  progress: Progress,
): Promise<UnitWorklists> {
  return withDataSet(extract, dictionary, progress, async ({ database, loaded, simulation, assumed }) => {
    const listed: { readonly list: Worklist; readonly items: readonly WorklistItem[] }[] = [];
    for (const list of lists) {
      const items = await askWorklist(database, list, { dictionary, asOf: extract.asOf });
      listed.push({ list, items: items.filter((item) => item.unit === unit) });
    }
    const refused = Object.entries(loaded.read).flatMap(([table, { refused: rows }]) =>
      rows === 0 ? [] : [[table, rows] as const],
    );
    return { lists: listed, problems: loaded.problems, refused: Object.fromEntries(refused), simulation, assumed };
  });
}
