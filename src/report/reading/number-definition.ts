import { NATION } from '../../definitions/nation.ts';
import type { Result } from '../../results/result.ts';

/** Where the report's numbers come from: what chapters call an indicator, and which measure's figure each statistic is. */
export interface NumberDefinitions {
  /** The id of the area whose measures the report tells of. */
  readonly area: string;
  readonly indicators: readonly IndicatorDefinition[];
}

export interface IndicatorDefinition {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly string[];
  /** Whether it is told of each year by itself, of all years together, or both; the last of the nation alone, or of everyone. */
  readonly years: 'each' | 'together' | 'togetherAndNationEach' | 'both';
  readonly statistics: readonly StatisticDefinition[];
}

export interface StatisticDefinition {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly from: NumberOrigin;
  readonly target?: TargetDefinition;
}

/** Which of a measure's two levels is the one to reach, and which is the lower ambition. */
export interface TargetDefinition {
  readonly level: 1 | 2;
  readonly lower?: 1;
  /** The source says "more than". */
  readonly exclusive: boolean;
}

/** Which number of a figure. */
export type NumberOrigin =
  | { readonly kind: 'count' }
  | { readonly kind: 'share' }
  | { readonly kind: 'choice'; readonly choice: string }
  /** The share of a breakdown's category; `except` is out of the denominator, and is what is missing. */
  | { readonly kind: 'category'; readonly breakdown: string; readonly category: string; readonly except?: string }
  | { readonly kind: 'median' }
  | { readonly kind: 'survival'; readonly group: string; readonly years: number }
  | { readonly kind: 'p' }
  | { readonly kind: 'relativeSurvival'; readonly years: number };

/** Whether any number is of the measure. */
export function isNamed({ indicators }: NumberDefinitions, measure: string): boolean {
  return indicators.some(({ statistics }) => statistics.some((statistic) => statistic.measure === measure));
}

/** Whether the report tells of a measure's figure for a stratum and a span of years: nothing else is published with it. */
export function isTold(
  { indicators }: NumberDefinitions,
  { measure, reporter, part: { from, to, stratum } }: Pick<Result, 'measure' | 'reporter' | 'part'>,
  isSinceStart: (measure: string) => boolean,
): boolean {
  const isOneYear = from === to;
  return indicators.some(({ sites, years, statistics }) => {
    const fits =
      isSinceStart(measure) ||
      years === 'both' ||
      years === (isOneYear ? 'each' : 'together') ||
      (years === 'togetherAndNationEach' && (!isOneYear || reporter === NATION));
    return (
      fits &&
      (stratum === undefined || sites.includes(stratum)) &&
      statistics.some((statistic) => statistic.measure === measure)
    );
  });
}
