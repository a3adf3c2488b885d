import { ABSENCE_REASONS, type AbsenceReason, type Result } from '../results/result.ts';

declare const disclosed: unique symbol;

/**
 * What the public may see of one figure. Another type than `Result`, made only by `disclose`: charts, site, report and
 * public API accept nothing else, so the compiler keeps unreviewed or identifying figures inside.
 */
export interface PublicResult extends Omit<Result, 'figure' | 'comparableFrom' | 'untold'> {
  readonly [disclosed]: true;
  readonly figure: PublicFigure;
}

/** A number, or the reason why there is none. */
export type Shown = number | Absence;

/**
 * Why a public number can be missing. `not-listed`: the level doesn't show it. `not-reached`: half have not died, as long as
 * anybody is followed. `limit-not-reached`: the limit of a curve hasn't come down to a half, so that the median has no such limit.
 * `not-shown`: a curve that its group is too small for. `too-few-at-risk`: what comes after it has stopped.
 */
export const PUBLIC_ABSENCES = [
  ...ABSENCE_REASONS,
  'not-listed',
  'single-value',
  'not-reached',
  'limit-not-reached',
  'not-shown',
  'too-few-at-risk',
] as const;

export interface Absence {
  readonly absent: (typeof PUBLIC_ABSENCES)[number];
  /**
   * Of a share that is withheld: what it is rounded to whole steps (`Policy.shareStep`), where that can be told. It is no number to
   * compare, rank, test or draw as one: it stands in words as "ungefär 35 %".
   */
  readonly about?: number;
}

export type PublicFigure =
  | PublicCount
  | PublicSummary
  | PublicProportion
  | PublicChoices
  | PublicSurvival
  | PublicAbsent;

export interface PublicCount {
  readonly kind: 'count';
  readonly n: Shown;
  /** Distinct persons, where a person seen at two reporters counts at both in `n`. */
  readonly unique?: Shown;
  /** breakdown id → category id → count. */
  readonly by: Readonly<Record<string, Readonly<Record<string, Shown>>>>;
}

export interface PublicSummary {
  readonly kind: 'summary';
  readonly n: Shown;
  /** Distinct persons behind `n` episodes or rows. */
  readonly persons?: Shown;
  readonly mean: Shown;
  readonly sd: Shown;
  readonly p10: Shown;
  /** The quartiles are there when the level lists them. */
  readonly p25?: Shown;
  readonly median: Shown;
  /** Exact 95 % limits of the median, both or none; there where the values are known. */
  readonly medianLower?: Shown;
  readonly medianUpper?: Shown;
  readonly p75?: Shown;
  readonly p90: Shown;
  readonly method?: 'micro';
}

/** A numerator out of a denominator. */
export interface PublicShare {
  readonly numerator: Shown;
  readonly denominator: Shown;
  /** 0–1. */
  readonly share: Shown;
  /** 95 % Wilson interval of the share. */
  readonly lower: Shown;
  readonly upper: Shown;
}

/** A share that stands beside another: no interval of its own. */
export type PublicBeside = Pick<PublicShare, 'numerator' | 'denominator' | 'share'>;

export interface PublicProportion extends PublicShare {
  readonly kind: 'proportion';
  /** Those of whom it can't be known, out of the denominator; absent where the measure has no such cases. */
  readonly missing?: Shown;
  readonly preliminary: boolean;
  /** The same among others, by the id that the definition gives them. */
  readonly beside?: Readonly<Record<string, PublicBeside>>;
}

/** Choices that don't exclude each other: each a share of those of whom it is known. */
export interface PublicChoices {
  readonly kind: 'choices';
  /** Cases in all. */
  readonly n: Shown;
  /** By the choice's id. */
  readonly choices: Readonly<Record<string, PublicChoice>>;
}

export interface PublicChoice extends PublicShare {
  readonly missing: Shown;
}

/** Survival by group; see `public-curve.ts` for what may be seen of a curve. */
export interface PublicSurvival {
  readonly kind: 'survival';
  /** Cases in the groups. */
  readonly n: Shown;
  readonly events: Shown;
  /** Cases whose group is unknown: in no curve. */
  readonly missing: Shown;
  /** By the group's id. */
  readonly groups: Readonly<Record<string, PublicSurvivalGroup>>;
  /** The log-rank test over the groups whose curves are shown. */
  readonly logRank: PublicLogRank | Absence;
  /** Beside the population's, where the measure asks for it and a life table was given. */
  readonly relative?: PublicRelative | Absence;
}

/** Net survival of all cases, whatever their group; see `public-relative.ts` for what may be seen of it. */
export interface PublicRelative {
  /** Cases whose birth date and sex are known. */
  readonly n: Shown;
  /** At whole years after the start, as long as enough are followed. */
  readonly at: readonly PublicRelativePoint[];
}

/** The estimate at a time, to a tenth of a per cent, with its 95 % limits. */
export interface PublicRelativePoint {
  readonly years: number;
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
}

/** The test of equal hazards; with `trend`, of hazards that follow the order of the groups. */
export interface PublicLogRank {
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
  readonly trend?: true;
}

export interface PublicSurvivalGroup extends PublicCurve {
  readonly n: Shown;
  readonly events: Shown;
}

/** A thinned Kaplan–Meier estimate. A time is in whole months, each a twelfth of 365.25 days. */
export interface PublicCurve {
  /** The first month at which the told curve is at or under a half. */
  readonly median: Shown;
  /** The first months at which its told limits are. */
  readonly medianLower: Shown;
  readonly medianUpper: Shown;
  /** In order of time, from 0 to where the curve stops; none when it can't be shown. */
  readonly points: readonly PublicSurvivalPoint[];
  /** At whole years, as far as the curve goes; none when there is no curve. */
  readonly rows: readonly PublicSurvivalRow[];
}

/** The estimate just before a time, to a tenth of a per cent, with its 95 % limits. */
export interface PublicSurvivalPoint {
  readonly months: number;
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
}

/** How it stands just before a time. */
export interface PublicSurvivalRow {
  readonly months: number;
  readonly atRisk: Shown;
  /** Events so far. */
  readonly events: Shown;
  /** Censored so far. */
  readonly censored: Shown;
  readonly survival: Shown;
  readonly lower: Shown;
  readonly upper: Shown;
}

export interface PublicAbsent {
  readonly kind: 'absent';
  readonly reason: AbsenceReason;
}

/** Whether there is a number. */
export function isShown(value: Shown): value is number {
  return typeof value === 'number';
}

/** Whether there is a number, or what a share is about: something that can be preliminary, and that words can say of whom it is. */
export function isTold(value: Shown): boolean {
  return isShown(value) || value.about !== undefined;
}
