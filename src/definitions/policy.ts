/**
 * What may be shown, as data: the area's rule for the public. Everything outside the public (a unit's own page, what the
 * authority gets) keeps full precision and is no matter of this.
 */
export interface Policy {
  /** Counts of persons from 1 up to, not including, this are protected and withheld. */
  readonly threshold: number;
  /** A number, or an ordered person's value, is known when fewer than these are possible. */
  readonly leastValues: number;
  readonly mean: StatisticRule;
  readonly sd: StatisticRule;
  readonly median: StatisticRule;
  /** p25 and p75. */
  readonly quartiles: StatisticRule;
  /** p10, p90 and the limits of a median. */
  readonly tails: StatisticRule;
  /** Most decimals of a share (0–1), its limits, p and the points of a curve. */
  readonly shareDecimals: number;
  /**
   * In whole per cent, what a share is rounded to where its numerator is withheld for the sake of other numbers alone; undefined
   * where such a share isn't told at all.
   */
  readonly shareStep?: number;
  readonly curve: CurveRule;
  /** Measures of the same people, each group with the one first that the n of no later one is more than. */
  readonly samePeople: readonly (readonly string[])[];
  /** What a reader loses when a number is withheld to protect another: the lightest goes first. */
  readonly weights: Weights;
  readonly explanation: string;
}

/** From which n a statistic is shown, and to how many decimals. */
export interface StatisticRule {
  readonly from: number;
  readonly decimals: number;
}

export interface CurveRule {
  /** The least group that has a curve. */
  readonly groupFrom: number;
  /** A curve stops where fewer are at risk. */
  readonly atRiskFrom: number;
}

/** Relative weights, all positive. */
export interface Weights {
  /** The unknown category and those missing: no attribute of anybody. */
  readonly unknown: number;
  /** What stands beside a figure: persons behind cases, the same share among others, all groups together. */
  readonly beside: number;
  readonly category: number;
  readonly share: number;
  /** An n, with all that stands on it. */
  readonly total: number;
  /** A group with a survival curve, with the curve. */
  readonly curve: number;
  /** The unit's own region, in a breakdown by region. */
  readonly ownRegion: number;
  /** Breakdowns whose categories weigh otherwise, by id. */
  readonly breakdowns: Readonly<Record<string, number>>;
  /** How many times as heavy a number of the nation is. */
  readonly nation: number;
}
