import { type Markup, markup } from '../../markup.ts';
import { straightLine } from './svg.ts';

/** An upright interval through a mark. */
export function uprightWhisker(x: number, from: number, to: number, colour: string): Markup {
  return markup`${straightLine([x, from], [x, to], { colour, width: 1.5 })}${[from, to].map((y) => straightLine([x - 3, y], [x + 3, y], { colour, width: 1.5 }))}`;
}

/** An interval as a line between two strokes. */
export function whisker(from: number, to: number, y: number, colour: string): Markup {
  return markup`${straightLine([from, y], [to, y], { colour, width: 2 })}${[from, to].map((x) => straightLine([x, y - 4], [x, y + 4], { colour, width: 2 }))}`;
}
