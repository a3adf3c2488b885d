import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A PDF's objects: number → its text, and its stream unpacked where it has one (ISO 32000-1, 7.3.10 and 7.5.7). */
export interface Pdf {
  readonly objects: ReadonlyMap<number, string>;
  readonly streams: ReadonlyMap<number, Buffer>;
}

/** Unpacks a PDF's objects. */
export function readPdf(bytes: Buffer): Pdf {
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  const text = bytes.toString('latin1');
  for (const match of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)\s*(?:stream\r?\n|endobj)/g)) {
    const [whole, number = '', body = ''] = match;
    objects.set(Number(number), body);
    if (!whole.endsWith('stream\n') && !whole.endsWith('stream\r\n')) continue;
    const start = match.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
    const raw = bytes.subarray(start, start + length);
    streams.set(Number(number), body.includes('/FlateDecode') ? inflateSync(raw) : raw);
  }
  for (const [number, body] of [...objects]) {
    const stream = streams.get(number)?.toString('latin1');
    if (!body.includes('/ObjStm') || stream === undefined) continue;
    const first = Number(/\/First (\d+)/.exec(body)?.[1]);
    const heads = stream.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < heads.length; at += 2) {
      const [name = 0, start = 0, , end = stream.length - first] = heads.slice(at, at + 4);
      objects.set(name, stream.slice(first + start, first + end));
    }
  }
  return { objects, streams };
}

/** The number of the object that a key points at. */
export const pointed = (body: string | undefined, key: string) =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body ?? '')?.[1]);

/** The objects that are a structure element of the kind. */
export function elements({ objects }: Pdf, kind: string): string[] {
  return [...objects.values()].filter((body) => new RegExp(`/S ?/${kind}\\b`).test(body));
}

/** The pages' object numbers, in order. */
export function pagesOf({ objects }: Pdf, node: number): number[] {
  const body = objects.get(node) ?? '';
  if (!/\/Type ?\/Pages/.test(body)) return [node];
  const kids = /\/Kids ?\[([^\]]*)\]/.exec(body)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf({ objects, streams: new Map() }, Number(kid)));
}

/** What a page says: its glyphs through each font's table of what they stand for (9.10.3). */
export function textOfPage(pdf: Pdf, page: number): string {
  const body = pdf.objects.get(page) ?? '';
  const resources = body.includes('/Resources <<') ? body : (pdf.objects.get(pointed(body, 'Resources')) ?? '');
  const listed = /\/Font ?<<([^>]*)>>/.exec(resources)?.[1] ?? pdf.objects.get(pointed(resources, 'Font')) ?? '';
  const tables = new Map(
    [...listed.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', font]) => [name, glyphTable(pdf, Number(font))]),
  );
  const content = pdf.streams.get(pointed(body, 'Contents'))?.toString('latin1') ?? '';
  let table = new Map<number, string>();
  let said = '';
  for (const [token = '', font, bytes] of content.matchAll(SHOWN)) {
    if (token === 'ET') said += ' ';
    if (font !== undefined) table = tables.get(font) ?? table;
    const raw = bytes === undefined ? Buffer.from(token.replace(/[^0-9a-f]/gi, ''), 'hex') : unescaped(bytes);
    if (font === undefined)
      for (let at = 0; at + 1 < raw.length; at += 2) said += table.get(raw.readUInt16BE(at)) ?? '';
  }
  return said;
}

/** A string's letters; brackets that match within it stand as they are. */
const LETTERS = String.raw`(?:\\[\s\S]|[^\\()])*`;
const NESTED = `${LETTERS}(?:\\(${LETTERS}\\)${LETTERS})*`;
/** A font, a string in either form, or the end of a text. */
const SHOWN = new RegExp(`/(\\w+) [\\d.]+ Tf|\\((${NESTED})\\)|<[0-9a-fA-F]+>(?=\\s*[\\])T])|\\bET\\b`, 'g');

function unescaped(text: string): Buffer {
  const names: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return Buffer.from(
    text.replace(/\\(\d{1,3}|[\s\S])/g, (_, what: string) =>
      /^\d/.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (names[what] ?? what),
    ),
    'latin1',
  );
}

function glyphTable(pdf: Pdf, font: number): Map<number, string> {
  const map = pdf.streams.get(pointed(pdf.objects.get(font), 'ToUnicode'))?.toString('latin1') ?? '';
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const single = [...map.matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm)].map(
    ([, glyph = '', text = '']): [number, string] => [Number.parseInt(glyph, 16), letters(text)],
  );
  // A browser writes runs of glyphs that stand for letters that follow on one another.
  const runs = [...map.matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})>$/gm)].flatMap((run) => {
    const [first = 0, last = 0, letter = 0] = run.slice(1).map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, at): [number, string] => [
      first + at,
      String.fromCharCode(letter + at),
    ]);
  });
  return new Map([...single, ...runs]);
}

/** What each page of a PDF file says. */
export function pdfPages(path: string): string[] {
  const pdf = readPdf(readFileSync(path));
  const catalog = [...pdf.objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';
  return pagesOf(pdf, pointed(catalog, 'Pages')).map((page) => textOfPage(pdf, page));
}
