import { createReadStream } from 'node:fs';
import Papa, { type ParseResult } from 'papaparse';
import type { RecordFault, RecordStop, TextRecord } from '../dictionary/text-record.ts';

/** Bytes read at a time. */
const CHUNK = 1 << 18;

/** Characters in the longest row that is waited for: without an end, a quote that never closes would hold the whole file. */
const LONGEST_ROW = 1 << 20;

const UTF_16: ReadonlySet<string> = new Set(['fffe', 'feff']);

type Delimiter = ',' | ';';
type Newline = '\n' | '\r';

/**
 * Reads a CSV file (RFC 4180; UTF-8 with or without BOM; comma or semicolon, found in the header row; LF, CRLF or CR), some
 * rows at a time, in memory that doesn't grow with the file. The only door to Papa Parse.
 * Blank rows are skipped but numbered. A row that can't be read is given as a fault, and reading goes on at the next line;
 * what makes the rest unreadable is given last, as a stop.
 */
export async function* readCsv(path: string, chunk = CHUNK): AsyncGenerator<readonly TextRecord[]> {
  const decoder = new TextDecoder('utf-8');
  const rows = new RowReader();
  let start: Buffer | undefined;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: chunk }) as AsyncIterable<Buffer>) {
      // Bytes that are not UTF-8 decode to U+FFFD, by which their row is known. UTF-16 is known by its own BOM.
      start ??= bytes.subarray(0, 2);
      yield UTF_16.has(start.toString('hex'))
        ? rows.stop('file-not-utf8')
        : rows.read(decoder.decode(bytes, { stream: true }), false);
      if (rows.stopped) return;
    }
    yield rows.read(decoder.decode(), true);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    yield rows.stop('file-unreadable');
  }
}

/** Cuts text into numbered rows as it comes. */
class RowReader {
  stopped = false;
  #text = '';
  #number = 0;
  #dialect: Dialect | undefined;

  read(text: string, last: boolean): readonly TextRecord[] {
    if (this.stopped) return [];
    this.#text += text;
    this.#dialect ??= findDialect(this.#text, last);
    if (this.#dialect === 'tabs') return this.stop('file-delimiter');
    if (this.#dialect === undefined) return this.#text.length > LONGEST_ROW ? this.stop('file-row-too-long') : [];
    const { rows, used } = cutRows(this.#text, last, this.#dialect);
    // Once per piece of text, not once per row: they are rare.
    const odd = this.#text.includes('\uFFFD') || this.#text.includes('\0');
    this.#text = this.#text.slice(used);
    const records = rows.flatMap((row) => this.#record(row, odd) ?? []);
    return this.#text.length > LONGEST_ROW && !this.stopped ? [...records, ...this.#tooLong()] : records;
  }

  stop(stop: RecordStop): readonly TextRecord[] {
    this.stopped = true;
    return [{ number: this.#number + 1, stop }];
  }

  #record(row: CutRow, odd: boolean): TextRecord | undefined {
    this.#number += 1;
    if (typeof row === 'string') return { number: this.#number, fault: row };
    if (row.every((cell) => cell.trim() === '')) return undefined;
    const fault = odd ? oddCharacters(row) : undefined;
    return fault === undefined ? { number: this.#number, cells: row } : { number: this.#number, fault };
  }

  /** No row ended within a million characters. If lines do, a quote is open on the first of them. */
  #tooLong(): readonly TextRecord[] {
    const newline = this.#dialect === undefined || this.#dialect === 'tabs' ? '\n' : this.#dialect.newline;
    const end = this.#text.indexOf(newline);
    if (end === -1) return this.stop('file-row-too-long');
    this.#text = this.#text.slice(end + 1);
    this.#number += 1;
    return [{ number: this.#number, fault: 'row-unclosed-quote' }, ...this.read('', false)];
  }
}

interface RowDialect {
  readonly delimiter: Delimiter;
  readonly newline: Newline;
}
type Dialect = RowDialect | 'tabs';

/** The delimiter and the line ending, from the first line with something on it; undefined until it is whole. */
function findDialect(text: string, last: boolean): Dialect | undefined {
  const header = /^\s*\S[^\r\n]*/.exec(text);
  if (header === null) return last ? { delimiter: ',', newline: '\n' } : undefined;
  const end = header[0].length;
  // A CR may be half of a CRLF.
  if (!last && end + 1 >= text.length) return undefined;
  const newline = text[end] === '\r' && text[end + 1] !== '\n' ? '\r' : '\n';
  const names = header[0].replace(/"[^"]*"/g, '');
  const commas = names.split(',').length;
  const semicolons = names.split(';').length;
  if (commas + semicolons === 2 && names.trim().includes('\t')) return 'tabs';
  return { delimiter: semicolons > commas ? ';' : ',', newline };
}

type CutRow = readonly string[] | RecordFault;

/** The whole rows of a text (all of it when it is the `last`), and how much of it they took. */
function cutRows(
  text: string,
  last: boolean,
  dialect: RowDialect,
): { readonly rows: readonly CutRow[]; readonly used: number } {
  const { data, errors, meta } = parse(text, last, dialect);
  // A fault in a row that isn't whole yet is only its missing end.
  if (errors.every(({ row = 0 }) => row >= data.length))
    return { rows: withoutCr(data), used: last ? text.length : meta.cursor };
  return cutOneByOne(text, last, dialect);
}

/** The slower way, which finds where the faulty rows are: each is skipped to the end of its line. */
function cutOneByOne(text: string, last: boolean, dialect: RowDialect) {
  const rows: CutRow[] = [];
  let used = 0;
  while (used < text.length) {
    const rest = text.slice(used);
    const { data, errors, meta } = parse(rest, last, dialect, { preview: 1, fastMode: false });
    if (data.length === 0) break;
    if (errors.length === 0) {
      rows.push(...withoutCr(data));
      used += meta.cursor;
    } else {
      const end = rest.indexOf(dialect.newline);
      const line = end === -1 ? rest : rest.slice(0, end);
      rows.push(line.split('"').length % 2 === 0 ? 'row-unclosed-quote' : 'row-text-after-quote');
      used += line.length + 1;
    }
  }
  return { rows, used: Math.min(used, text.length) };
}

function parse(
  text: string,
  last: boolean,
  { delimiter, newline }: RowDialect,
  more: { readonly preview?: number; readonly fastMode?: boolean } = {},
): ParseResult<string[]> {
  return new Papa.Parser({ delimiter, newline, ...more }).parse(text, 0, !last);
}

/** Rows are cut at LF: what is left of a CRLF is taken away. */
function withoutCr(rows: string[][]): string[][] {
  for (const row of rows) {
    const cell = row.at(-1);
    if (cell?.endsWith('\r')) row[row.length - 1] = cell.slice(0, -1);
  }
  return rows;
}

function oddCharacters(row: readonly string[]): RecordFault | undefined {
  if (row.some((cell) => cell.includes('\0'))) return 'row-with-nul';
  return row.some((cell) => cell.includes('\uFFFD')) ? 'row-not-utf8' : undefined;
}
