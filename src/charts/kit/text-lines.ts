import { type Markup, markup } from '../../markup.ts';
import { PALETTE, TEXT } from './palette.ts';
import { type Canvas, text } from './svg.ts';
import { wrapText } from './text-width.ts';

/** A part of a picture, and the y below it. */
export interface Drawn {
  readonly body: Markup;
  readonly bottom: number;
}

export interface StyledLine {
  readonly words: string;
  readonly size: number;
  readonly bold: boolean;
}

/** A text in lines no wider than the width; nothing when there is no text. */
export function styledLines(words: string | undefined, width: number, size: number, bold = false): StyledLine[] {
  if (words === undefined) return [];
  // A line break stands for the separator that it falls at.
  return wrapText(words, width, size, bold).map((line) => ({ words: line.replace(/ ·$/, ''), size, bold }));
}

const lineHeight = ({ size }: StyledLine) => (size === TEXT.size ? TEXT.line : TEXT.smallLine);
export const heightOf = (all: readonly StyledLine[]) => all.reduce((sum, line) => sum + lineHeight(line), 0);

/** Draws lines downwards; the small ones are soft. */
export function drawLines(all: readonly StyledLine[], x: number, top: number): Markup[] {
  let y = top;
  return all.map((line) => {
    y += lineHeight(line);
    const colour = line.size === TEXT.size ? PALETTE.ink : PALETTE.soft;
    return text(line.words, x, y - 0.24 * lineHeight(line), { size: line.size, bold: line.bold, colour });
  });
}

/** Small soft text over the whole width, such as what an axis measures. */
export function caption(words: string, { width }: Canvas, top: number): Drawn {
  const all = styledLines(words, width, TEXT.small);
  return { body: markup`${drawLines(all, 0, top)}`, bottom: top + heightOf(all) };
}
