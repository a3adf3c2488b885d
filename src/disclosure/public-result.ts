import type { Period } from '../calendar/period.ts';
import type { AbsenceReason } from '../measures/result.ts';

declare const disclosed: unique symbol;

/**
 * What the public may see of one figure. Another type than `Result`, made only by `disclose`: charts, site, report and
 * public API accept nothing else, so the compiler keeps unreviewed or identifying figures inside.
 */
export interface PublicResult {
  readonly [disclosed]: true;
  readonly measure: string;
  readonly reporter: string;
  readonly year: number;
  readonly period: Period;
  readonly version: string;
  readonly figure: PublicFigure;
}

/** A number, or the reason why there is none. */
export type Shown = number | Absence;

export interface Absence {
  readonly absent: AbsenceReason | 'single-value';
}

export type PublicFigure = PublicCount | PublicSummary | PublicProportion | PublicAbsent;

export interface PublicCount {
  readonly kind: 'count';
  readonly n: Shown;
  /** breakdown id → category id → count. */
  readonly by: Readonly<Record<string, Readonly<Record<string, Shown>>>>;
}

export interface PublicSummary {
  readonly kind: 'summary';
  readonly n: Shown;
  readonly mean: Shown;
  readonly sd: Shown;
  readonly p10: Shown;
  readonly median: Shown;
  readonly p90: Shown;
  readonly method?: 'micro';
}

export interface PublicProportion {
  readonly kind: 'proportion';
  readonly numerator: Shown;
  readonly denominator: Shown;
  /** 0–1. */
  readonly share: Shown;
  /** 95 % Wilson interval of the share. */
  readonly lower: Shown;
  readonly upper: Shown;
  readonly preliminary: boolean;
}

export interface PublicAbsent {
  readonly kind: 'absent';
  readonly reason: AbsenceReason;
}

/** Whether there is a number. */
export function isShown(value: Shown): value is number {
  return typeof value === 'number';
}
