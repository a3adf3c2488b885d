import { isDrawnOverYears, mainChart } from '../../charts/charts-for.ts';
import { someReporters } from '../../charts/words/some-reporters.ts';
import type { Area } from '../../definitions/area.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { NATION } from '../../definitions/nation.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { PublicResult } from '../../disclosure/public-result.ts';
import { reportingPeriod } from '../../engine/reporting-period.ts';
import { resultAt } from '../../results/result-at.ts';
import { boundKind } from '../kinds/bounds.ts';
import { boundOf } from '../kinds/kinds.ts';
import { originKindOf } from '../kinds/origins.ts';
import type { IndicatorDefinition, NumberDefinitions, StatisticDefinition } from '../reading/number-definition.ts';
import { areApart } from './apart.ts';
import {
  type Bound,
  type FigureRequest,
  type FigureSource,
  type Indicator,
  type IndicatorStatistic,
  isMissing,
  type Missing,
  type NotPictured,
  type Reference,
  type ReportExtract,
  type ReportFigure,
  type ReportYear,
  type Target,
} from './figure-source.ts';
import { measureOf } from './measure-of.ts';

/** What the report is made from: published results only, of one extract and of an earlier one. */
export interface ReportFigures {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly numbers: NumberDefinitions;
  readonly year: number;
  readonly years: readonly ReportYear[];
  readonly extract: ReportExtract;
  /** Each year by itself, and all years since the start, by reporter and stratum. */
  readonly results: readonly PublicResult[];
  readonly previous: readonly PublicResult[];
}

/** The report's figures out of published results. @throws Error when `siffror.yaml` names a measure that the area lacks. */
export function figuresFromResults(figures: ReportFigures): FigureSource {
  const { area, numbers, year, years, extract, results, previous } = figures;
  const find = finder(results);
  const findPrevious = finder(previous);
  const definition = ({ indicator, statistic }: Pick<Reference, 'indicator' | 'statistic'>) =>
    numbers.indicators.find(({ id }) => id === indicator)?.statistics.find(({ id }) => id === statistic);
  return {
    year,
    years,
    extract,
    differences: area.differences,
    levels: [{ id: NATION, name: 'riket' }, ...area.reporters.map(({ id, shortName }) => ({ id, name: shortName }))],
    sites: [
      ...(area.strata === undefined ? [] : [area.strata.all, ...area.strata.values]).map(({ id, name }) => ({
        id,
        name: name.toLowerCase(),
      })),
    ],
    indicators: numbers.indicators.map((indicator): Indicator => {
      const [first] = indicator.statistics;
      return {
        id: indicator.id,
        name: indicator.name,
        sites: indicator.sites,
        version: first === undefined ? '' : versionOf(measureOf(area, first)),
        statistics: indicator.statistics.map((statistic) => statisticOf(area, statistic, indicator)),
      };
    }),
    value: (reference) => {
      const found = definition(reference);
      if (found === undefined) return { absent: 'not-applicable' };
      const one = reference.extract === 'previous' ? findPrevious : find;
      const result = one(found.measure, reference);
      const measure = measureOf(area, found);
      return withReservations(boundOf(result, found.from, measure), result, measure, area);
    },
    origin: (reference) => {
      const measure = definition(reference)?.measure ?? reference.indicator;
      const one = reference.extract === 'previous' ? findPrevious : find;
      return one(measure, reference) ?? { measure, reporter: reference.level };
    },
    figure: (request) => figureOf(request, figures),
  };
}

/** The result that a reference is of. */
function finder(all: readonly PublicResult[]) {
  return (measure: string, { level, years, site }: Reference) =>
    resultAt(all, { measure, reporter: level, part: { ...years, stratum: site } });
}

/**
 * The number with what its result says of whom it is over, and whether its time has ended. Regions that take no part are for the
 * chapters to tell of, once, but of a count of all, which they are missing from: a sentence says it where one that does has nothing.
 */
function withReservations(
  bound: Bound | Missing,
  result: PublicResult | undefined,
  measure: Measure,
  area: Area,
): Bound | Missing {
  if (result === undefined) return bound;
  if (isMissing(bound)) {
    const { ofAll } = bound;
    return ofAll === undefined ? bound : { ...bound, ofAll: { ...ofAll, ...reservations(result, measure, area) } };
  }
  return { ...bound, ...reservations(result, measure, area) };
}

