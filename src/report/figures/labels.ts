import { longDate } from '../../words/dates.ts';
import { ALL_SITES, type FigureSource, type Indicator, type Reference } from './figure-source.ts';
import { figureYears } from './year-span.ts';

/** All that a number is of: `Täckningsgrad, tunntarm, riket, 2024`; without the years where its reader knows them. */
export function fullLabel(reference: Reference, source: FigureSource, knowsYears = false): string {
  const { indicator, statistic, site } = reference;
  const { name, sites, ...of } = indicatorOf(indicator, source);
  return [
    answerName(name, answerOf(of, statistic)),
    site === ALL_SITES || sites.length === 1 ? undefined : siteName(site, source),
    levelName(reference.level, source),
    knowsYears ? undefined : figureYears(reference, source),
    reference.extract === 'previous' ? 'föregående uttag' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The answer that a number is of, where the indicator's name doesn't say it alone: where there are several, or it is one of several that aren't told. */
export function answerOf({ statistics }: Pick<Indicator, 'statistics'>, statistic: string): string | undefined {
  const own = statistics.find(({ id }) => id === statistic);
  return statistics.length > 1 || own?.isPart === true ? own?.name : undefined;
}

/** `Metastaser, lever`, or the answer alone where its name has the indicator's: `WHO-grad 1`. */
export function answerName(indicator: string, answer: string | undefined): string {
  if (answer === undefined) return indicator;
  return answer.startsWith(indicator) ? answer : `${indicator}, ${answer}`;
}

/** The same for a number of every region: `Täckningsgrad, tunntarm, sjukvårdsregionerna, 2024`. */
export function listLabel(reference: Reference, source: FigureSource): string {
  return fullLabel({ ...reference, level: 'sjukvårdsregionerna' }, source);
}

/** What sets a number apart from the one that it is compared with: a year, a region, a site, an extract or an answer. */
export function differenceLabel(reference: Reference, other: Reference, source: FigureSource): string {
  if (reference.extract !== other.extract) return extractText(reference, source);
  if (reference.level !== other.level) return levelName(reference.level, source);
  if (reference.site !== other.site) return siteName(reference.site, source);
  if (reference.statistic !== other.statistic) return statisticName(reference, source);
  return figureYears(reference, source);
}

/** `uttaget 31 mars 2025`. */
export function extractText({ extract }: Reference, source: FigureSource): string {
  const { asOf, previousAsOf } = source.extract;
  const date = extract === 'previous' ? previousAsOf : asOf;
  return date === undefined ? 'föregående uttag' : `uttaget ${longDate(date)}`;
}

export function levelName(level: string, { levels }: FigureSource): string {
  return levels.find(({ id }) => id === level)?.name ?? level;
}

export function siteName(site: string, { sites }: FigureSource): string {
  return sites.find(({ id }) => id === site)?.name ?? site;
}

export function statisticName({ indicator, statistic }: Reference, source: FigureSource): string {
  return indicatorOf(indicator, source).statistics.find(({ id }) => id === statistic)?.name ?? statistic;
}

/** @throws RangeError when the source has no such indicator */
export function indicatorOf(id: string, { indicators }: FigureSource): Indicator {
  const found = indicators.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`the source has no indicator ${id}`);
  return found;
}
