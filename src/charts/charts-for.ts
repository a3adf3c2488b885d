import { categoryCharts } from './category/category-chart.ts';
import type { Chart } from './chart.ts';
import { choiceChart } from './choice/choice-chart.ts';
import { distributionCharts } from './distribution/distribution-charts.ts';
import { reporterChart } from './reporters/reporter-chart.ts';
import type { ChartInput } from './scene.ts';
import { survivalChart } from './survival/survival-chart.ts';
import { coverageByYear } from './years/coverage-by-year.ts';
import { yearChart } from './years/year-chart.ts';

/**
 * A measure's charts, decided by its definition (kind of figure, breakdowns, levels, versions, direction, targets) and the
 * area's strata, and never by its id: the year by reporter, the year by each breakdown, and the years; or choices, or curves.
 * Only a {@link ChartInput} with public results is drawn.
 */
export function chartsFor(input: ChartInput): Chart[] {
  return drawn(input).filter((chart) => chart !== undefined);
}

function drawn(input: ChartInput): (Chart | undefined)[] {
  switch (input.measure.computation.figure.kind) {
    case 'count':
      return [reporterChart(input), ...categoryCharts(input), ...distributionCharts(input), yearChart(input)];
    case 'summary':
    case 'proportion':
      return [reporterChart(input), yearChart(input)];
    case 'coverage':
      return [reporterChart(input), coverageByYear(input)];
    case 'choices':
      return [choiceChart(input)];
    case 'survival':
      return [survivalChart(input)];
  }
}
