import type { Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { scaleFromZero } from './d3.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { PALETTE, TEXT } from './palette.ts';
import { placeholder } from './placeholder.ts';
import { px, straightLine, text } from './svg.ts';
import { textWidth } from './text-width.ts';

/** A value to draw as a bar. */
export interface Bar {
  readonly name: string;
  readonly value: Shown;
  /** Without a bar only the number stands there: a sum that would dwarf its parts. */
  readonly form: 'bar' | 'number';
  readonly nation: boolean;
}

const HEIGHT = 20;

/** Bars on one axis from zero, each with its number at its end, as rows of a picture. */
export function barRows(bars: readonly Bar[], plotWidth: number, format: (value: number) => string): LabelledRow[] {
  const drawn = bars.filter(({ form }) => form === 'bar').map(({ value }) => (typeof value === 'number' ? value : 0));
  const widest = Math.max(0, ...bars.map(({ value }) => (typeof value === 'number' ? labelWidth(format(value)) : 0)));
  const length = scaleFromZero(Math.max(0, ...drawn), [0, plotWidth - widest], 'exact');
  return bars.map((bar) => ({
    name: bar.name,
    nation: bar.nation,
    facts: [],
    height: HEIGHT,
    draw: (x, y) => drawBar(bar, x, y, length, format),
  }));
}

const labelWidth = (words: string) => textWidth(words, TEXT.size, true) + 12;

function drawBar(
  { value, form, nation }: Bar,
  x: number,
  y: number,
  length: (value: number) => number,
  format: (value: number) => string,
): Markup {
  if (typeof value !== 'number') return placeholder(value, x, y + 3);
  const end = x + (form === 'bar' ? length(value) : -8);
  const bar = markup`<rect x="${px(x)}" y="${px(y)}" width="${px(length(value))}" height="${HEIGHT}" fill="${nation ? PALETTE.nation : PALETTE.unit}"/>
${straightLine([x, y - 2], [x, y + HEIGHT + 2], { colour: PALETTE.soft })}`;
  return markup`${form === 'bar' && bar}${text(format(value), end + 8, y + 15, { bold: true })}`;
}
