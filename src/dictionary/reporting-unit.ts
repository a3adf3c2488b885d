import type { Dictionary, Form } from './dictionary.ts';

/** The column that says which unit reported a row. A form without it is of what no unit reports, such as the population register's. */
export const REPORTING_UNIT = 'enhet';

/** Whether units report by the form itself. */
export const isReported = ({ variables }: Pick<Form, 'variables'>): boolean =>
  variables.some(({ id }) => id === REPORTING_UNIT);

/** Whether units report by the form of that id. */
export function isReportedIn({ forms }: Pick<Dictionary, 'forms'>, id: string): boolean {
  const form = forms.get(id);
  return form !== undefined && isReported(form);
}
