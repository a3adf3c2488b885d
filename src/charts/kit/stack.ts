import { type Markup, markup } from '../../markup.ts';
import { type Canvas, picture, type Words } from './svg.ts';
import type { Drawn } from './text-lines.ts';

/** A part of a picture, drawn from a y downwards. */
export type Part = (top: number) => Drawn;

const GAP = 15;

/** A picture of parts under one another. */
export function stackedPicture(canvas: Canvas, words: Words, parts: readonly (Part | false)[]): Markup {
  const bodies: Markup[] = [];
  let bottom = 2 - GAP;
  for (const part of parts) {
    if (part === false) continue;
    const drawn = part(bottom + GAP);
    bodies.push(drawn.body);
    bottom = drawn.bottom;
  }
  return picture(canvas, words, bottom + 4, markup`${bodies}`);
}
