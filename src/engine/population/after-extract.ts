import type { Day } from '../../calendar/day.ts';
import { bindingDate } from '../../dictionary/bound-tables.ts';
import type { Form, Row } from '../../dictionary/dictionary.ts';

/** Why a row that became known, or happened, after the extract is outside; undefined of one that was known. */
export function afterExtractReason(form: Form | undefined, row: Row, asOf: Day): string | undefined {
  const late = form && bindingDate(form, row, asOf);
  return late && `${late.column} ${late.on} är efter uttagsdatumet ${asOf}`;
}
