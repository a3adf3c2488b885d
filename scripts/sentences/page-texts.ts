const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** What holds a text of its own. */
const HOLDERS = 'p|li|figcaption|caption|td|th|dt|dd|h[1-6]|summary|desc|title|label';
/** What isn't a part of the text that it stands in. */
const WITHIN = /<(?:svg|table|ul|ol|dl|details|div|p)\b/;

/** A text of a page with the element that holds it. */
export interface HeldText {
  readonly tag: string;
  readonly text: string;
}

/** Every text of a page, as a reader meets it: of paragraphs, lists, captions, cells, headings and pictures' descriptions. */
export function pageTexts(page: string): HeldText[] {
  const body = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<span class="[^"]*separate[^"]*">/g, ' ');
  return [...body.matchAll(new RegExp(`<(${HOLDERS})\\b[^>]*>([\\s\\S]*?)(?=</?(?:${HOLDERS})\\b)`, 'g'))].flatMap(
    ({ 1: tag = '', 2: inner = '' }) => {
      const [own = ''] = inner.split(WITHIN);
      return (
        own
          .split(/<br\s*\/?>/)
          .map((part) =>
            decoded(part.replace(/<[^>]*>/g, ''))
              .replace(/[ \t\n]+/g, ' ')
              .trim(),
          )
          .filter((text) => /\p{L}{2}/u.test(text))
          // An item that goes on a sentence which began above the list is no sentence of its own.
          .map((text) => ({ tag, text: tag === 'li' && /^\p{Ll}/u.test(text) ? text.replace(/\.$/, '') : text }))
      );
    },
  );
}

const decoded = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
