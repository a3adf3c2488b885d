import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { columnsBehind, type NeededColumn, neededColumns } from '../engine/needed-columns.ts';
import { ownTables } from '../engine/needed-tables.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import type { AbsenceReason, Figure } from '../results/result.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { isTooMuch, isUnreadable, isUnreadColumn, type LoadedTables } from './loaded-tables.ts';
import { missedVariables } from './table-facts.ts';

/** The measures whose figures would be false, since a table or a column that they need can't be read (contract.md 1). */
export async function lostMeasures(
  runtime: SqlRuntime,
  { area, dictionary, loaded }: EvaluateInput,
): Promise<ReadonlySet<Measure>> {
  if (areStatementsUnread(area, loaded)) return new Set(area.measures);
  const lost = new Set<Measure>();
  for (const measure of area.measures) {
    const unread = neededColumns(measure, area, dictionary).filter(({ table, column }) =>
      isUnreadColumn(loaded, table, column),
    );
    const isMissed = await missedVariables(
      runtime,
      unread.flatMap(({ through }) => through ?? []),
    );
    if (
      [...ownTables(measure, dictionary)].some((table) => isUnreadable(loaded, table)) ||
      unread.some(({ through }) => through === undefined || isMissed(through))
    )
      lost.add(measure);
  }
  return lost;
}

/**
 * Whether what reporters state that they have delivered can't be read, where they state it: it decides which figures are
 * reported, and nobody knows what it would have said. A row that says a unit, year and table again takes nothing away.
 */
function areStatementsUnread({ participation }: Area, loaded: LoadedTables): boolean {
  return participation === undefined && isUnreadColumn(loaded, DELIVERY.table, DELIVERY.delivered);
}

/** Why parts of a figure can't be told, by their ids. */
export type Untold = ReadonlyMap<string, AbsenceReason>;

/**
 * Why parts of a measure's figures can't be told while the figures themselves stand: a column of theirs can't be read, or its
 * table isn't there (one whose zeros are declared is: of nobody each part is 0), and where missing values have a category it holds more than a tenth of all cases. By the part's id.
 */
export function untoldParts(
  measure: Measure,
  figures: readonly Figure[],
  { dictionary, loaded }: EvaluateInput,
): Untold {
  const { figure } = measure.computation;
  const own = ownTables(measure, dictionary);
  const reasons = new Map<string, AbsenceReason>();
  for (const { id, paths, missing } of kindOf(figure).parts?.(figure) ?? []) {
    const behind = paths.map((path) => columnsBehind(measure, path, dictionary));
    const columns = behind.flat();
    const areUnread = (some: readonly NeededColumn[]) =>
      some.some(({ table, column }) => isUnreadColumn(loaded, table, column));
    const isUnread = areUnread(columns);
    const isAbsent = columns.some(({ table }) => !own.has(table) && !loaded.lost.includes(table) && !hasRows(table));
    if (!isUnread && !isAbsent) continue;
    const counts = missing === undefined ? [] : figures.map(missing);
    const sum = (pick: (count: { n: number; of: number }) => number) => counts.reduce((all, one) => all + pick(one), 0);
    // What can't be read is not empty, so that another variable's value may not stand for it.
    const isFilled = behind.length > 1 && areUnread(behind[0] ?? []);
    if (
      missing !== undefined &&
      !isFilled &&
      !isTooMuch(
        sum(({ n }) => n),
        sum((one) => one.of),
      )
    )
      continue;
    reasons.set(id, isUnread ? 'unreadable' : 'not-reported');
  }
  return reasons;

  function hasRows(table: string): boolean {
    const rows = loaded.read[table];
    return rows !== undefined && rows.read > rows.refused;
  }
}
