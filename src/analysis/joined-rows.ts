import type { Form } from '../dictionary/dictionary.ts';
import { isReported, REPORTING_UNIT } from '../dictionary/reporting-unit.ts';
import type { Joined } from '../engine/sql/query.ts';
import type { SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { identifier } from '../engine/sql/text.ts';

/** How what several databases list of a form's rows, by their numbers, becomes one list: what no unit reports all have alike. */
export function listedOf(form: Pick<Form, 'variables'>, order: readonly string[], most?: number): Joined {
  if (!isReported(form)) return { rows: 'shared' };
  return { rows: 'listed', order, once: order, ...(most === undefined ? {} : { most }) };
}

/** The same of what is counted, or true of any: of {@link ownRows}. */
export const countedOf = (form: Pick<Form, 'variables'>): Joined =>
  isReported(form) ? { rows: 'added', by: [] } : { rows: 'shared' };

/** The rows of a form's relation without those that another database has: copies of what somebody has reported for no unit. */
export function ownRows({ apart }: SqlRuntime, form: Pick<Form, 'variables'>, relation: string): string {
  return apart === undefined || !isReported(form)
    ? identifier(relation)
    : `(SELECT * FROM ${identifier(relation)} WHERE ${apart.isOwn(identifier(REPORTING_UNIT))})`;
}

/** Whether databases may have copies of the form's rows, since not all are a unit's. */
export const hasCopies = ({ variables }: Pick<Form, 'variables'>): boolean =>
  variables.find(({ id }) => id === REPORTING_UNIT)?.required !== true;
