import type { Measure } from '../definitions/measure.ts';
import type { PublicFigure } from '../disclosure/public-result.ts';
import { chartKindOf } from './kinds/kinds.ts';
import type { ChartReporter } from './scene.ts';

/**
 * The main thing about a figure in one sentence: its number, what it stands on, whose and when. No judgement, and no
 * comparison; where there is no number, that and why.
 * @param period as text, such as `april–december 2023`
 * @param isOpen whether the figure may still change
 */
export function figureSentence(
  measure: Measure,
  figure: PublicFigure,
  { where }: ChartReporter,
  period: string,
  isOpen: boolean,
): string {
  return chartKindOf(figure).sentence(figure, { measure, where, period, isOpen });
}
