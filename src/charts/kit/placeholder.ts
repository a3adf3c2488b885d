import type { Absence } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { absentText } from '../../words/absence.ts';
import { PALETTE, TEXT } from './palette.ts';
import { plate, px, text } from './svg.ts';
import { textWidth } from './text-width.ts';

const SIDE = 14;
/** Away from the axis, so that nobody takes the box for a short bar. */
const FROM_AXIS = 10;

/** What stands where there is no number: a hatched or outlined box and the reason in words, never a mark at zero. */
export function placeholder(absence: Absence, x: number, y: number): Markup {
  const words = absentText(absence);
  const from = x + FROM_AXIS + SIDE + 7;
  return markup`${plate(x + FROM_AXIS, y, from - x - FROM_AXIS + textWidth(words, TEXT.small) + 3, SIDE + 2)}${absenceBox(absence, x + FROM_AXIS, y, SIDE, SIDE)}${text(words, from, y + 11.5, { size: TEXT.small, colour: PALETTE.soft })}`;
}

/** Hatched where a number exists but is withheld; a dashed outline where none was handed in; else a plain outline. */
export function absenceBox({ absent }: Absence, x: number, y: number, width: number, height: number): Markup {
  const dash = absent === 'not-reported' && markup` stroke-dasharray="3 3"`;
  return markup`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="none" stroke="${PALETTE.absent}"${dash}/>
${
  absent === 'withheld' &&
  markup`<path d="${hatching(x, y, width, height)}" stroke="${PALETTE.absent}" fill="none"/>
`
}`;
}

/** Slanting lines inside a box, as a path: a pattern would need an id of its own in every picture. */
function hatching(x: number, y: number, width: number, height: number): string {
  const STEP = 6;
  const segments: string[] = [];
  for (let along = STEP; along < width + height; along += STEP) {
    const [fromX, fromY] = along <= height ? [x, y + along] : [x + along - height, y + height];
    const [toX, toY] = along <= width ? [x + along, y] : [x + width, y + along - width];
    segments.push(`M${px(fromX)},${px(fromY)}L${px(toX)},${px(toY)}`);
  }
  return segments.join('');
}
