import { type Markup, markup } from '../../markup.ts';
import { straightLine } from './svg.ts';

/** How a line is drawn that only says within what an interval lies: never like the interval itself. */
export const BOUND_DASH = '2 3';

/** An upright interval through a mark, or within what it lies. */
export function uprightWhisker(x: number, from: number, to: number, colour: string, isBound = false): Markup {
  return markup`${straightLine([x, from], [x, to], { colour, width: 1.5, ...(isBound && { dash: BOUND_DASH }) })}${[from, to].map((y) => straightLine([x - 3, y], [x + 3, y], { colour, width: 1.5 }))}`;
}

/** An interval as a line between two strokes. */
export function whisker(from: number, to: number, y: number, colour: string): Markup {
  return markup`${straightLine([from, y], [to, y], { colour, width: 2 })}${[from, to].map((x) => straightLine([x, y - 4], [x, y + 4], { colour, width: 2 }))}`;
}
