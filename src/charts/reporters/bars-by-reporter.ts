import type { Markup } from '../../markup.ts';
import { type Bar, barRows } from '../kit/bar-row.ts';
import { labelledRows, plotOf } from '../kit/labelled-rows.ts';
import { stackedPicture } from '../kit/stack.ts';
import type { Canvas, PictureWords } from '../kit/svg.ts';
import { caption } from '../kit/text-lines.ts';

export interface ReporterBars {
  readonly words: PictureWords;
  /** What the numbers measure, and which direction is wanted. */
  readonly heading: string;
  /** In the order to draw them. */
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
}

/** One number per unit for one year, as lying bars; the nation as a bar below a rule, or as a number when it is their sum. */
export function barsByReporter({ words, heading, bars, format }: ReporterBars, canvas: Canvas): Markup {
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => labelledRows(barRows(bars, plotOf(canvas, false).width, format), canvas, top),
  ]);
}
