import { Marked, type Token, type TokenizerExtension, type Tokens } from 'marked';

/** The only door to marked. A text's blocks with the line that each part stands on; HTML is never made from its tokens. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly line: number; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly line: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly (readonly Inline[])[] }
  | Directive
  | { readonly kind: 'other'; readonly line: number; readonly what: string };

/** `:::name terms`, lines of text, `:::`. */
export interface Directive {
  readonly kind: 'directive';
  readonly line: number;
  readonly name: string;
  readonly terms: string;
  readonly body: string;
}

export type Inline =
  | InlineText
  | InlineBinding
  | { readonly kind: 'other'; readonly line: number; readonly what: string };

/** Text on one line. */
export interface InlineText {
  readonly kind: 'text';
  readonly line: number;
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  readonly href?: string;
}

/** What stands between `{{` and `}}` (a value) or `[[` and `]]` (a word). */
export interface InlineBinding {
  readonly kind: 'value' | 'word';
  readonly line: number;
  readonly inner: string;
  readonly style?: 'strong' | 'emphasis';
}

/** Reads a text. @param firstLine the line of the file that it starts on */
export function readMarkdown(text: string, firstLine = 1): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let line = firstLine;
  for (const token of READER.lexer(
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC'),
  )) {
    const blank = newlines(/^\s*/.exec(token.raw)?.[0] ?? '');
    const block = blockOf(token, line + blank);
    if (block !== undefined) blocks.push(block);
    line += newlines(token.raw);
  }
  return blocks;
}

function blockOf(token: Token, line: number): MarkdownBlock | undefined {
  switch (token.type) {
    case 'space':
    case 'def':
      return undefined;
    case 'heading':
      return { kind: 'heading', line, level: token['depth'], inlines: inlinesOf(token, line) };
    case 'paragraph':
    case 'text':
      return { kind: 'paragraph', line, inlines: inlinesOf(token, line) };
    case 'list':
      return listOf(token as Tokens.List, line);
    case 'directive':
      return { kind: 'directive', line, name: token['name'], terms: token['terms'], body: token['body'] };
    case 'html':
      return /^<!--[\s\S]*-->\s*$/.test(token.raw) ? undefined : { kind: 'other', line, what: 'html' };
    default:
      return { kind: 'other', line, what: token.type };
  }
}

/** A bullet list of single paragraphs; anything richer is something else. */
function listOf(list: Tokens.List, line: number): MarkdownBlock {
  if (list.ordered) return { kind: 'other', line, what: 'ordered-list' };
  const items: Inline[][] = [];
  let at = line;
  for (const item of list.items) {
    const [paragraph, ...more] = item.tokens;
    if (more.length > 0 || (paragraph !== undefined && paragraph.type !== 'text' && paragraph.type !== 'paragraph'))
      return { kind: 'other', line: at, what: 'nested-list' };
    items.push(paragraph === undefined ? [] : inlinesOf(paragraph, at));
    at += newlines(item.raw);
  }
  return { kind: 'list', line, items };
}

type Setting = Pick<InlineText, 'style' | 'href'>;

function inlinesOf(token: Token, line: number): Inline[] {
  return inlinesIn(('tokens' in token ? token.tokens : undefined) ?? [], token.raw, line, {});
}

function inlinesIn(tokens: readonly Token[], raw: string, start: number, setting: Setting): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const token of tokens) {
    const place = Math.max(at, raw.indexOf(token.raw, at));
    const line = start + newlines(raw.slice(0, place));
    found.push(...inlineOf(token, line, setting));
    at = place + token.raw.length;
  }
  return found;
}

function inlineOf(token: Token, line: number, setting: Setting): Inline[] {
  const inside = (style: Setting) =>
    inlinesIn(('tokens' in token ? token.tokens : undefined) ?? [], token.raw, line, { ...setting, ...style });
  switch (token.type) {
    case 'text':
    case 'escape':
      return String(token['text'])
        .split('\n')
        .map((text, later) => ({
          kind: 'text',
          line: line + later,
          text: later === 0 ? text : ` ${text}`,
          ...setting,
        }));
    case 'strong':
      return inside({ style: 'strong' });
    case 'em':
      return inside({ style: 'emphasis' });
    case 'link':
      return /^(https?:|mailto:)/.test(token['href'])
        ? inside({ href: token['href'] })
        : [{ kind: 'other', line, what: 'link' }];
    case 'value':
    case 'word':
      return [{ kind: token.type, line, inner: token['inner'], ...(setting.style && { style: setting.style }) }];
    default:
      return [{ kind: 'other', line, what: token.type }];
  }
}

const newlines = (text: string) => text.split('\n').length - 1;

/** A part of a line between two marks. Both kinds may run over lines. */
function binding(name: 'value' | 'word', open: string, pattern: RegExp): TokenizerExtension {
  return {
    name,
    level: 'inline',
    start: (source) => {
      const at = source.indexOf(open);
      return at < 0 ? undefined : at;
    },
    tokenizer: (source) => {
      const match = pattern.exec(source);
      return match === null ? undefined : { type: name, raw: match[0], inner: (match[1] ?? '').replace(/\s+/g, ' ') };
    },
  };
}

const DIRECTIVE = /^:::(\p{L}+)[ \t]*([^\n]*)\n((?:(?!:::)[^\n]*\n)*):::[ \t]*(?:\n|$)/u;

const READER = new Marked({
  extensions: [
    binding('value', '{{', /^\{\{([^{}]*)\}\}/),
    binding('word', '[[', /^\[\[([^[\]]*)\]\]/),
    {
      name: 'directive',
      level: 'block',
      start: (source) => {
        const at = source.search(/^:::/m);
        return at < 0 ? undefined : at;
      },
      tokenizer: (source) => {
        const match = DIRECTIVE.exec(source);
        if (match === null) return undefined;
        const [raw, name = '', terms = '', body = ''] = match;
        return { type: 'directive', raw, name, terms: terms.trim(), body };
      },
    },
  ],
});
