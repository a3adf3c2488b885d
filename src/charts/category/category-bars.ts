import type { Shown } from '../../disclosure/public-result.ts';
import type { Markup } from '../../markup.ts';
import { formatCount } from '../../words/numbers.ts';
import { barRows } from '../kit/bar-row.ts';
import { labelledRows, plotOf } from '../kit/labelled-rows.ts';
import { stackedPicture } from '../kit/stack.ts';
import type { Canvas, PictureWords } from '../kit/svg.ts';
import { caption } from '../kit/text-lines.ts';

export interface CategoryBars {
  readonly words: PictureWords;
  readonly heading: string;
  /** In the order to draw them. */
  readonly categories: readonly { readonly name: string; readonly value: Shown }[];
}

/** Counts by category as bars under one another: never stacked and never a pie, since categories may overlap (domain.md 6.2, 18). */
export function categoryBars({ words, heading, categories }: CategoryBars, canvas: Canvas): Markup {
  const bars = categories.map((category) => ({ ...category, form: 'bar', nation: false }) as const);
  return stackedPicture(canvas, words, [
    (top) => caption(heading, canvas, top),
    (top) => labelledRows(barRows(bars, plotOf(canvas, false).width, formatCount), canvas, top),
  ]);
}
