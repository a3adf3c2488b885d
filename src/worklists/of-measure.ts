import type { Area } from '../definitions/area.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure } from '../definitions/measure.ts';
import type { RowSource } from '../definitions/population.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import { firstPermitDay } from '../engine/reporting-period.ts';
import { hasColumn } from '../engine/sql/source-sql.ts';
import type { Awaiting, ListedDays } from './worklist.ts';

/**
 * The list of those in a measure's denominator whom its numerator has no row of yet: what is asked for, and until when, is the measure's.
 * Undefined where the numerator is no row of another table, or asks for more than a day after the row.
 */
export function ofMeasure(
  measure: Measure,
  area: Area,
  shown: ListedDays,
  dictionary: Dictionary,
): Awaiting | undefined {
  const { population, figure } = measure.computation;
  const { linked, among = [] } = definedParts(figure);
  if (linked === undefined || linked.through !== undefined || typeof linked.earliest === 'object') return undefined;
  const { table, date, conditions, within, earliest } = linked;
  const isSame = hasColumn(dictionary.forms.get(table), REPORTING_UNIT);
  const scoped = (source: RowSource): RowSource => {
    const scope = area.scope?.condition;
    const own = scope !== undefined && hasColumn(dictionary.forms.get(source.table), scope.variable) ? [scope] : [];
    return { ...source, conditions: [...own, ...source.conditions, ...among] };
  };
  const rows = population.rows.filter((source) => within === undefined || source.table === within.after);
  const permits = area.reporters.flatMap(({ id }) => {
    const from = firstPermitDay(area, id);
    return from === undefined ? [] : [[id, from] as const];
  });
  return {
    kind: 'awaiting',
    rows: rows.map(scoped),
    awaited: {
      ...{ table, conditions, same: isSame ? [REPORTING_UNIT] : [] },
      ...(within === undefined ? {} : { dated: { date, fromDays: within.fromDays, toDays: within.toDays } }),
      ...(earliest === 'permit' ? { notBefore: date } : {}),
    },
    shown,
    ...(area.permits.length === 0 ? {} : { since: new Map(permits) }),
  };
}
