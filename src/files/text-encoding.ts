import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** How a text file's bytes are letters, as `TextDecoder` names it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes looked at for NULs, which in UTF-16 stand in every other place of a header. */
const START = 64;

/**
 * The encoding of a text file, from all its bytes. Windows-1252 is certain where bytes are no UTF-8, none is, and all are such
 * as a Swedish text has. What is neither is given as UTF-8: the rows that don't decode are then refused one by one.
 * A pipe can be read only once, so it is UTF-8 or says otherwise in its first bytes.
 * @param within so many bytes are looked at, where no more of the file is of interest
 */
export async function findEncoding(
  path: string,
  chunk: number,
  within = Number.POSITIVE_INFINITY,
): Promise<TextEncoding> {
  const found = await stat(path);
  if (!found.isFile()) return 'utf-8';
  const bytes = new ByteCensus();
  let start = true;
  const pieces = createReadStream(path, { highWaterMark: Math.max(chunk, START), end: within - 1 });
  for await (const some of pieces as AsyncIterable<Buffer>) {
    const wide = start ? utf16(some) : undefined;
    if (wide !== undefined) return wide;
    start = false;
    bytes.add(some);
    if (bytes.mixed) return 'utf-8';
  }
  return bytes.isWindows1252(found.size > within) ? 'windows-1252' : 'utf-8';
}

/** UTF-16 by its BOM, or by NULs in every other place and nowhere else. */
export function utf16(bytes: Buffer): TextEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, Math.min(START, bytes.length - (bytes.length % 2)));
  if (start.length < 4) return undefined;
  const nulls = (odd: number) => start.every((byte, place) => (place % 2 === odd ? byte === 0 : byte !== 0));
  if (nulls(1)) return 'utf-16le';
  return nulls(0) ? 'utf-16be' : undefined;
}

/** Typographic signs that Windows-1252 has among the bytes 80–9F: € … ‘ ’ “ ” – —. In older code pages å ä ö stand there. */
const SIGNS: ReadonlySet<number> = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97]);

/** Counts what speaks for and against UTF-8, a piece at a time. */
class ByteCensus {
  #carried: Buffer = Buffer.alloc(0);
  /** A letter of several bytes, as UTF-8 has it. */
  #wide = false;
  /** Bytes that are no UTF-8. */
  #odd = false;
  #letter = false;
  #strange = false;

  /** Both UTF-8 and something else: two files put together, or a damaged one. */
  get mixed(): boolean {
    return this.#wide && this.#odd;
  }

  add(some: Buffer): void {
    const bytes = this.#carried.length === 0 ? some : Buffer.concat([this.#carried, some]);
    const whole = bytes.subarray(0, wholeLength(bytes));
    this.#carried = bytes.subarray(whole.length);
    if (isAscii(whole)) return;
    if (isUtf8(whole)) this.#wide = true;
    else this.#census(whole);
  }

  /** @param isCut whether more follows, which wasn't looked at */
  isWindows1252(isCut: boolean): boolean {
    // What is left is the beginning of a letter that never came whole.
    if (!isCut && this.#carried.length > 0) this.#census(this.#carried);
    return this.#odd && !this.#wide && this.#letter && !this.#strange;
  }

  #census(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at] ?? 0;
      const length = byte < 0x80 ? 1 : letterLength(byte);
      if (byte >= 0x80) {
        if (length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) this.#wide = true;
        else {
          this.#odd = true;
          if (byte >= 0xc0) this.#letter = true;
          if (byte < 0xa0 && !SIGNS.has(byte)) this.#strange = true;
          at += 1;
          continue;
        }
      }
      at += length;
    }
  }
}

/** How many bytes the letter that begins so has in UTF-8; 1 where none begins so. */
function letterLength(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}

/** The bytes up to a letter that is cut by the end of the piece. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return letterLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
