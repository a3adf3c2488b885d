import { isDeepStrictEqual } from 'node:util';
import { HucreError } from 'hucre';
import { type Cell, openXlsx, type RoundtripWorkbook, saveXlsx } from 'hucre/xlsx';
import type { SheetRecord } from '../../dictionary/text-record.ts';
import type { WorkbookSheet } from '../../manual/workbook.ts';
import { type Sheet, sheetRecords, workbookIn } from '../excel.ts';
import { filled, writtenSheet } from './write-workbook.ts';

/** What is said of a cell of somebody's workbook. */
export interface CellRemark {
  readonly sheet: string;
  /** From 1, as Excel numbers rows. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly isError: boolean;
  readonly text: string;
}

/**
 * A copy of a workbook with remarks on its cells, and sheets after its own. Nothing else is changed: what the copy
 * says is compared with what the workbook says, cell by cell.
 * @returns undefined where the copy can't be made, or wouldn't say the same
 */
export async function answerWorkbook(
  bytes: Buffer,
  remarks: readonly CellRemark[],
  added: readonly WorkbookSheet[],
): Promise<Uint8Array | undefined> {
  const workbook = await opened(bytes);
  if (workbook === undefined) return undefined;
  for (const sheet of workbook.sheets) {
    const cells = sheet.cells ?? new Map<string, Cell>();
    const own = Map.groupBy(
      remarks.filter((remark) => remark.sheet === sheet.name),
      ({ row, column }) => `${row - 1},${column}`,
    );
    for (const [place, all] of own) cells.set(place, remarked(cells.get(place), all));
    sheet.cells = cells;
  }
  const names = new Set(workbook.sheets.map(({ name }) => name));
  for (const sheet of added) workbook.sheets.push(writtenSheet({ ...sheet, name: freeName(sheet.name, names) }));
  // It opens on what there is to do.
  if (added.length > 0) workbook.activeSheet = names.size;
  const answer = Buffer.from(await saveXlsx(workbook));
  return (await saysTheSame(bytes, answer)) ? answer : undefined;
}

async function opened(bytes: Uint8Array): Promise<RoundtripWorkbook | undefined> {
  try {
    return await openXlsx(bytes, { readStyles: true });
  } catch (error) {
    // The reader of tables passes over what is too much here, such as one stray cell in the last corner of a sheet.
    if (error instanceof HucreError) return undefined;
    throw error;
  }
}

function remarked(cell: Cell | undefined, remarks: readonly CellRemark[]): Cell {
  // What stands there already, such as what a heading asks for, stands after what is to be done.
  const said = remarks.map(({ text }) => text);
  const before = cell?.comment === undefined ? [] : [cell.comment.text];
  const fill = remarks.some(({ isError }) => isError) ? ERROR : WARNING;
  return {
    ...(cell ?? { value: null, type: 'empty' as const }),
    style: { ...cell?.style, fill },
    comment: { author: 'Vårdmått', text: [...said, ...before].join('\n\n') },
  };
}

const ERROR = filled('FFC7CE');
const WARNING = filled('FFEB9C');

/** The name, or the first with a number after it that no sheet has. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free)) return free;
  }
}

/** Whether every sheet of the one is in the other, with the same text in the same cells. */
async function saysTheSame(before: Buffer, after: Buffer): Promise<boolean> {
  const [own, copied] = [await workbookIn(before, ''), await workbookIn(after, '')];
  if ('problems' in own || 'problems' in copied) return false;
  for (const [place, sheet] of own.sheets.entries()) {
    const copy = copied.sheets[place];
    if (copy?.name !== sheet.name) return false;
    if (!isDeepStrictEqual(await allRecords(sheet), await allRecords(copy))) return false;
  }
  return true;
}

async function allRecords(sheet: Sheet): Promise<readonly SheetRecord[]> {
  const all: SheetRecord[] = [];
  for await (const records of sheetRecords(sheet)) for (const record of records) all.push(record);
  return all;
}
