import { type Markup, type MarkupValue, markup } from '../../markup.ts';
import { FONT, PALETTE, TEXT } from './palette.ts';

/** Where a picture is drawn: its width in its own pixels, and the start of every id in it. */
export interface Canvas {
  readonly width: number;
  readonly id: string;
  /** For print, beside a table elsewhere: close together, and with no more words than the marks need. */
  readonly paper?: true;
}

/** Below this width labels stand above the marks instead of beside them. */
export const NARROW = 480;

export interface PictureWords {
  readonly title: string;
  readonly description: string;
}

/**
 * A picture as SVG text. Simple elements with attributes only (no stylesheet, variables or foreign objects), since the same
 * text is drawn by browsers, printers and the report's typesetter.
 */
export function picture(
  canvas: Canvas,
  { title, description }: PictureWords,
  height: number,
  body: MarkupValue,
): Markup {
  const { id, width } = canvas;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-titel ${id}-beskrivning" viewBox="0 0 ${width} ${px(height)}" width="100%" overflow="visible" font-family="${FONT}" font-size="${TEXT.size}" fill="${PALETTE.ink}">
<title id="${id}-titel">${title}</title>
<desc id="${id}-beskrivning">${description}</desc>
${body}</svg>
`;
}

/** A length or place with at most one decimal: enough for the eye, and the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** A rim of paper around the letters, for text that a line may cross. */
  readonly rim?: boolean;
}

/** Text whose baseline is at y. */
export function text(words: string, x: number, y: number, style: TextStyle = {}): Markup {
  const { anchor = 'start', size = TEXT.size, bold = false, colour = PALETTE.ink, rim = false } = style;
  return markup`<text x="${px(x)}" y="${px(y)}"${size !== TEXT.size && markup` font-size="${size}"`}${bold && markup` font-weight="600"`}${anchor !== 'start' && markup` text-anchor="${anchor}"`}${colour !== PALETTE.ink && markup` fill="${colour}"`}${rim && RIM}>${words}</text>
`;
}

const RIM = markup` stroke="${PALETTE.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;

/** A piece of paper, without any edge: what words stand on where lines were drawn, so that none runs through them. */
export function plate(x: number, y: number, width: number, height: number): Markup {
  return markup`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${PALETTE.paper}"/>
`;
}

export interface LineStyle {
  readonly colour: string;
  readonly width?: number;
  readonly dash?: string;
}

export function straightLine(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { colour, width = 1, dash }: LineStyle,
): Markup {
  return markup`<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colour}"${width !== 1 && markup` stroke-width="${width}"`}${dash !== undefined && markup` stroke-dasharray="${dash}"`}/>
`;
}
