import { crc32, deflateRawSync } from 'node:zlib';

/**
 * Texts as a ZIP archive (APPNOTE 6.3.10, 4.3.7–4.3.16), the same bytes for the same texts: the first as it is, which OpenDocument
 * asks of the part that says what the file is, the others packed. Dated 1 January 1980, the earliest that the format has.
 */
export function writeZip(parts: ReadonlyMap<string, string>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [at, [path, text]] of [...parts].entries()) {
    const [name, plain] = [Buffer.from(path, 'utf8'), Buffer.from(text, 'utf8')];
    const packed = at === 0 ? plain : deflateRawSync(plain);
    // Version 2.0, names in UTF-8, method, time, date, checksum, sizes, length of the name, no more.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(at === 0 ? STORED : DEFLATED, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(FIRST_DAY, 8);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    // Beside the same: made by version 2.0, no comment, on the first disk, no attributes, where it begins.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name);
    local.push(entry);
    offset += entry.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const STORED = 0;
const DEFLATED = 8;
/** 1980-01-01 in the format of MS-DOS. */
const FIRST_DAY = 0x0021;
