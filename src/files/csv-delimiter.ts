/** What may stand between the cells of a row, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How much of a file says which delimiter it has. */
const LINES = 20;
const CHARACTERS = 1 << 16;

/** The delimiter of a CSV text, and how much of the text is a first line that only names it. */
export interface FoundDelimiter {
  readonly delimiter: string;
  /** Characters of the line `sep=;`, which many programs write for Excel; 0 where there is none. */
  readonly named: number;
}

/**
 * Finds the delimiter: the one a line `sep=;` names, or the one that stands equally often in most of the first lines, since a
 * decimal comma or a comma in a title does not. Undefined until enough of the text is there.
 */
export function findDelimiter(text: string, last: boolean): FoundDelimiter | undefined {
  const named = /^"?sep=([^\r\n])"?(\r\n|\n|\r(?=[\s\S]))/i.exec(text);
  if (named !== null) return { delimiter: named[1] ?? ',', named: named[0].length };
  const start = outsideQuotes(text.slice(0, CHARACTERS)).split(/\r\n?|\n/);
  const whole = (last ? start : start.slice(0, -1)).filter((line) => line.trim() !== '');
  // A header of thousands of columns has no end there, and says what stands between them all the same.
  const lines = whole.length === 0 && text.length >= CHARACTERS ? start : whole;
  if (!last && lines.length < LINES && text.length < CHARACTERS) return undefined;
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines.slice(0, LINES), delimiter) }));
  return { delimiter: scores.reduce((a, b) => (isMore(b.score, a.score) ? b : a)).delimiter, named: 0 };
}

/** How many lines have the delimiter equally often, how often that is, and how often the first line has it. */
function evenness(lines: readonly string[], delimiter: string): readonly number[] {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const alike = Map.groupBy(
    counts.filter((count) => count > 0),
    (count) => count,
  );
  const scores = [...alike].map(([count, same]) => [same.length, count, counts[0] ?? 0]);
  return scores.reduce((a, b) => (isMore(b, a) ? b : a), [0, 0, 0]);
}

/** Whether the first number in which they differ is larger. */
function isMore(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((number, index) => number !== b[index]);
  return (a[place] ?? 0) > (b[place] ?? 0);
}

/** The text with a letter in the place of what stands in quotes, line ends too. */
function outsideQuotes(text: string): string {
  return text
    .split('"')
    .map((piece, place) => (place % 2 === 0 ? piece : 'x'))
    .join('');
}
