import { type Markup, markup } from '../../markup.ts';
import { type Canvas, type PictureWords, picture } from './svg.ts';
import type { Drawn } from './text-lines.ts';

/** A part of a picture, drawn from a y downwards. */
export type Layer = (top: number) => Drawn;

const GAP = 15;

/** A picture of parts under one another. */
export function stackedPicture(canvas: Canvas, words: PictureWords, parts: readonly (Layer | false)[]): Markup {
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
