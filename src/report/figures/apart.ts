import type { Area } from '../../definitions/area.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Condition } from '../../definitions/population.ts';
import { findRow } from '../../definitions/soundness/find-row.ts';
import { originKindOf } from '../kinds/origins.ts';
import type { StatisticDefinition } from '../reading/number-definition.ts';
import { measureOf } from './measure-of.ts';

/**
 * Whether two numbers are sure to be of different cases by their definitions: of two groups of one measure that nobody is in both of, or
 * of rows of one table that no row can be among both of. Where that can't be seen they may share some.
 */
export function areApart(a: StatisticDefinition, b: StatisticDefinition, area: Area): boolean {
  if (a.measure === b.measure) {
    const [own, other] = [a, b].map(({ from }) => originKindOf(from).group?.(from));
    return own !== undefined && other !== undefined && own !== other;
  }
  const [one, another] = [rowsOf(a, area), rowsOf(b, area)];
  if (one === undefined || another === undefined || one.table !== another.table) return false;
  return findRow([...one.conditions, ...another.conditions], [], () => []) === undefined;
}

/** The rows that are counted one by one. Of persons and stays other rows may be somebody's who is in both. */
function rowsOf(
  statistic: StatisticDefinition,
  area: Area,
): { readonly table: string; readonly conditions: readonly Condition[] } | undefined {
  const { population, figure } = measureOf(area, statistic).computation;
  if (population.count !== 'rows') return undefined;
  const [{ table, conditions }] = population.rows;
  return { table, conditions: [...conditions, ...(definedParts(figure).among ?? [])] };
}
