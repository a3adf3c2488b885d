import { type Markup, markup } from '../../markup.ts';
import { TEXT } from './palette.ts';
import { type Canvas, NARROW, text } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A line's name beside its end. */
export interface LineEnd {
  readonly words: string;
  readonly colour: string;
  /** Where the name begins, and the middle of it if nothing is in the way. */
  readonly x: number;
  readonly y: number;
}

/** Of a name that has more room than it should take over other lines. */
const WIDEST = { wide: 150, narrow: 108 } as const;

interface Placed extends LineEnd {
  readonly lines: readonly string[];
  readonly width: number;
  readonly top: number;
}

/** The names of lines at their ends, moved apart where they would run into one another, within `[top, bottom]`. */
export function lineEndLabels(
  ends: readonly LineEnd[],
  canvas: Canvas,
  [top, bottom]: readonly [number, number],
): Markup {
  const narrow = canvas.width < NARROW;
  const size = narrow ? TEXT.small : TEXT.size;
  const widest = WIDEST[narrow ? 'narrow' : 'wide'];
  const height = size + 3;
  const placed: Placed[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const lines = wrapText(end.words, Math.min(canvas.width - end.x, widest), size, true);
    const width = Math.max(...lines.map((line) => textWidth(line, size, true)));
    const above = placed.filter((other) => overlaps({ ...end, width }, other));
    const free = Math.max(top - 4, ...above.map((other) => other.top + other.lines.length * height + 3));
    placed.push({ ...end, lines, width, top: Math.max(free, end.y - (lines.length * height) / 2) });
  }
  // What has been pushed below the plot goes up again, and those above it with it.
  const settled: Placed[] = [];
  for (const one of placed.toReversed()) {
    const below = settled.filter((other) => overlaps(one, other)).map((other) => other.top - 3);
    settled.push({ ...one, top: Math.min(one.top, Math.min(bottom, ...below) - one.lines.length * height) });
  }
  return markup`${settled.map(({ lines, x, top: from, colour }) =>
    lines.map((line, at) => text(line, x, from + (at + 0.8) * height, { size, bold: true, colour, rim: true })),
  )}`;
}

type Span = Pick<Placed, 'x' | 'width'>;
const overlaps = (a: Span, b: Span) => a.x < b.x + b.width && b.x < a.x + a.width;