function reservations(result: PublicResult, measure: Measure, area: Area): Pick<Bound, 'preliminary' | 'among'> {
  const { reporters, preliminary, part } = result;
  const { census } = definedParts(measure.computation.figure);
  const isMissed = reporters?.missing.some(
    (id) => census || reportingPeriod(area, id, part.to, part.from) !== undefined,
  );
  return {
    ...(preliminary === true ? { preliminary } : {}),
    ...(reporters === undefined || !isMissed ? {} : { among: someReporters(reporters, area) }),
  };
}

function statisticOf(
  area: Area,
  statistic: StatisticDefinition,
  { statistics }: IndicatorDefinition,
): IndicatorStatistic {
  const measure = measureOf(area, statistic);
  const target = targetOf(measure, statistic);
  const { census } = definedParts(measure.computation.figure);
  const { id, name, from } = statistic;
  const { number: kind, names } = originKindOf(from);
  const isPart = names !== undefined && ({ isPart: true } as const);
  const hasDirection = measure.direction !== 'none' && ({ hasDirection: true } as const);
  const version = versionOf(measure);
  const apart = statistics.filter((other) => areApart(statistic, other, area)).map((other) => other.id);
  const apartFrom = apart.length > 0 && { apartFrom: apart };
  const more = { ...isPart, ...hasDirection, ...(census && { census }), ...apartFrom };
  return { id, name, kind, version, ...(target && { target }), ...more };
}

const versionOf = ({ versions }: Measure) => versions.at(-1)?.version ?? '';

/** The measure's own levels, where a share's are in per cent, on the statistic's scale: which of them is the one to reach is the report's to say. */
function targetOf({ targets, direction }: Measure, { target, from }: StatisticDefinition): Target | undefined {
  if (targets === undefined || target === undefined) return undefined;
  const scale = boundKind(originKindOf(from).number).isShare ? 100 : 1;
  const level = (which: 1 | 2) => {
    const own = which === 1 ? targets.level1 : targets.level2;
    return own === undefined ? undefined : own / scale;
  };
  const high = level(target.level);
  const low = target.lower === undefined ? undefined : level(target.lower);
  if (high === undefined) return undefined;
  return {
    high,
    ...(low === undefined ? {} : { low }),
    ...(target.exclusive ? { exclusive: true } : {}),
    ...(direction === 'lower' ? { lowerIsBetter: true } : {}),
  };
}

/** Whether an answer is told of single years, and has a picture of them beside one another. */
function isOverYears({ years }: IndicatorDefinition, statistic: StatisticDefinition, area: Area): boolean {
  const { from } = statistic;
  const measure = measureOf(area, statistic);
  return years !== 'together' && isDrawnOverYears({ measure }, originKindOf(from).breakdown?.(from));
}

/** The picture of an indicator: of its statistic's measure, for one site, all years together where they are and the years aren't asked for, else the years. */
function figureOf(
  request: FigureRequest,
  { area, dictionary, numbers, results, year, years }: ReportFigures,
): ReportFigure | Missing | NotPictured {
  const indicator = numbers.indicators.find(({ id }) => id === request.indicator);
  const statistic = indicator?.statistics.find(({ id }) => id === request.statistic) ?? indicator?.statistics[0];
  if (statistic === undefined) return { absent: 'not-applicable' };
  if (indicator !== undefined && request.yearByYear === true && !isOverYears(indicator, statistic, area))
    return {
      yearByYear: numbers.indicators
        .filter((one) => one.statistics.some((answer) => isOverYears(one, answer, area)))
        .map(({ name }) => name),
    };
  const measure = measureOf(area, statistic);
  const yearByYear = request.yearByYear === true || indicator?.years === 'each';
  const since = years[0]?.year ?? year;
  const breakdown = originKindOf(statistic.from).breakdown?.(statistic.from);
  const input = { area, measure, results, year, since, stratum: request.site, dictionary };
  const chart = mainChart(input, { ...(breakdown === undefined ? {} : { breakdown }), yearByYear });
  if (chart === undefined) return { absent: 'not-applicable' };
  // Where the picture and the text are of different wholes, both say of which.
  const isOfKnown = chart.isOfUnknownToo === true && originKindOf(statistic.from).isOfKnown?.(statistic.from) === true;
  const notes = isOfKnown ? [OF_KNOWN, ...chart.notes] : chart.notes;
  return { ...chart, notes, measure: measure.id };
}

const OF_KNOWN = 'I rapportens text är andelen av dem som uppgiften finns för.';
