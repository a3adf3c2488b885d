import type { Area } from '../measures/area.ts';
import type { Statistic } from '../measures/measure.ts';
import type { CountResult, Evaluation, Figure, ProportionResult, SummaryResult } from '../measures/result.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Absence, PublicFigure, PublicResult, Shown } from './public-result.ts';
import { cellOf, listedStatistics, withheldCells } from './withheld-cells.ts';

const WITHHELD: Absence = { absent: 'withheld' };

/**
 * What the public may see of an evaluation, by the area's first disclosure rule (`area.disclosure`; domain.md 4.3): the only
 * maker of a {@link PublicResult}. Results of a measure that the area lacks, or at a level that the measure doesn't list, are
 * left out.
 *
 * - A count of 1 to threshold − 1 is withheld; 0 is shown when the rule says so.
 * - A summary of fewer than threshold is withheld whole, n included. p10 and p90 need `percentilesFrom`.
 * - A proportion with a denominator below threshold is withheld whole. When the numerator, or those outside it, are 1 to
 *   threshold − 1, numerator, share and interval are withheld: with the denominator each gives the numerator back.
 * - A withheld n withholds its breakdowns. Where units make a nation, or categories that don't overlap make an n, more is
 *   withheld until no subtraction gives anything back (`complement.ts`); a list that can't be kept safe is left empty.
 * - What is absent stays so, with its reason. A statistic that the level doesn't list is `not-poolable`.
 *
 * Not yet covered: differences between years, versions, releases and measures (the n of B1 and of B2 are nearly one number);
 * bounds from overlapping categories or from several sums at once; several rows of one person counted as several; groups
 * that are all alike; the fewest cells.
 */
export function disclose(evaluation: Evaluation, area: Area): PublicResult[] {
  const { year, period, version } = evaluation;
  const rules = new Map(area.measures.map((one) => [one.id, { one, withheld: withheldCells(one, evaluation, area) }]));
  return evaluation.results.flatMap(({ measure, reporter, figure }) => {
    const rule = rules.get(measure);
    const listed = rule && listedStatistics(rule.one, reporter);
    if (rule === undefined || listed === undefined) return [];
    const isWithheld = (name: string) => rule.withheld.has(cellOf(reporter, name));
    const shown = publicFigure(figure, isWithheld, listed, area.disclosure.percentilesFrom);
    return [{ measure, reporter, year, period, version, figure: shown } as PublicResult];
  });
}

function publicFigure(
  figure: Figure,
  isWithheld: (name: string) => boolean,
  listed: readonly Statistic[],
  percentilesFrom: number,
): PublicFigure {
  switch (figure.kind) {
    case 'absent':
      return { kind: 'absent', reason: figure.reason };
    case 'count':
      return publicCount(figure, isWithheld, listed);
    case 'summary':
      return publicSummary(figure, isWithheld('n'), listed, percentilesFrom);
    case 'proportion':
      return publicProportion(figure, isWithheld);
  }
}

function publicCount(
  { n, by }: CountResult,
  isWithheld: (name: string) => boolean,
  listed: readonly Statistic[],
): PublicFigure {
  if (isWithheld('n')) return { kind: 'count', n: WITHHELD, by: {} };
  const shown = (name: string, value: number): Shown => (isWithheld(name) ? WITHHELD : value);
  const list = (breakdown: string, categories: Readonly<Record<string, number>>) =>
    isWithheld(breakdown) ? {} : mapRecord(categories, (id, value) => shown(`${breakdown}/${id}`, value));
  return { kind: 'count', n, by: listed.includes('by') ? mapRecord(by, list) : {} };
}

function publicSummary(
  figure: SummaryResult,
  isWithheld: boolean,
  listed: readonly Statistic[],
  percentilesFrom: number,
): PublicFigure {
  const { n, method } = figure;
  const field = (name: 'mean' | 'sd' | 'p10' | 'median' | 'p90', from = 0): Shown => {
    if (isWithheld) return WITHHELD;
    if (!listed.includes(name)) return { absent: 'not-poolable' };
    const value = figure[name];
    if (typeof value === 'number') return n < from ? WITHHELD : value;
    return { absent: figure.absent?.[name] ?? (name === 'sd' && n === 1 ? 'single-value' : 'not-poolable') };
  };
  return {
    kind: 'summary',
    n: isWithheld ? WITHHELD : n,
    mean: field('mean'),
    sd: field('sd'),
    p10: field('p10', percentilesFrom),
    median: field('median'),
    p90: field('p90', percentilesFrom),
    ...(method === undefined ? {} : { method }),
  };
}

function publicProportion(
  { numerator, denominator, preliminary = false }: ProportionResult,
  isWithheld: (name: string) => boolean,
): PublicFigure {
  const base = {
    kind: 'proportion',
    denominator: isWithheld('denominator') ? WITHHELD : denominator,
    preliminary,
  } as const;
  if (isWithheld('numerator'))
    return { ...base, numerator: WITHHELD, share: WITHHELD, lower: WITHHELD, upper: WITHHELD };
  return { ...base, numerator, share: numerator / denominator, ...wilson(numerator, denominator) };
}

function mapRecord<A, B>(record: Readonly<Record<string, A>>, map: (key: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]));
}
