import { readFile, stat } from 'node:fs/promises';
import type { SheetRecord, TextRecord } from '../dictionary/text-record.ts';
import type { Problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { passOver } from './excel/read-part.ts';
import { SheetRows } from './excel/sheet-rows.ts';
import { readWorkbookParts, type WorkbookParts } from './excel/workbook-parts.ts';
import { Damaged, TooLarge, ZipArchive } from './excel/zip.ts';

/** A sheet of an open workbook. Its rows are read when they are asked for. */
export interface Sheet {
  readonly name: string;
  readonly archive: ZipArchive;
  readonly part: string;
  readonly parts: WorkbookParts;
}

/** Bytes of the largest workbook, packed: it is held in memory. */
const MOST_BYTES = 1 << 29;
const MOST_SHEETS = 200;

/**
 * Opens a workbook (.xlsx): its lists are read, its sheets only when asked for, and nothing in it can make it grow beyond a
 * limit. `file` is its name in problems.
 */
export async function openWorkbook(
  path: string,
  file: string,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problems: readonly Problem[] }> {
  let bytes: Buffer;
  try {
    if ((await stat(path)).size > MOST_BYTES) return { problems: [tableProblem('workbook-too-large', { file })] };
    bytes = await readFile(path);
  } catch {
    return { problems: [tableProblem('file-unreadable', { file })] };
  }
  return workbookIn(bytes, file);
}

/** The sheets of a workbook whose bytes are at hand. */
export async function workbookIn(
  bytes: Buffer,
  file: string,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problems: readonly Problem[] }> {
  if (bytes.length === 0) return { problems: [tableProblem('file-without-content', { file })] };
  if (bytes.subarray(0, 4).equals(COMPOUND_FILE)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return { problems: [tableProblem(locked ? 'workbook-locked' : 'workbook-old', { file })] };
  }
  try {
    const archive = new ZipArchive(bytes);
    const parts = await readWorkbookParts(archive);
    const { sheets } = parts;
    if (sheets.length === 0) throw new Damaged('no sheets');
    if (sheets.length > MOST_SHEETS)
      return {
        problems: [tableProblem('workbook-many-sheets', { file }, { found: sheets.length, expected: MOST_SHEETS })],
      };
    // Excel writes each sheet by itself. One that many names stand for would be read again for each.
    if (new Set(sheets.map(({ part }) => part.toLowerCase())).size < sheets.length)
      throw new Damaged('a sheet of two names');
    return { sheets: sheets.map(({ name, part }) => ({ name, part, archive, parts })) };
  } catch (error) {
    return { problems: [tableProblem(whyNot(error), { file })] };
  }
}

/**
 * The sheet's rows as text, so that they are judged as a CSV file's are, some at a time. Blank rows are skipped but numbered;
 * empty cells at a row's end are not there.
 */
export async function* sheetRecords({ archive, part, parts }: Sheet): AsyncGenerator<readonly SheetRecord[]> {
  const rows = new SheetRows(parts);
  let last = 0;
  const records = () =>
    rows.take().map((row): TextRecord => {
      last = row.number;
      return { ...row, open: true };
    });
  try {
    for await (const _ of passOver(archive, part, rows)) yield records();
    yield records();
    if (rows.merged.length > 0) yield [{ number: last + 1, merged: rows.merged }];
  } catch (error) {
    yield [{ number: last + 1, stop: whyNot(error) }];
  }
}

/** What is wrong in the archive or its XML is not for a user to know: Excel mends it. @throws what is no fault of the file */
function whyNot(error: unknown): 'workbook-too-large' | 'workbook-unreadable' {
  if (error instanceof TooLarge) return 'workbook-too-large';
  const isFault = error instanceof Damaged || error instanceof RangeError || isZlibError(error);
  if (!isFault) throw error;
  return 'workbook-unreadable';
}

const isZlibError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/** How files of Excel's older format begin, and the box around a workbook with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');
