import type { Dictionary } from '../dictionary/dictionary.ts';
import { answerWorkbook, type CellRemark } from '../files/excel/answer-workbook.ts';
import { type SheetHeader, sheetHeader } from '../files/excel/sheet-header.ts';
import { writeWorkbook } from '../files/excel/write-workbook.ts';
import { findTables } from '../files/find-tables.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import { answerSheets } from '../manual/answer/answer-sheets.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { Refused } from './refused.ts';

/** It holds what the user's own workbook holds: patients' data, for the user alone. */
const MODE = 0o600;

/**
 * Writes what was found of a folder's tables as a workbook: a copy of the user's own, where the folder has one and no other,
 * with each doubtful cell coloured and commented; and after it, or alone, a sheet of what to do and one of how it was read.
 * @returns what the user should know of the answer itself
 * @throws Refused with why it couldn't be written
 */
export async function answerTables(
  folder: string,
  problems: readonly Problem[],
  dictionary: Dictionary,
  outbox: Outbox,
  file: string,
): Promise<readonly Problem[]> {
  const sheets = answerSheets(problems, dictionary);
  const found = await findTables(folder, dictionary);
  const inSheets = found.tables.flatMap((table) =>
    table.format === 'excel' && table.exported === undefined ? [table] : [],
  );
  const [own, ...others] = new Set(inSheets.map(({ sheet }) => sheet.archive));
  const remarks: CellRemark[] = [];
  for (const { table, sheet } of inSheets) {
    const form = dictionary.forms.get(table);
    if (form === undefined) continue;
    const header = await sheetHeader(sheet, form);
    for (const each of problems) {
      if (each.sheet !== sheet.name || each.severity === 'note') continue;
      const text = `${each.message}\n${each.remedy}`;
      const said = { sheet: sheet.name, isError: each.severity === 'error', text };
      remarks.push(...cellsOf(each, header).map((cell) => ({ ...said, ...cell })));
    }
  }
  const copy = own === undefined || others.length > 0 ? undefined : await answerWorkbook(own.bytes, remarks, sheets);
  const answer = copy ?? (await writeWorkbook({ title: 'Svar på underlaget', sheets }));
  const unwritten = await outbox.writeNew(file, '.xlsx', answer, MODE);
  if (unwritten.length > 0) throw new Refused(unwritten);
  if (copy !== undefined) return [];
  return [
    problem(
      own === undefined ? 'answer-no-workbook' : others.length > 0 ? 'answer-many-workbooks' : 'answer-not-copied',
      {},
    ),
  ];
}

/** The cells that a problem of a sheet is about: what is said of a column as a whole stands at its heading. */
function cellsOf(
  { row, column }: Problem,
  header: SheetHeader | undefined,
): readonly Pick<CellRemark, 'row' | 'column'>[] {
  const places = column === undefined ? undefined : header?.places.get(column);
  if (header !== undefined && (row === undefined || row === header.row))
    // A heading that is missing has no cell: it is said where the headings begin.
    return (places ?? [header.first]).map((place) => ({ row: header.row, column: place }));
  if (row === undefined) return [];
  // What is about a row as a whole is said at its beginning.
  if (column === undefined) return [{ row, column: 0 }];
  return (places ?? []).slice(0, 1).map((place) => ({ row, column: place }));
}
