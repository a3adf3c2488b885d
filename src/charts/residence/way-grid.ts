import { isShown, type Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { shortAbsence } from '../../words/absence.ts';
import { formatCount } from '../../words/numbers.ts';
import { scaleFromZero } from '../kit/d3.ts';
import { type KeyItem, key } from '../kit/key.ts';
import { labelledRows, plotOf } from '../kit/labelled-rows.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { absenceBox } from '../kit/placeholder.ts';
import { type Layer, stackedPicture } from '../kit/stack.ts';
import { type Canvas, type PictureWords, px, straightLine, text } from '../kit/svg.ts';
import { caption, drawLines, heightOf, styledLines } from '../kit/text-lines.ts';
import { textWidth } from '../kit/text-width.ts';

export interface WayGrid {
  readonly words: PictureWords;
  readonly heading: string;
  /** Who they came to, in the order to draw them. */
  readonly columns: readonly string[];
  /** From where, with the number to each of the columns. */
  readonly rows: readonly { readonly name: string; readonly values: readonly Shown[] }[];
}

const GUTTER = 12;
const BAR = 12;
const BOX = 11;

/** Counts from every row to every column as bars in a grid, on one scale, each with its number. */
export function wayGrid({ words, heading, columns, rows }: WayGrid, canvas: Canvas): Markup {
  const plot = plotOf(canvas, false);
  const width = plot.width / columns.length;
  const shown = rows.flatMap(({ values }) => values.filter(isShown));
  const widest = Math.max(0, ...shown.map((value) => textWidth(formatCount(value), TEXT.size, true)));
  const scale = scaleFromZero(Math.max(0, ...shown), [0, Math.max(4, width - GUTTER - widest - 6)], 'exact');
  const heads = columns.map((name) => styledLines(name, width - GUTTER, TEXT.small, true));
  const height = Math.max(...heads.map(heightOf));
  const grid: Layer = (top) => {
    const drawn = heads.map(
      (head, at) => markup`${drawLines(head, plot.x + at * width, top + height - heightOf(head))}`,
    );
    const line = top + height + 4;
    const { body, bottom } = labelledRows(
      rows.map(({ name, values }) => ({
        ...{ name, nation: false, facts: [], height: BAR },
        draw: (x, y) => markup`${values.map((value, at) => cell(value, x + at * width, y, scale))}`,
      })),
      canvas,
      line + 4,
      true,
    );
    return {
      body: markup`${drawn}${straightLine([0, line], [canvas.width, line], { colour: PALETTE.line })}${body}`,
      bottom,
    };
  };
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => key([SAMPLE, ...absences(rows.flatMap(({ values }) => values))], canvas, top),
    grid,
  ]);
}

const SAMPLE: KeyItem = { words: 'antal', width: 16, draw: (x, y) => bar(x - 8, y - BAR / 2, 16) };

/** What a box without a number means, each reason once. */
function absences(values: readonly Shown[]): KeyItem[] {
  const reasons = new Set(values.flatMap((value) => (isShown(value) ? [] : [value.absent])));
  return [...reasons].map((absent) => ({
    words: shortAbsence(absent),
    width: BOX,
    draw: (x: number, y: number) => absenceBox({ absent }, x - BOX / 2, y - BOX / 2, BOX, BOX),
  }));
}

function cell(value: Shown, x: number, y: number, scale: (value: number) => number): Markup {
  if (!isShown(value)) return absenceBox(value, x, y, BOX, BOX);
  const width = scale(value);
  return markup`${value > 0 && bar(x, y, width)}${text(formatCount(value), x + (value > 0 ? width + 5 : 0), y + 11, value > 0 ? { bold: true } : { colour: PALETTE.soft })}`;
}

function bar(x: number, y: number, width: number): Markup {
  return markup`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${BAR}" fill="${PALETTE.unit}"/>
`;
}
