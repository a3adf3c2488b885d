import { meets } from '../../definitions/conditions.ts';
import type { Condition, VariablePath } from '../../definitions/population.ts';
import type { Case } from '../population/case.ts';
import type { CasesRelation } from '../sql/query.ts';
import { allOf } from '../sql/text.ts';

/** What narrowing a denominator reads of a case's own row. */
export function pathsOfAmong(among: readonly Condition[] = []): readonly VariablePath[] {
  return among.map(({ variable }) => variable);
}

/** Whether the case is among them. */
export function isAmong(among: readonly Condition[] = [], one: Case): boolean {
  return meets(one.row.values, among);
}

/** The same as a condition in SQL. */
export function amongSql(among: readonly Condition[] = [], relation: CasesRelation): string {
  return allOf(among, relation.column);
}
