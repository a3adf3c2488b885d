import { utf16 } from '../text-encoding.ts';
import { type XmlHandler, XmlReader } from './xml.ts';
import type { ZipArchive } from './zip.ts';

/** Passes over one of the archive's XML files, and gives control back between pieces. @param most bytes it may have, unpacked */
export async function* passOver(
  archive: ZipArchive,
  name: string,
  handler: XmlHandler,
  most?: number,
): AsyncGenerator<void> {
  const reader = new XmlReader(handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of archive.pieces(name, most)) {
    decoder ??= new TextDecoder(utf16(piece) ?? 'utf-8');
    reader.read(decoder.decode(piece, { stream: true }));
    yield;
  }
  reader.read(decoder?.decode() ?? '');
  reader.end();
}

/** The same for a file that is small enough to be passed over at once. */
export async function readPart(
  archive: ZipArchive,
  name: string,
  handler: XmlHandler,
  most = MOST_LISTED,
): Promise<void> {
  for await (const _ of passOver(archive, name, handler, most));
}

/** The workbook's lists of sheets, formats and texts have no more bytes than this: they are held in memory. */
const MOST_LISTED = 1 << 28;
