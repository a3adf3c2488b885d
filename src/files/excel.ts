import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import type { TextRecord } from '../dictionary/text-record.ts';
import type { Problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';

/** A sheet as Excel holds it. Row by row; dates at midnight UTC; null is an empty cell. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | boolean | Date | null;

/** Opens a workbook (.xlsx), which is read whole. The only door to read-excel-file. `file` is its name in problems. */
export async function openWorkbook(
  path: string,
  file: string,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly problems: readonly Problem[] }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return { problems: [tableProblem('file-unreadable', { file })] };
  }
  if (bytes.subarray(0, 4).equals(COMPOUND_FILE)) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return { problems: [tableProblem(locked ? 'workbook-locked' : 'workbook-old', { file })] };
  }
  try {
    const read = await readWorkbook(bytes, { trim: false });
    const sheets = read.map(({ sheet, data }) => ({ name: sheet, rows: data as Cell[][] }));
    markErrors(bytes, sheets);
    return { sheets };
  } catch {
    return { problems: [tableProblem('workbook-unreadable', { file })] };
  }
}

/** The sheet's rows as text, so that they are judged as a CSV file's are. Blank rows are skipped but numbered. */
export function* sheetRecords({ rows }: Sheet): Generator<readonly TextRecord[]> {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = (row: readonly Cell[]) => Array.from({ length: width }, (_, column) => cellText(row[column] ?? null));
  for (let start = 0; start < rows.length; start += BATCH)
    yield rows
      .slice(start, start + BATCH)
      .map((row, index) => ({ number: start + index + 1, cells: cells(row) }))
      .filter((record) => record.cells.some((cell) => cell.trim() !== ''));
}

const BATCH = 4096;

/** How files of Excel's older format begin, and the box around a workbook with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');

/** A date as an ISO day, or with its clock when it has one; TRUE and FALSE as `ja` and `nej`. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  if (!(cell instanceof Date)) return String(cell);
  const [day = '', clock = ''] = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().split('T');
  return clock.startsWith('00:00:00') ? day : `${day} ${clock.slice(0, 8)}`;
}

/**
 * Puts Excel's error values (#N/A …) into their cells: the library gives them as empty, which would turn a broken formula
 * into a missing value without a word. They are found in the sheets' XML, where such a cell says `t="e"` (ECMA-376, 18.18.11).
 */
function markErrors(bytes: Buffer, sheets: readonly { readonly name: string; readonly rows: Cell[][] }[]): void {
  const parts = zipParts(bytes);
  const targets = sheetTargets(parts);
  for (const [index, { rows }] of sheets.entries()) {
    const xml = parts.get(targets[index] ?? '')?.();
    if (xml === undefined) continue;
    for (let at = xml.indexOf(ERROR_CELL); at !== -1; at = xml.indexOf(ERROR_CELL, at + 1)) {
      const open = xml.lastIndexOf('<c ', at);
      const cell = xml.toString('latin1', open, Math.min(xml.length, at + LONGEST_CELL));
      const [, letters = '', digits = ''] = /^<c [^>]*\br="([A-Z]{1,3})(\d{1,7})"/.exec(cell) ?? [];
      if (digits === '' || !/^<c [^>]*\bt="e"/.test(cell)) continue;
      const row = Number(digits) - 1;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      const column = columnIndex(letters);
      while (cells.length <= column) cells.push(null);
      cells[column] = /<v>(#[^<]+)<\/v>/.exec(cell)?.[1] ?? '#N/A';
    }
  }
}

const ERROR_CELL = 't="e"';
const LONGEST_CELL = 1000;

/** The column of "A" is 0, of "AA" 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The names of the sheets' XML files, in the order of the workbook. */
function sheetTargets(parts: ReturnType<typeof zipParts>): string[] {
  const workbook = parts.get('xl/workbook.xml')?.().toString() ?? '';
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.().toString() ?? '';
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]+)"/.exec(tag)?.[1],
      /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  return [...workbook.matchAll(/<sheet\b[^>]*\br:id="([^"]+)"/g)].map(([, id]) => {
    const target = targets.get(id) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

/** The files in a ZIP archive by name, unpacked when asked for (APPNOTE 6.3: central directory and local headers). */
function zipParts(bytes: Buffer): ReadonlyMap<string, () => Buffer> {
  const parts = new Map<string, () => Buffer>();
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end === -1) return parts;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    parts.set(name, () => {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      return method === 0 ? packed : inflateRawSync(packed);
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
