import {
  type Bound,
  type FigureSource,
  type Indicator,
  type IndicatorStatistic,
  isMissing,
  type Missing,
  type NamedInSentence,
  type Reference,
} from '../figures/figure-source.ts';
import { answerName, answerOf } from '../figures/labels.ts';
import { lookUp } from '../figures/look-up.ts';
import { isSameKind } from '../kinds/bounds.ts';

/** A statistic of one group of sites: what tables of all that is told have a row for. */
export interface ToldStatistic {
  readonly indicator: Indicator;
  readonly statistic: IndicatorStatistic;
  readonly site: NamedInSentence;
}

/** Every statistic of a kind by the sites that it is told for, in the register's order. */
export function toldStatistics(kind: Bound['kind'], source: FigureSource): ToldStatistic[] {
  return source.indicators.flatMap((indicator) =>
    indicator.statistics
      .filter((statistic) => isSameKind(statistic, { kind }))
      .flatMap((statistic) =>
        source.sites.filter(({ id }) => indicator.sites.includes(id)).map((site) => ({ indicator, statistic, site })),
      ),
  );
}

export function referenceTo(
  { indicator, statistic, site }: ToldStatistic,
  level: string,
  years: Reference['years'],
): Reference {
  return { indicator: indicator.id, statistic: statistic.id, level, years, site: site.id };
}

/** The number at a level, where there is one to tell or to withhold: a statistic that nobody has for those years has none. */
export function valueAt(
  told: ToldStatistic,
  level: string,
  years: Reference['years'],
  source: FigureSource,
): Bound | Missing {
  return lookUp(referenceTo(told, level, years), source);
}

/** Whether any of those who report has a number, or one that isn't shown, for the years. @param levels who, where that isn't all */
export function isOfYears(
  told: ToldStatistic,
  years: Reference['years'],
  source: FigureSource,
  levels: FigureSource['levels'] = source.levels,
): boolean {
  return levels.some(({ id }) => {
    const found = valueAt(told, id, years, source);
    return !isMissing(found) || !NOTHING.has(found.absent);
  });
}

const NOTHING: ReadonlySet<Missing['absent']> = new Set([
  'not-reported',
  'not-applicable',
  'not-listed',
  'no-life-table',
]);

/** `Operationsteknik, öppen` */
export function toldAnswer({ indicator, statistic }: ToldStatistic): string {
  return answerName(indicator.name, answerOf(indicator, statistic.id));
}

/** The same with the group of sites, where there is more than one: `MDK, tunntarmen`. */
export function nameOf(told: ToldStatistic): string {
  const { indicator, site } = told;
  return indicator.sites.length === 1 ? toldAnswer(told) : `${toldAnswer(told)}, ${site.name}`;
}
