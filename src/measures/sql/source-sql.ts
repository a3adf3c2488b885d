import type { Dictionary } from '../../register/dictionary.ts';
import type { Area } from '../area.ts';
import type { Condition } from '../measure.ts';
import { PERSON } from '../names.ts';
import { conditionsSql, identifier } from './text.ts';

/** The column that numbers a table's rows, in every relation the SQL reads. */
export const ROW = '_row';

/** What the generator knows while it writes. */
export interface SqlContext {
  readonly area: Area;
  readonly dictionary: Dictionary;
}

/** `FROM table t JOIN reporter r … WHERE in scope and the conditions hold`: the rows of a source at any reporter, whatever their day. */
export function fromSource(
  source: { readonly table: string; readonly date: string; readonly conditions: readonly Condition[] },
  { area, dictionary }: SqlContext,
): string {
  const scope = area.scope?.condition;
  const form = dictionary.forms.get(source.table);
  const scoped = scope && form?.variables.some(({ id }) => id === scope.variable) ? [scope] : [];
  return `FROM ${identifier(source.table)} t JOIN reporter r ON r.id = t.${identifier(area.reporterVariable)}
WHERE ${conditionsSql('t', [...scoped, ...source.conditions])} AND t.${identifier(source.date)} IS NOT NULL`;
}

/** That the row's day lies in the reporter's period. */
export function inPeriodSql(date: string): string {
  return `t.${identifier(date)} BETWEEN r.first_day AND r.last_day`;
}

export const PERSON_COLUMN = `t.${identifier(PERSON)}`;
export const ROW_COLUMN = `t.${identifier(ROW)}`;
