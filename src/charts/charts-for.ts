import { categoryCharts } from './category/category-chart.ts';
import type { Chart } from './chart.ts';
import { choiceChart } from './choice/choice-chart.ts';
import { distributionCharts } from './distribution/distribution-charts.ts';
import type { ChartName } from './kinds/chart-kind.ts';
import { definedCharts } from './kinds/kinds.ts';
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
  return definedCharts(input.measure).charts.flatMap((name) => DRAWN[name](input) ?? []);
}

/** Those of the charts that show the year by itself: the others are the same whatever year is asked for. */
export function chartsOfYear(input: ChartInput): Chart[] {
  const { charts } = definedCharts(input.measure);
  return charts.filter((name) => !OVER_YEARS.has(name)).flatMap((name) => DRAWN[name](input) ?? []);
}

const OVER_YEARS: ReadonlySet<ChartName> = new Set(['years', 'coverage']);

const DRAWN: { readonly [N in ChartName]: (input: ChartInput) => Chart | readonly Chart[] | undefined } = {
  reporters: reporterChart,
  categories: categoryCharts,
  distributions: distributionCharts,
  years: yearChart,
  coverage: coverageByYear,
  choices: choiceChart,
  curves: survivalChart,
};
