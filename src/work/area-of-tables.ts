import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { ownTables } from '../engine/needed-tables.ts';

/** An area that may be meant, by the tables that it is told of. */
export interface PossibleArea {
  readonly id: string;
  /** Ids of the recorded tables that its figures are counted from. */
  readonly needed: ReadonlySet<string>;
  /** Ids of all recorded tables that it reads. */
  readonly read: ReadonlySet<string>;
}

/** A sound area as one that may be meant. */
export function possibleArea({ id, forms, measures }: Area, dictionary: Dictionary): PossibleArea {
  const needed = new Set(measures.flatMap((measure) => [...ownTables(measure, dictionary)]));
  return { id, needed, read: new Set(forms) };
}

/**
 * The id of the area that a data set is for, where its tables leave no doubt: it is the only one whose needed tables are all
 * there, and there is no table that another area reads and this one doesn't. A set that lacks a table of one area is not taken
 * for another's that happens to need less. Undefined where there is doubt.
 */
export function areaOfTables(areas: readonly PossibleArea[], there: ReadonlySet<string>): string | undefined {
  const whole = areas.filter(({ needed }) => needed.size > 0 && needed.isSubsetOf(there));
  const [only, ...others] = whole;
  if (only === undefined || others.length > 0) return undefined;
  const isOthers = areas.some(({ read }) => [...read].some((table) => there.has(table) && !only.read.has(table)));
  return isOthers ? undefined : only.id;
}
