import { askWorklist } from '../analysis/ask-worklist.ts';
import type { Day } from '../calendar/day.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { numbersOf } from '../storage/persons/person-numbers.ts';
import { pseudonymsOf } from '../storage/persons/survivors.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import type { Worklist, WorklistItem } from '../worklists/worklist.ts';
import { withRegisterTables } from './register-tables.ts';
import type { UnitWorklists } from './unit-worklists.ts';

/** Who asks the register for a unit's lists, and of which day. */
export interface RegisterLists {
  readonly unit: string;
  readonly asOf: Day;
  readonly author: string;
}

/**
 * A unit's lists out of the register itself, under the unit's own role: of its own patients, by what it may see. A person is told by the number that
 * the register has known longest, which the trace then says.
 */
export async function registerWorklists(
  store: RegisterStore,
  dictionary: Dictionary,
  lists: readonly Worklist[],
  { unit, asOf, author }: RegisterLists,
): Promise<UnitWorklists> {
  const asking = { role: 'unit', unit, author, purpose: 'arbetslistor' } as const;
  const forms = recordedForms(dictionary).map(({ id }) => id);
  const trace = { action: 'läsa arbetslistor', scope: { forms: forms.join(','), asOf } };
  const reading = { asking, trace, dictionary, asOf };
  const { survivors, ...found } = await withRegisterTables(store, reading, async (tables) => {
    const { runtime, loaded, survivors, simulation, numbered } = tables;
    const listed: { readonly list: Worklist; readonly items: readonly WorklistItem[] }[] = [];
    for (const list of lists) {
      const items = await askWorklist(runtime, list, { dictionary, asOf });
      listed.push({ list, items: await numbered(items.filter((item) => item.unit === unit)) });
    }
    return { lists: listed, problems: await numbered(loaded.problems), survivors, simulation };
  });
  const pseudonyms = pseudonymsOf(survivors);
  const all = new Set(found.lists.flatMap(({ items }) => items.flatMap(({ person }) => pseudonyms(person))));
  const known = all.size === 0 ? [] : await numbersOf(store, asking, [...all]);
  const numbers = new Map(known.toReversed().map(({ person, written }) => [person, written]));
  const written = ({ person }: WorklistItem) =>
    pseudonyms(person).flatMap((one) => numbers.get(one) ?? [])[0] ?? person;
  return {
    ...found,
    lists: found.lists.map(({ list, items }) => ({
      list,
      items: items.map((item) => ({ ...item, person: written(item) })),
    })),
    ...{ refused: {}, unmade: [], assumed: undefined },
  };
}
