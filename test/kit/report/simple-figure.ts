import type { Canvas } from '../../../src/charts/kit/svg.ts';
import { barsByReporter } from '../../../src/charts/reporters/bars-by-reporter.ts';
import type { Absence } from '../../../src/disclosure/public-result.ts';
import { absentCell } from '../../../src/report/figures/absent-cell.ts';
import {
  type Bound,
  type FigureRequest,
  type FigureSource,
  isMissing,
  type Missing,
  NATION_LEVEL,
  type Reference,
  type ReportFigure,
} from '../../../src/report/figures/figure-source.ts';
import { numberTable, type TableRow } from '../../../src/report/figures/number-table.ts';
import { percent } from '../../../src/report/figures/percent.ts';
import { valueWords } from '../../../src/report/figures/value-words.ts';
import { slug } from '../../../src/words/slug.ts';

/** A picture of the report's year by region, or of an indicator's several shares in the nation: bars and their table. */
export function simpleFigure(request: FigureRequest, source: Omit<FigureSource, 'figure'>): ReportFigure | Missing {
  const indicator = source.indicators.find(({ id }) => id === request.indicator);
  const statistic = indicator?.statistics.find(({ id }) => id === request.statistic) ?? indicator?.statistics[0];
  if (indicator === undefined || statistic === undefined) return { absent: 'not-applicable' };
  const years = { from: source.years[0]?.year ?? source.year, to: source.year };
  const base: Reference = {
    indicator: indicator.id,
    statistic: statistic.id,
    level: NATION_LEVEL,
    years,
    site: request.site,
  };
  const whole: FigureSource = { ...source, figure: () => ({ absent: 'not-applicable' }) };
  const alike = indicator.statistics.filter(({ kind }) => kind === statistic.kind);
  const byAnswer = request.statistic === undefined && alike.length > 1;
  const rows: TableRow[] = byAnswer
    ? alike.map(({ id, name }) => ({ name, reference: { ...base, statistic: id } }))
    : source.levels.map(({ id, name }) => ({ name, reference: { ...base, level: id } }));
  const site = source.sites.find((one) => one.id === request.site)?.name;
  const title = [
    indicator.name,
    request.statistic === undefined ? undefined : statistic.name,
    site,
    request.yearByYear && 'år för år',
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
  const id = slug(
    ['figur', indicator.id, request.statistic, request.site, request.yearByYear && 'ar']
      .filter((part) => typeof part === 'string')
      .join('-'),
  );
  const table = numberTable(title, byAnswer ? 'Svar' : 'Sjukvårdsregion', rows, statistic, whole);
  const values = rows.map(({ name, reference }) => ({ name, found: source.value(reference) }));
  const description = `${title}. ${values.map(({ name, found }) => `${name}: ${inWords(found)}`).join('. ')}.`;
  const bars = values.map(({ name, found }) => ({
    name,
    value: isMissing(found) ? shownAbsence(found) : found.number,
    form: 'bar' as const,
    nation: name === NATION_LEVEL,
  }));
  const format = (value: number) =>
    statistic.kind === 'share' || statistic.kind === 'estimate' ? percent(value, []) : String(value);
  const draw = (canvas: Canvas) =>
    barsByReporter({ words: { title, description }, heading: statistic.name, bars, format }, canvas);
  return {
    id,
    title,
    description,
    svg: draw({ width: 720, id }),
    compact: draw({ width: 300, id: `${id}-smal` }),
    table,
    notes: ['Påhittade siffror.'],
  };
}

function inWords(found: Bound | Missing): string {
  return isMissing(found) ? absentCell(found).text : valueWords(found, { lines: [] }).main;
}

function shownAbsence(missing: Missing): Absence {
  const { value } = absentCell(missing);
  return typeof value === 'object' ? value : { absent: 'withheld' };
}
