import { crc32, createInflateRaw } from 'node:zlib';

/** More bytes than this, unpacked and all files together, are no tables that anybody keeps in a workbook. */
const MOST_UNPACKED = 1 << 30;

/** Something in the archive is larger than what is read. */
export class TooLarge extends Error {}

/** The archive, or a file in it, is not what a workbook's should be. */
export class Damaged extends Error {}

/** A file of an archive. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly local: number;
}

/**
 * A ZIP archive in memory (APPNOTE 6.3, ZIP64 too): its files by name, unpacked in pieces, never beyond a limit, and held against their
 * checksum. @throws Damaged, or a RangeError or an error of zlib, where it is damaged, {@link TooLarge} where it is a bomb
 */
export class ZipArchive {
  /** The archive as it was read. */
  readonly bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  /** Bytes unpacked until now, of all its files. */
  #unpacked = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
    if (end === -1) throw new Damaged('no central directory');
    let { at, left } = directory(bytes, end);
    for (; left > 0; left -= 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Damaged('no entry where one should be');
      const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
      const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      const [unpacked = 0, packed = 0, local = 0] = wide(extra, [
        bytes.readUInt32LE(at + 24),
        bytes.readUInt32LE(at + 20),
        bytes.readUInt32LE(at + 42),
      ]);
      this.#entries.set(partName(bytes.toString('utf8', at + 46, at + 46 + nameLength)), {
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        packed,
        unpacked,
        local,
      });
      at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(partName(name));
  }

  /** The file's bytes, some at a time. @param most bytes it may have, unpacked */
  async *pieces(name: string, most = MOST_UNPACKED): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(partName(name));
    if (entry === undefined) throw new Damaged(`no ${name} in the archive`);
    // A bomb says how large it is; one that lies is found on the way.
    if (entry.unpacked > most) throw new TooLarge(name);
    const { local, packed, method } = entry;
    const start = local + 30 + this.bytes.readUInt16LE(local + 26) + this.bytes.readUInt16LE(local + 28);
    const inside = this.bytes.subarray(start, start + packed);
    if (inside.length < packed) throw new Damaged(`${name} is cut off`);
    let [size, crc] = [0, 0];
    for await (const piece of method === 0 ? [inside] : inflated(inside, method)) {
      size += piece.length;
      crc = crc32(piece, crc);
      this.#unpacked += piece.length;
      if (size > most || this.#unpacked > MOST_UNPACKED) throw new TooLarge(name);
      yield piece;
    }
    if (crc !== entry.crc) throw new Damaged(`${name} is damaged`);
  }
}

/** Where the central directory begins and how many entries it has: in the archive's end, or in the wider one that stands before it. */
function directory(bytes: Buffer, end: number): { at: number; left: number } {
  const [left, at] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  if (left !== NARROW && at !== WIDE) return { at, left };
  if (bytes.readUInt32LE(end - 20) !== 0x07064b50) throw new Damaged('no place of the wide end');
  const wider = Number(bytes.readBigUInt64LE(end - 12));
  if (bytes.readUInt32LE(wider) !== 0x06064b50) throw new Damaged('no wide end');
  return { at: Number(bytes.readBigUInt64LE(wider + 48)), left: Number(bytes.readBigUInt64LE(wider + 32)) };
}

/** An entry's numbers, of which those that four bytes are too few for stand, in this order, in its extra field (ZIP64). */
function wide(extra: Buffer, numbers: readonly number[]): readonly number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== WIDE) return number;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

/** What stands where a number is too large for its two or four bytes. */
const [NARROW, WIDE] = [0xffff, 0xffffffff];

const DEFLATE = 8;

async function* inflated(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method !== DEFLATE) throw new Damaged(`packed in an unknown way: ${method}`);
  const inflate = createInflateRaw({ chunkSize: 1 << 16 });
  inflate.end(packed);
  yield* inflate as AsyncIterable<Buffer>;
}

/** Names are compared as Excel does: whatever the letters' case, and with backslashes as some programs write them. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
