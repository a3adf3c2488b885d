import { Damaged, TooLarge } from './zip.ts';

/** What is told of an XML text as it is passed over. Names are local: `x:row` is `row`. */
export interface XmlHandler {
  /** An element begins; `tag` is its whole tag, for {@link attribute}. An empty element ends at once. */
  readonly open: (name: string, tag: string) => void;
  readonly close: (name: string) => void;
  /** Text between tags, entities resolved; it may come in several parts. */
  readonly text: (text: string) => void;
}

/** Characters in the longest tag or text: more than a cell of Excel can hold. */
const LONGEST = 1 << 20;

/**
 * Passes over XML a piece at a time, in time that grows with its length and memory that doesn't. No DTD, so no entities of its
 * own: nothing in it can grow. @throws Damaged where it isn't XML as workbooks have it
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  #rest = '';
  #depth = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  read(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open === -1) break;
      const end = endOfTag(text, open);
      if (end === undefined) break;
      if (end - at > LONGEST) throw new TooLarge('a tag or text');
      if (open > at) this.#handler.text(resolved(text.slice(at, open)));
      this.#take(text.slice(open, end));
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST) throw new TooLarge('a tag or text');
  }

  /** Nothing follows. */
  end(): void {
    if (this.#depth !== 0 || this.#rest.includes('<')) throw new Damaged('XML that does not end');
  }

  #take(tag: string): void {
    if (tag.startsWith('<?') || tag.startsWith('<!--')) return;
    if (tag.startsWith(CDATA)) {
      this.#handler.text(tag.slice(CDATA.length, -3));
      return;
    }
    if (tag.startsWith('<!')) throw new Damaged('a DTD');
    if (tag[1] === '/') {
      this.#depth -= 1;
      this.#handler.close(localName(tag, 2));
      return;
    }
    const name = localName(tag, 1);
    this.#handler.open(name, tag);
    if (tag.at(-2) === '/') this.#handler.close(name);
    else this.#depth += 1;
  }
}

/** An attribute of a tag by its local name, entities resolved. */
export function attribute(tag: string, name: string): string | undefined {
  for (const [, found = '', , double, single] of tag.matchAll(ATTRIBUTE))
    if (found === name || found.endsWith(`:${name}`)) return resolved(double ?? single ?? '');
  return undefined;
}

const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*("([^"]*)"|'([^']*)')/g;
const CDATA = '<![CDATA[';

/** Where the tag that begins at the place has ended; undefined when its end has not come. A > in an attribute ends none. */
function endOfTag(text: string, open: number): number | undefined {
  for (const [start, end] of [
    ['<!--', '-->'],
    [CDATA, ']]>'],
    ['<?', '?>'],
  ] as const)
    if (text[open + 1] === start[1] && text.startsWith(start, open)) {
      const found = text.indexOf(end, open + start.length);
      return found === -1 ? undefined : found + end.length;
    }
  let quote = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === DOUBLE || sign === SINGLE) quote = sign;
    else if (sign === GREATER) return at + 1;
  }
  return undefined;
}

const [DOUBLE, SINGLE, GREATER] = [0x22, 0x27, 0x3e];

function localName(tag: string, from: number): string {
  let end = from;
  let start = from;
  for (; end < tag.length; end += 1) {
    const sign = tag[end];
    if (sign === ':') start = end + 1;
    else if (sign === '>' || sign === '/' || sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r') break;
  }
  return tag.slice(start, end);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(#x([0-9a-f]{1,6})|#(\d{1,7})|\w+);/gi,
    (whole, name: string, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      if (name.startsWith('#')) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return ENTITIES[name] ?? whole;
    },
  );
}
