import { crc32, createInflateRaw } from 'node:zlib';

/** More bytes than this, unpacked, is no table that anybody keeps in a workbook. */
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
 * A ZIP archive in memory (APPNOTE 6.3): its files by name, unpacked in pieces, never beyond a limit, and held against their
 * checksum. @throws Damaged, or a RangeError or an error of zlib, where it is damaged, {@link TooLarge} where it is a bomb
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
    if (end === -1) throw new Damaged('no central directory');
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Damaged('no entry where one should be');
      const nameLength = bytes.readUInt16LE(at + 28);
      this.#entries.set(partName(bytes.toString('utf8', at + 46, at + 46 + nameLength)), {
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        unpacked: bytes.readUInt32LE(at + 24),
        local: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
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
    const start = local + 30 + this.#bytes.readUInt16LE(local + 26) + this.#bytes.readUInt16LE(local + 28);
    const inside = this.#bytes.subarray(start, start + packed);
    if (inside.length < packed) throw new Damaged(`${name} is cut off`);
    let [size, crc] = [0, 0];
    for await (const piece of method === 0 ? [inside] : inflated(inside, method)) {
      size += piece.length;
      crc = crc32(piece, crc);
      if (size > most) throw new TooLarge(name);
      yield piece;
    }
    if (crc !== entry.crc) throw new Damaged(`${name} is damaged`);
  }
}

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
