import { type Markup, markup } from '../../markup.ts';
import { TEXT } from './palette.ts';
import { type Canvas, NARROW, plate, text } from './svg.ts';
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

interface LineEndLabels {
  /** Paper for the names, to be drawn after the lines of the axis and before what is measured, which it must not hide. */
  readonly under: Markup;
  readonly over: Markup;
}

/** Where a straight piece of a line lies. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the names stand in: between `top` and `bottom`, beside `lines`, which all end before `right`. */
interface LabelRoom {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly lines: readonly LineBox[];
}

/**
 * The names of lines at their ends, moved apart where they would run into one another: beside the end, or where another line would run
 * through the name below or above it, or else beyond all lines.
 */
export function lineEndLabels(
  ends: readonly LineEnd[],
  canvas: Canvas,
  { top, bottom, right, lines: drawn }: LabelRoom,
): LineEndLabels {
  const narrow = canvas.width < NARROW;
  const size = narrow ? TEXT.small : TEXT.size;
  const widest = WIDEST[narrow ? 'narrow' : 'wide'];
  const height = size + 3;
  const placed: Placed[] = [];
  const at = (end: LineEnd, x: number, shift: number): Placed => {
    const lines = wrapText(end.words, Math.min(canvas.width - x, widest), size, true);
    const width = Math.max(...lines.map((line) => textWidth(line, size, true)));
    const above = placed.filter((other) => overlaps({ x, width }, other));
    const free = Math.max(top - 4, ...above.map((other) => other.top + other.lines.length * height + 3));
    const middle = end.y + shift * (lines.length * height + 4);
    return { ...end, x, lines, width, top: Math.max(free, middle - (lines.length * height) / 2) };
  };
  const isCrossed = ({ x, width, lines, top: from }: Placed) =>
    drawn.some(
      (line) =>
        line.right > x - 2 && line.left < x + width && line.bottom > from && line.top < from + lines.length * height,
    );
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const beside = [0, 0.5, -0.5, 1, -1].map((shift) => at(end, end.x, shift));
    placed.push(beside.find((one) => !isCrossed(one)) ?? at(end, right, 0));
  }
  // What has been pushed below the plot goes up again, and those above it with it.
  const settled: Placed[] = [];
  for (const one of placed.toReversed()) {
    const below = settled.filter((other) => overlaps(one, other)).map((other) => other.top - 3);
    settled.push({ ...one, top: Math.min(one.top, Math.min(bottom, ...below) - one.lines.length * height) });
  }
  return {
    under: markup`${settled.map(({ lines, x, top: from, width }) => plate(x - 2, from, width + 2, lines.length * height))}`,
    over: markup`${settled.map(({ lines, x, top: from, colour }) =>
      lines.map((line, at) => text(line, x, from + (at + 0.8) * height, { size, bold: true, colour, rim: true })),
    )}`,
  };
}

type Span = Pick<Placed, 'x' | 'width'>;
const overlaps = (a: Span, b: Span) => a.x < b.x + b.width && b.x < a.x + a.width;
