import { type Markup, markup } from '../../markup.ts';
import { PALETTE, TEXT } from './palette.ts';
import { type Canvas, text } from './svg.ts';
import type { Drawn } from './text-lines.ts';
import { textWidth } from './text-width.ts';

/** One sample of a mark with its word. `draw` gets the middle of a box of `width` pixels. */
export interface KeyItem {
  readonly words: string;
  readonly width: number;
  readonly draw: (x: number, y: number) => Markup;
}

/** What the marks mean, in as many lines as the width asks for. */
export function key(items: readonly KeyItem[], { width }: Canvas, top: number): Drawn {
  const drawn: Markup[] = [];
  let x = 0;
  let y = top;
  for (const item of items) {
    const whole = item.width + 6 + textWidth(item.words, TEXT.small);
    if (x > 0 && x + whole > width) {
      x = 0;
      y += TEXT.smallLine + 2;
    }
    drawn.push(item.draw(x + item.width / 2, y + TEXT.smallLine / 2));
    drawn.push(
      text(item.words, x + item.width + 6, y + 0.74 * TEXT.smallLine, { size: TEXT.small, colour: PALETTE.soft }),
    );
    x += whole + 16;
  }
  return { body: markup`${drawn}`, bottom: y + TEXT.smallLine };
}
