import {
  type Cell,
  type CellStyle,
  colToLetter,
  type DataValidation,
  type Sheet as LibrarySheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { Answers, CellFormat, CellLook, SheetCell, Workbook, WorkbookSheet } from '../../manual/workbook.ts';

/** The workbook as the bytes of an .xlsx file; the same for the same workbook. */
export async function writeWorkbook({ title, sheets }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    properties: { title, creator: 'Vårdmått', created: NO_TIME, modified: NO_TIME },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

/** When a workbook was made says nothing that its content doesn't, and would make each one another. */
const NO_TIME = new Date('2000-01-01T00:00:00Z');

/** What of the library's sheet is written: the same for a new workbook as for one that is answered. */
type WrittenSheet = Pick<LibrarySheet, 'name' | 'rows' | 'columns' | 'dataValidations' | 'freezePane'> & {
  readonly cells: Map<string, Cell>;
};

/** A sheet in the words of the library that writes it. */
export function writtenSheet(sheet: WorkbookSheet): WrittenSheet {
  const { name, columns, rows, frozenRows, openRows = 0 } = sheet;
  const cells = new Map<string, Cell>();
  for (const [row, each] of rows.entries())
    for (const [column, cell] of each.entries()) cells.set(`${row},${column}`, cellOf(cell, columns[column]?.format));
  for (let row = rows.length; row < rows.length + openRows; row++)
    for (const [column, { format }] of columns.entries())
      if (format !== undefined) cells.set(`${row},${column}`, { value: null, type: 'empty', style: FORMATS[format] });
  const validations = columns.flatMap(({ answers }, column) =>
    answers === undefined ? [] : [validation(answers, column, rows.length)],
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => value)),
    cells,
    dataValidations: validations,
    ...(frozenRows === undefined ? {} : { freezePane: { rows: frozenRows } }),
  };
}

function cellOf({ value, look, note, link }: SheetCell, format: CellFormat | undefined): Cell {
  const style = { ...(format === undefined ? {} : FORMATS[format]), ...(look === undefined ? {} : LOOKS[look]) };
  return {
    value,
    type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
    style,
    ...(note === undefined ? {} : { comment: { text: note, author: 'Vårdmått' } }),
    ...(link === undefined ? {} : { hyperlink: { target: '', location: `'${link.replaceAll("'", "''")}'!A1` } }),
  };
}

/** Excel has no way to say "from here on down": the rows of a year are far fewer. */
const LAST_ROW = 20_000;

function validation(answers: Answers, column: number, from: number): DataValidation {
  const letter = colToLetter(column);
  const said = {
    range: `${letter}${from + 1}:${letter}${LAST_ROW}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Svaret känns inte igen',
    errorMessage: answers.otherwise,
  };
  if (answers.type === 'list') {
    const list = colToLetter(answers.column);
    return { ...said, type: 'list', formula1: `'${answers.sheet}'!$${list}$${answers.from}:$${list}$${answers.to}` };
  }
  if (answers.type === 'date')
    return { ...said, type: 'date', operator: 'greaterThan', formula1: '1', errorStyle: 'warning' };
  const { from: least, to: most } = answers;
  const bounds = { errorStyle: 'warning' as const, type: answers.type };
  if (least !== undefined && most !== undefined)
    return { ...said, ...bounds, operator: 'between', formula1: String(least), formula2: String(most) };
  if (most !== undefined) return { ...said, ...bounds, operator: 'lessThanOrEqual', formula1: String(most) };
  return { ...said, ...bounds, operator: 'greaterThanOrEqual', formula1: String(least ?? 0) };
}

const FORMATS: Readonly<Record<CellFormat, CellStyle>> = {
  text: { numFmt: '@' },
  date: { numFmt: 'yyyy-mm-dd' },
  whole: { numFmt: '0' },
  decimal: { numFmt: 'General' },
  wrapped: { alignment: { wrapText: true, vertical: 'top' } },
};

/** A cell's ground, by its colour in six hexadecimal digits. */
export const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { name: 'Calibri', size: 16, bold: true } },
  heading: { font: { name: 'Calibri', size: 11, bold: true, color: { rgb: '10324A' } }, fill: filled('D6E6F0') },
  required: { font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } }, fill: filled('10527A') },
  example: { font: { name: 'Calibri', size: 11, italic: true, color: { rgb: '5A5A5A' } }, fill: filled('F2F2F2') },
  strong: { font: { name: 'Calibri', size: 11, bold: true }, alignment: { wrapText: true, vertical: 'top' } },
};
