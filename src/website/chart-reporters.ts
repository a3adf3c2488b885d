import { type ChartReporter, reportersIn } from '../charts/scene.ts';
import type { Measure } from '../definitions/measure.ts';
import type { SiteInput } from './site-input.ts';

/** Whose figures a measure has in a year, with how a sentence says where: the units in the area's order and the nation last. */
export function chartReporters(input: SiteInput, measure: Measure, year: number): readonly ChartReporter[] {
  return reportersIn({ area: input.area, measure, results: input.results, year });
}
