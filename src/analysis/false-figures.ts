import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { decidingColumns, type NeededColumn } from '../engine/needed-columns.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { type LoadedTables, valuelessColumns } from './loaded-tables.ts';
import { knownVariables, missedVariables } from './table-facts.ts';

/** A measure, or a breakdown of it, whose numbers are false since a table lacks a column that decides which rows or events count. */
export interface FalseFigure {
  readonly measure: string;
  /** Id of the breakdown; left out, it is the figure itself. */
  readonly part?: string;
  readonly table: string;
  readonly column: string;
  /**
   * Whether what is published stops for it: the column by itself says which rows or events count. A breakdown, and what is derived or
   * decided by several together, is left out instead, as what rests on a table that isn't there is.
   */
  readonly stops: boolean;
}

/**
 * What would be false of an area's figures for want of a recorded column, missing or empty. A column that is missing is read as empty (contract.md 1), and
 * of what only is asked for a value that makes an unknown; of what says which rows or events count it makes a number that
 * nobody has counted. A column that a derived variable is made from besides others is missed where more than a tenth of its rows lack it.
 */
export async function falseFigures(
  runtime: SqlRuntime,
  { area, dictionary, loaded }: { readonly area: Area; readonly dictionary: Dictionary; readonly loaded: LoadedTables },
): Promise<readonly FalseFigure[]> {
  const isValueless = ({ table, column }: NeededColumn) => {
    const rows = loaded.read[table];
    return rows !== undefined && valuelessColumns(rows).includes(column);
  };
  const asked = area.measures.flatMap((measure) =>
    decidingColumns(measure, area, dictionary).map((each) => ({ ...each, measure: measure.id })),
  );
  const derived = asked
    .flatMap(({ together }) => together.flat().filter(isValueless))
    .flatMap((one) => derivedOf(one) ?? []);
  const isMissed = await missedVariables(runtime, derived);
  const isKnown = await knownVariables(runtime, derived);
  const found = asked.flatMap(({ measure, part, ofAll = false, events = false, partly = false, together }) => {
    const missed = together.map((columns) =>
      columns.filter((one) => isValueless(one) && isLost(derivedOf(one), partly)),
    );
    const isUnknown = missed.length > 1 && missed.every(({ length }) => length > 0);
    if (isUnknown) return [];
    const own = { measure, ...(part === undefined ? {} : { part }) };
    return missed.flat().map((one): FalseFigure => {
      const isDirect = (events || together.length === 1) && derivedOf(one) === undefined;
      return { ...own, table: one.table, column: one.column, stops: part === undefined && (ofAll || isDirect) };
    });
  });
  return onceEach(found);

  function isLost(through: NeededColumn['through'], partly: boolean): boolean {
    if (partly) return through !== undefined && isMissed(through) && isKnown(through);
    return through === undefined || isMissed(through);
  }
}

/** A column that decides a measure in two ways stops it when either does. */
function onceEach(found: readonly FalseFigure[]): readonly FalseFigure[] {
  const once = new Map<string, FalseFigure>();
  for (const each of found) {
    const key = JSON.stringify([each.measure, each.part, each.table, each.column]);
    if (!once.get(key)?.stops) once.set(key, each);
  }
  return [...once.values()];
}

/** The derived variable that may know without the column. */
const derivedOf = ({ through, oneOf }: NeededColumn) => through ?? oneOf;
