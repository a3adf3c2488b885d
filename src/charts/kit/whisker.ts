import { type Markup, markup } from '../../markup.ts';
import { straightLine } from './svg.ts';

/** An interval as a line between two strokes. */
export function whisker(from: number, to: number, y: number, colour: string): Markup {
  return markup`${straightLine([from, y], [to, y], { colour, width: 2 })}${[from, to].map((x) => straightLine([x, y - 4], [x, y + 4], { colour, width: 2 }))}`;
}
