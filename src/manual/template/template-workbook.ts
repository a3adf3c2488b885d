import type { Area } from '../../definitions/area.ts';
import type { Dictionary, Form } from '../../dictionary/dictionary.ts';
import { MADE_UP } from '../../dictionary/made-up.ts';
import { columnsAsked } from '../../engine/columns-asked.ts';
import type { Workbook } from '../workbook.ts';
import { codeSheet } from './code-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import { tableSheet } from './table-sheet.ts';

/**
 * An empty workbook for those who report to the area: a sheet for each table that its measures read, with the columns that are
 * read and no others, the lists of codes, and a first sheet that says how it is filled in.
 */
export function templateWorkbook(area: Area, dictionary: Dictionary): Workbook {
  const forms = templateForms(area, dictionary);
  const codes = codeSheet(forms);
  return {
    title: area.name,
    sheets: [readMeSheet(area, forms), ...forms.map((form) => tableSheet(form, codes)), codes.sheet],
  };
}

/** The tables and columns that are asked of reporters. Nobody writes that a row is made up. */
function templateForms(area: Area, dictionary: Dictionary): readonly Form[] {
  const asked = columnsAsked(area, dictionary);
  return [...dictionary.forms.values()].flatMap((form) => {
    const columns = asked.get(form.id);
    if (columns === undefined || form.base !== undefined) return [];
    const isAsked = ({ id, required }: Form['variables'][number]) => id !== MADE_UP && (required || columns.has(id));
    return [{ ...form, variables: form.variables.filter(isAsked) }];
  });
}
