import type { Area } from '../definitions/area.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { writeWorkbook } from '../files/excel/write-workbook.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import { templateWorkbook } from '../manual/template/template-workbook.ts';
import { Refused } from './refused.ts';

/**
 * Writes the area's empty workbook to a file that isn't there.
 * @returns the names of its sheets
 * @throws Refused with why it couldn't be written
 */
export async function writeTemplate(
  area: Area,
  dictionary: Dictionary,
  outbox: Outbox,
  file: string,
): Promise<readonly string[]> {
  const workbook = templateWorkbook(area, dictionary);
  const problems = await outbox.writeNew(file, '.xlsx', await writeWorkbook(workbook));
  if (problems.length > 0) throw new Refused(problems);
  return workbook.sheets.map(({ name }) => name);
}
