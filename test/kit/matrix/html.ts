/** One element of a page as it was written, read without the program's own code. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = new Set(['meta', 'link', 'br', 'img', 'hr', 'input', 'col', 'source', 'wbr']);
const TOKEN = /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/**
 * The elements of a page, under a root named `page`. Every element must be closed by its own name.
 * @throws Error where a tag is not closed, or something isn't markup
 */
export function readHtml(text: string): Element {
  interface Open extends Element {
    readonly attributes: Record<string, string>;
    readonly children: (Element | string)[];
  }
  const root: Open = { tag: 'page', attributes: {}, children: [] };
  const open: Open[] = [root];
  let read = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== read) throw new Error(`no markup: ${text.slice(read, read + 60)}`);
    read += match[0].length;
    const [whole, closing, tag, attributes = '', selfClosed] = match;
    if (tag === undefined) {
      if (!whole.startsWith('<!')) open.at(-1)?.children.push(decoded(whole));
      continue;
    }
    if (closing === '/') {
      const last = open.pop();
      if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag}>`);
      continue;
    }
    const element: Open = { tag, attributes: {}, children: [] };
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g))
      element.attributes[name] = decoded(value);
    open.at(-1)?.children.push(element);
    if (selfClosed !== '/' && !VOID.has(tag)) open.push(element);
  }
  if (read !== text.length) throw new Error(`no markup: ${text.slice(read, read + 60)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

/** The elements with the tag below an element, in the page's order. */
export function within(element: Element, tag: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.tag === tag ? [child] : []), ...within(child, tag)],
  );
}

/** Whether the element bears the class. */
export function hasClass(element: Element, name: string): boolean {
  return (element.attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** What the element says, without what pictures say; blanks are one space. */
export function textOf(element: Element): string {
  return said(element, new Set(['svg', 'style']))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the element and the pictures in it say; blanks are one space. */
export function wholeTextOf(element: Element): string {
  return said(element, new Set(['style']))
    .replace(/\s+/g, ' ')
    .trim();
}

function said(element: Element, but: ReadonlySet<string>): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : but.has(child.tag) ? ' ' : said(child, but)))
    .join(BLOCKS.has(element.tag) ? ' ' : '');
}

const BLOCKS = new Set([
  'page',
  'html',
  'body',
  'main',
  'div',
  'section',
  'ul',
  'ol',
  'dl',
  'table',
  'tr',
  'thead',
  'tbody',
  'nav',
  'svg',
  'figure',
  'text',
  'header',
  'footer',
  'li',
]);
