import type { Chart } from '../charts/chart.ts';
import { chartsFor, chartsOfYear } from '../charts/charts-for.ts';
import type { Measure } from '../definitions/measure.ts';
import { headlineYear, type SiteInput, yearsOf } from './site-input.ts';

/** All charts of a measure. */
export interface MeasureCharts {
  /** Of the nation and all units: the year that the measure is told by, and over the years. */
  readonly latest: readonly Chart[];
  /** The other years, last first; only what is not among the latest already. */
  readonly others: readonly YearCharts[];
  /** Of each unit beside the nation, by the unit's id. */
  readonly byUnit: ReadonlyMap<string, readonly Chart[]>;
}

interface YearCharts {
  readonly year: number;
  readonly charts: readonly Chart[];
}

/** Every year that has charts of its own, last first, where there are several: each has a page. */
export function yearsCharts(site: Site, measure: Measure): readonly YearCharts[] {
  const { latest = [], others = [] } = site.charts.get(measure.id) ?? {};
  if (others.length === 0) return [];
  const own = { year: headlineYear(site, measure), charts: latest.filter(({ isOverYears }) => isOverYears !== true) };
  return [...(own.charts.length === 0 ? [] : [own]), ...others].toSorted((a, b) => b.year - a.year);
}

/** What pages are made of: the input, and its charts by the measure's id, drawn once. */
export interface Site extends SiteInput {
  readonly charts: ReadonlyMap<string, MeasureCharts>;
}

/** Draws every chart of the site. */
export function withCharts(input: SiteInput): Site {
  return { ...input, charts: new Map(input.area.measures.map((measure) => [measure.id, drawn(input, measure)])) };
}

function drawn(input: SiteInput, measure: Measure): MeasureCharts {
  const { area, results, dictionary, organisation } = input;
  const inhabitants = organisation?.inhabitants;
  const asked = { area, measure, results, ...(dictionary && { dictionary }), ...(inhabitants && { inhabitants }) };
  const year = headlineYear(input, measure);
  const latest = chartsFor({ ...asked, year });
  const shown = new Set(latest.map(({ id }) => id));
  const others = yearsOf(input)
    .filter((other) => other !== year)
    .toReversed()
    .map((other) => ({
      year: other,
      charts: chartsOfYear({ ...asked, year: other }).filter(({ id }) => !shown.has(id)),
    }));
  const byUnit = area.reporters.map(({ id }) => [id, chartsFor({ ...asked, year, reporter: id })] as const);
  return { latest, others: others.filter(({ charts }) => charts.length > 0), byUnit: new Map(byUnit) };
}

/** Every chart of a measure. */
export function allCharts({ latest, others, byUnit }: MeasureCharts): Chart[] {
  return [latest, ...others.map(({ charts }) => charts), ...byUnit.values()].flat();
}
