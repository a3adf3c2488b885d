import type { Measure } from '../../definitions/measure.ts';
import type { PublicFigure, PublicResult } from '../../disclosure/public-result.ts';
import type { Bound, Missing } from '../figures/figure-source.ts';
import type { NumberOrigin } from '../reading/number-definition.ts';
import { absent } from './absent.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import { NOT_APPLICABLE, type NumbersByOrigin } from './figure-number.ts';
import { proportion } from './proportion.ts';
import { summary } from './summary.ts';
import { survival } from './survival.ts';

const FIGURES: { readonly [K in PublicFigure['kind']]: NumbersByOrigin<Extract<PublicFigure, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  survival,
  absent,
};

/** The number that a statistic is of a published figure, or why there is none. */
export function boundOf(result: PublicResult | undefined, from: NumberOrigin, measure: Measure): Bound | Missing {
  if (result === undefined) return NOT_APPLICABLE;
  const number = FIGURES[result.figure.kind][from.kind] as NumberOf | undefined;
  return number?.(result.figure, from, measure) ?? NOT_APPLICABLE;
}

// The one place that joins a figure's and a number's types to their kinds'.
type NumberOf = (figure: PublicFigure, from: NumberOrigin, measure: Measure) => Bound | Missing;
