/**
 * Text that is HTML or SVG already: it goes into other markup as it is, and all else is escaped on the way in.
 * Only {@link markup} makes it, so text that somebody typed can't become tags.
 */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /**
   * A tagged template: markup`<p>${name}</p>`. What stands in the template is trusted; what is put in is escaped for text
   * and for quoted attributes. Lists are joined without a separator; undefined, null and false give nothing.
   */
  static of(template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
    let text = template[0] ?? '';
    for (const [place, value] of values.entries()) text += inMarkup(value) + template[place + 1];
    return new Markup(text);
  }
}

export type MarkupValue = Markup | string | number | false | null | undefined | readonly MarkupValue[];

/** Makes markup from a template; see {@link Markup.of}. */
export const markup = Markup.of;

/** The same under the name that editors highlight and format as HTML. */
export const html = Markup.of;

/** The markup as a string, for a file or an answer. */
export function markupText(value: Markup): string {
  return value.toString();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What doesn't go into markup as it is: its own characters, and those that XML 1.0 allows in no form (section 2.2, Char). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take away
const NOT_PLAIN = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function inMarkup(value: MarkupValue): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) {
    let text = '';
    for (const one of value) text += inMarkup(one);
    return text;
  }
  if (value === undefined || value === null || value === false) return '';
  return escaped(String(value));
}

function escaped(text: string): string {
  return text.toWellFormed().replace(NOT_PLAIN, (character) => ENTITIES[character] ?? '\ufffd');
}
