import { categoryCharts } from './category/category-chart.ts';
import type { Chart } from './chart.ts';
import { choiceChart } from './choice/choice-chart.ts';
import { distributionCharts, distributionYearCharts } from './distribution/distribution-charts.ts';
import type { ChartName } from './kinds/chart-kind.ts';
import { definedCharts } from './kinds/kinds.ts';
import { reporterChart } from './reporters/reporter-chart.ts';
import { rateChart } from './residence/rate-chart.ts';
import { wayChart } from './residence/way-chart.ts';
import type { ChartInput } from './scene.ts';
import { survivalChart } from './survival/survival-chart.ts';
import { togetherChart } from './together/together-chart.ts';
import { withPreliminary } from './with-preliminary.ts';
import { coverageByYear } from './years/coverage-by-year.ts';
import { yearChart } from './years/year-chart.ts';

/**
 * A measure's charts, decided by its definition (kind of figure, breakdowns, levels, versions, direction, targets) and the
 * area's strata, and never by its id: the year by reporter, the year by each breakdown, and the years; or choices, or curves.
 * Only a {@link ChartInput} with public results is drawn.
 */
export function chartsFor(input: ChartInput): Chart[] {
  return definedCharts(input.measure).charts.flatMap((name) => drawn(name, input));
}

/** Those of the charts that show the year by itself: the others are the same whatever year is asked for. */
export function chartsOfYear(input: ChartInput): Chart[] {
  const { charts } = definedCharts(input.measure);
  return charts.filter((name) => !CHARTS[name].isOverYears).flatMap((name) => drawn(name, input));
}

/**
 * The one chart that stands for a measure: of a breakdown the first that shows its categories, else the one that the kind of
 * figure names. What is over the years is of each of them, also where the others are of years together (`since`).
 * @param yearByYear the years one beside another, where the breakdown is drawn so
 */
export function mainChart(
  input: ChartInput,
  { breakdown, yearByYear = false }: { readonly breakdown?: string; readonly yearByYear?: boolean } = {},
): Chart | undefined {
  const { charts, main } = definedCharts(input.measure);
  const { since: _, ...each } = input;
  const isFitting = (name: ChartName) => !yearByYear || CHARTS[name].isOverYears === true;
  const parts = breakdown === undefined ? [] : charts.filter((name) => CHARTS[name].isOfBreakdown && isFitting(name));
  const ofIt = parts
    .flatMap((name) => drawn(name, yearByYear ? each : input))
    .find((chart) => chart.breakdown === breakdown);
  // The years of a breakdown are asked for: no picture of anything else stands for them.
  if (ofIt !== undefined || (yearByYear && parts.length > 0)) return ofIt;
  const isOfEach = main.some((name) => CHARTS[name].isOverYears);
  return main.flatMap((name) => drawn(name, isOfEach ? each : input))[0];
}

/** Whether a measure, or a breakdown of it, has a picture that stands for it with the years one beside another. */
export function isDrawnOverYears({ measure }: Pick<ChartInput, 'measure'>, breakdown: string | undefined): boolean {
  const { charts, main } = definedCharts(measure);
  if (breakdown === undefined) return main.some((name) => CHARTS[name].isOverYears);
  return charts.some((name) => CHARTS[name].isOfBreakdown && CHARTS[name].isOverYears);
}

function drawn(name: ChartName, input: ChartInput): Chart[] {
  const { draw, isOverYears } = CHARTS[name];
  const charts = [draw(input) ?? []]
    .flat()
    .map((chart) => ({ ...chart, table: withPreliminary(chart.table, input.area) }));
  return isOverYears ? charts.map((chart) => ({ ...chart, isOverYears })) : charts;
}

/** How a chart is drawn, and what it is of. */
interface DrawnChart {
  readonly draw: (input: ChartInput) => Chart | readonly Chart[] | undefined;
  /** The years one beside another, whatever year is asked for. */
  readonly isOverYears?: true;
  /** The categories of breakdowns. */
  readonly isOfBreakdown?: true;
}

const CHARTS: { readonly [N in ChartName]: DrawnChart } = {
  reporters: { draw: reporterChart },
  categories: { draw: categoryCharts, isOfBreakdown: true },
  rates: { draw: rateChart },
  ways: { draw: wayChart },
  distributions: { draw: distributionCharts, isOfBreakdown: true },
  distributionYears: { draw: distributionYearCharts, isOfBreakdown: true, isOverYears: true },
  years: { draw: yearChart, isOverYears: true },
  coverage: { draw: coverageByYear, isOverYears: true },
  together: { draw: togetherChart, isOverYears: true },
  choices: { draw: choiceChart },
  curves: { draw: survivalChart },
};
