import { askWorklist } from '../analysis/ask-worklist.ts';
import { isUnreadColumn, type LoadedTables } from '../analysis/loaded-tables.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedTables } from '../dictionary/recorded-tables.ts';
import type { Progress } from '../files/progress.ts';
import type { Problem } from '../problems/problem.ts';
import { worklistKindOf } from '../worklists/kinds/kinds.ts';
import type { Worklist, WorklistItem } from '../worklists/worklist.ts';
import { type DataSet, type DatedFolder, withDataSet } from './data-set.ts';

/** A list that can't be made: with nobody on it, it would say that there is nothing to do. */
export interface UnmadeWorklist {
  readonly list: Worklist;
  /** Tables that it reads and that aren't there, or can't be read. */
  readonly tables: readonly string[];
  readonly reason: 'absent' | 'unreadable';
}

/** A unit's lists, and what was found of the tables that they are made from: a row that is refused stands on none. */
export interface UnitWorklists {
  readonly lists: readonly { readonly list: Worklist; readonly items: readonly WorklistItem[] }[];
  readonly unmade: readonly UnmadeWorklist[];
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
    const unmade: UnmadeWorklist[] = [];
    for (const list of lists) {
      const lost = lostTables(list, dictionary, loaded);
      if (lost !== undefined) {
        unmade.push({ list, ...lost });
        continue;
      }
      const items = await askWorklist(database, list, { dictionary, asOf: extract.asOf });
      listed.push({ list, items: items.filter((item) => item.unit === unit) });
    }
    const refused = Object.entries(loaded.read).flatMap(([table, { refused: rows }]) =>
      rows === 0 ? [] : [[table, rows] as const],
    );
    return {
      lists: listed,
      unmade,
      problems: loaded.problems,
      refused: Object.fromEntries(refused),
      simulation,
      assumed,
    };
  });
}

/** What a list needs and doesn't have. What can't be read is told first: it can be mended. */
function lostTables(
  { rule }: Worklist,
  dictionary: Dictionary,
  loaded: LoadedTables,
): Pick<UnmadeWorklist, 'tables' | 'reason'> | undefined {
  const columns = worklistKindOf(rule).columns(rule);
  const behind = (some: readonly { readonly table: string }[]) => [
    ...new Set(some.flatMap(({ table }) => recordedTables(dictionary, table))),
  ];
  const unreadable = behind(
    columns.filter(({ table, column }) =>
      recordedTables(dictionary, table).some((recorded) => isUnreadColumn(loaded, recorded, column)),
    ),
  );
  if (unreadable.length > 0) return { tables: unreadable, reason: 'unreadable' };
  const absent = behind(columns).filter((table) => loaded.read[table] === undefined);
  return absent.length > 0 ? { tables: absent, reason: 'absent' } : undefined;
}
