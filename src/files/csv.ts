import { createReadStream } from 'node:fs';
import type { RecordFault, RecordNote, RecordStop, TextRecord } from '../dictionary/text-record.ts';
import { findDelimiter } from './csv-delimiter.ts';
import { CsvRows, LONGEST_ROW } from './csv-rows.ts';
import { findEncoding, type TextEncoding, utf16 } from './text-encoding.ts';

/** Bytes read at a time. */
export const CHUNK = 1 << 18;

/**
 * Reads a CSV file (RFC 4180; UTF-8 with or without BOM, UTF-16 or Windows-1252; comma, semicolon, tab or bar, found in its
 * first lines; LF, CRLF or CR), some rows at a time, in memory that doesn't grow with the file.
 * Blank rows are skipped but numbered. A row that can't be read is given as a fault, and reading goes on at the next line;
 * what makes the rest unreadable is given last, as a stop. An encoding that isn't the agreed one is told first, as a note.
 * @param within who wants no more than the first rows gives so many bytes to know the encoding by; else it is all of them
 */
export async function* readCsv(path: string, chunk = CHUNK, within?: number): AsyncGenerator<readonly TextRecord[]> {
  const rows = new RowReader();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    const found = await findEncoding(path, chunk, within);
    for await (const bytes of createReadStream(path, { highWaterMark: chunk }) as AsyncIterable<Buffer>) {
      if (decoder === undefined) {
        const encoding = utf16(bytes) ?? found;
        decoder = new TextDecoder(encoding);
        const note = NOTES[encoding];
        if (note !== undefined) yield [{ number: 1, note }];
      }
      // Bytes that are no letters decode to U+FFFD, by which their row is known.
      yield rows.read(decoder.decode(bytes, { stream: true }), false);
      if (rows.stopped) return;
    }
    yield rows.read(decoder?.decode() ?? '', true);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    yield rows.stop('file-unreadable');
  }
}

const NOTES: Readonly<Partial<Record<TextEncoding, RecordNote>>> = {
  'windows-1252': 'file-windows-1252',
  'utf-16le': 'file-utf16',
  'utf-16be': 'file-utf16',
};

/** Numbers rows as the text comes. */
class RowReader {
  stopped = false;
  #text = '';
  #number = 0;
  #delimiter: string | undefined;

  read(text: string, last: boolean): readonly TextRecord[] {
    this.#text += text;
    if (this.#delimiter === undefined) {
      const found = findDelimiter(this.#text, last);
      if (found === undefined) return [];
      this.#delimiter = found.delimiter;
      this.#text = this.#text.slice(found.named);
      if (found.named > 0) this.#number += 1;
    }
    return this.#records(this.#delimiter, last);
  }

  stop(stop: RecordStop): readonly TextRecord[] {
    this.stopped = true;
    return [{ number: this.#number + 1, stop }];
  }

  #records(delimiter: string, last: boolean): readonly TextRecord[] {
    const rows = new CsvRows(this.#text, delimiter, last);
    // Once per piece of text, not once per row: they are rare.
    const odd = this.#text.includes('\uFFFD') || this.#text.includes('\0');
    const records: TextRecord[] = [];
    for (;;) {
      const row = rows.next();
      if (row !== undefined) this.#take(row, odd, records);
      else if (this.#text.length - rows.at <= LONGEST_ROW) break;
      // No row ends within a million characters: a quote is open on the first line, or there are no lines.
      else if (rows.skipLine()) this.#take('row-unclosed-quote', odd, records);
      else return [...records, ...this.stop('file-row-too-long')];
    }
    this.#text = this.#text.slice(rows.at);
    return records;
  }

  #take(row: readonly string[] | RecordFault, odd: boolean, records: TextRecord[]): void {
    this.#number += 1;
    const number = this.#number;
    if (typeof row === 'string') records.push({ number, fault: row });
    else if (row.some((cell) => cell.trim() !== '')) {
      const fault = odd ? oddCharacters(row) : undefined;
      records.push(fault === undefined ? { number, cells: row } : { number, fault });
    }
  }
}

function oddCharacters(row: readonly string[]): RecordFault | undefined {
  if (row.some((cell) => cell.includes('\0'))) return 'row-with-nul';
  return row.some((cell) => cell.includes('\uFFFD')) ? 'row-not-utf8' : undefined;
}
