import { day } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import type { Days } from '../../definitions/figure-definition.ts';
import type { VariablePath } from '../../definitions/population.ts';
import type { Case } from '../population/case.ts';
import type { CasesRelation } from '../sql/query.ts';
import type { Deciding } from './kind.ts';

/** Why a case has no value. The names are also what the generated SQL answers with. */
export type NoValue = 'missingFrom' | 'missingTo' | 'negative';

/** What a time between two dates reads of a case. */
export function pathsOfDays({ from, to, orTo = [] }: Days): readonly VariablePath[] {
  return [from, to, ...orTo];
}

/** The ends where the first of several counts: without one of them another would be taken for it. A case without its only end has no days. */
export function endsOfSeveral({ to, orTo = [] }: Days): readonly Deciding[] {
  return orTo.length === 0 ? [] : [{ together: [to, ...orTo] }];
}

/** The case's whole days from the first date to the last, or why it has none. */
export function daysOf({ from, to, orTo = [] }: Days, one: Case): number | NoValue {
  const start = one.read(from);
  const [end] = [to, ...orTo]
    .map(one.read)
    .filter((on) => typeof on === 'string')
    .toSorted();
  if (typeof start !== 'string') return 'missingFrom';
  if (end === undefined) return 'missingTo';
  return end < start ? 'negative' : daysBetween(day(start), day(end));
}

/** The same as SQL. `least` passes over what is missing. */
export function daysSql({ from, to, orTo = [] }: Days, relation: CasesRelation): { days: string; reason: string } {
  const start = relation.column(from);
  const ends = [to, ...orTo].map(relation.column);
  const end = ends.length === 1 ? `${ends[0]}` : `least(${ends.join(', ')})`;
  return {
    days: `CASE WHEN ${start} <= ${end} THEN ${end} - ${start} END`,
    reason: `CASE WHEN ${start} IS NULL THEN 'missingFrom' WHEN ${end} IS NULL THEN 'missingTo' WHEN ${end} < ${start} THEN 'negative' END`,
  };
}
