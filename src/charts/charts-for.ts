import { categoryCharts } from './category-chart.ts';
import type { Chart } from './chart.ts';
import { reporterChart } from './reporter-chart.ts';
import type { ChartInput } from './scene.ts';
import { yearChart } from './year-chart.ts';

/**
 * A measure's charts, decided by its definition (kind of figure, breakdowns, levels, versions, direction) and never by its
 * id: the year by reporter, the year by each breakdown, and the years. Only a {@link ChartInput} with public results is drawn.
 */
export function chartsFor(input: ChartInput): Chart[] {
  return [reporterChart(input), ...categoryCharts(input), yearChart(input)].filter((chart) => chart !== undefined);
}
