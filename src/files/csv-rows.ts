import type { RecordFault } from '../dictionary/text-record.ts';

/** Characters in the longest row that is waited for: without an end, a quote that never closes would hold the whole file. */
export const LONGEST_ROW = 1 << 20;

const BLANKS = ' \t\u00A0';

/** A row of cells, or why its line can't be read. */
export type CutRow = readonly string[] | RecordFault;

/**
 * Cuts a text into rows by RFC 4180: cells in quotes may hold delimiters, line ends (LF, CRLF, CR) and doubled quotes; a quote
 * inside an unquoted cell stands for itself. Blanks around the quotes are none of the value: by the letter of the RFC one before
 * them makes the quotes a part of it, and the person in `a, "p1"` another one than p1, which nobody means. A row that can't be read is skipped to the end of its line. Every character is
 * passed over a bounded number of times: an open quote reaches at most to the next one that stands alone.
 */
export class CsvRows {
  /** Characters taken. */
  at = 0;
  readonly #text: string;
  readonly #last: boolean;
  readonly #delimiter: string;
  /** The next of each from `at` on; -1 where there is none in the rest of the text. */
  #lf: number;
  #cr: number;
  #quote: number;

  /** @param last whether nothing follows the text */
  constructor(text: string, delimiter: string, last: boolean) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#last = last;
    this.#lf = text.indexOf('\n');
    this.#cr = text.indexOf('\r');
    this.#quote = text.indexOf('"');
  }

  /** The next row; undefined when it isn't whole, or there is none. */
  next(): CutRow | undefined {
    const start = this.at;
    if (start >= this.#text.length) return undefined;
    if (this.#quote !== -1 && this.#quote < start) this.#quote = this.#text.indexOf('"', start);
    const end = this.#lineEnd(start);
    if (this.#quote !== -1 && (end === undefined || this.#quote < end)) return this.#quoted(start);
    if (end === undefined) return undefined;
    this.#pass(end);
    return this.#text.slice(start, end).split(this.#delimiter);
  }

  /** Gives up the line that begins at `at`; false when the text has no line end. */
  skipLine(): boolean {
    const end = this.#lineEnd(this.at);
    if (end === undefined) return false;
    this.#pass(end);
    return true;
  }

  #quoted(start: number): CutRow | undefined {
    const [lf, cr] = [this.#lf, this.#cr];
    const row = this.#quotedCells(start);
    if (typeof row === 'object') return row;
    // Line ends inside quotes have been passed: the line is taken up again from its beginning.
    [this.#lf, this.#cr] = [lf, cr];
    return row === 'faulty' ? this.#faulty(start) : undefined;
  }

  /** The row's cells; undefined when its end has not come. */
  #quotedCells(start: number): readonly string[] | 'faulty' | undefined {
    const text = this.#text;
    const cells: string[] = [];
    for (let place = start; ; place += 1) {
      let end: number;
      const quote = this.#afterBlanks(place);
      if (text[quote] === '"') {
        const close = closingQuote(text, quote + 1);
        if (close === -1) return this.#last || text.length - start > LONGEST_ROW ? 'faulty' : undefined;
        cells.push(text.slice(quote + 1, close).replaceAll('""', '"'));
        end = this.#afterBlanks(close + 1);
        if (end >= text.length && !this.#last) return undefined;
      } else {
        const line = this.#lineEnd(place);
        if (line === undefined) return undefined;
        const delimiter = text.slice(place, line).indexOf(this.#delimiter);
        end = delimiter === -1 ? line : place + delimiter;
        cells.push(text.slice(place, end));
      }
      const after = text[end];
      if (after === this.#delimiter) place = end;
      else if (after === undefined || after === '\n' || after === '\r') {
        if (after === '\r' && end + 1 >= text.length && !this.#last) return undefined;
        this.#pass(end);
        return cells;
      } else return 'faulty';
    }
  }

  /** The place of the next sign that is no blank; a tab is none where it stands between cells. */
  #afterBlanks(place: number): number {
    let at = place;
    while (BLANKS.includes(this.#text[at] ?? 'x') && this.#text[at] !== this.#delimiter) at += 1;
    return at;
  }

  /** The line can't be read: an odd number of quotes means that one of them has no other. */
  #faulty(start: number): CutRow | undefined {
    const end = this.#lineEnd(start);
    if (end === undefined) return undefined;
    const quotes = this.#text.slice(start, end).split('"').length - 1;
    this.#pass(end);
    return quotes % 2 === 1 ? 'row-unclosed-quote' : 'row-text-after-quote';
  }

  /** Where the line that holds the place ends; undefined when its end has not come. */
  #lineEnd(place: number): number | undefined {
    if (this.#lf !== -1 && this.#lf < place) this.#lf = this.#text.indexOf('\n', place);
    if (this.#cr !== -1 && this.#cr < place) this.#cr = this.#text.indexOf('\r', place);
    const [lf, cr] = [this.#lf, this.#cr];
    if (lf === -1 && cr === -1) return this.#last ? this.#text.length : undefined;
    const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
    // A CR at the very end may be half of a CRLF.
    return end === cr && end + 1 >= this.#text.length && !this.#last ? undefined : end;
  }

  /** Goes on after the line end at the place. */
  #pass(end: number): void {
    const isCrLf = this.#text[end] === '\r' && this.#text[end + 1] === '\n';
    this.at = Math.min(this.#text.length, end + (isCrLf ? 2 : 1));
  }
}

/** The quote that closes a cell: the first that isn't doubled. -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let place = from; ; place += 2) {
    place = text.indexOf('"', place);
    if (place === -1 || text[place + 1] !== '"') return place;
  }
}
