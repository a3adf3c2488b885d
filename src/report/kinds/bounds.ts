import type { Bound, DurationBound, IndicatorStatistic } from '../figures/figure-source.ts';
import type { BoundKind } from './bound-kind.ts';
import { countBound } from './count-bound.ts';
import { durationBound, UNITS } from './duration-bound.ts';
import { estimateBound } from './estimate-bound.ts';
import { pBound } from './p-bound.ts';
import { shareBound } from './share-bound.ts';

/** Times differ in their unit only. */
type Of<K extends Bound['kind']> = K extends DurationBound['kind'] ? DurationBound : Extract<Bound, { kind: K }>;

const BOUNDS: { readonly [K in Bound['kind']]: BoundKind<Of<K>> } = {
  count: countBound,
  share: shareBound,
  estimate: estimateBound,
  days: durationBound(UNITS.days),
  months: durationBound(UNITS.months),
  years: durationBound(UNITS.years),
  p: pBound,
};

/** Every kind of number. */
export const BOUND_KINDS = Object.keys(BOUNDS) as readonly Bound['kind'][];

/** What the report knows of a kind of number. The one place that joins a number's type to its kind's. */
export function boundKind(kind: Bound['kind']): BoundKind {
  return BOUNDS[kind] as unknown as BoundKind;
}

export function boundKindOf(bound: Bound): BoundKind {
  return boundKind(bound.kind);
}

/** @throws TypeError when a number is of another kind than where it stands */
export function ofKind(kind: Bound['kind'], bound: Bound): Bound {
  if (bound.kind !== kind) throw new TypeError(`a number of the kind ${bound.kind} in a table of ${kind}`);
  return bound;
}

/** The p-value of two numbers' difference, or that one is; undefined where they can't tell, as two of different kinds never can. */
export function chanceOf(one: Bound, other: Bound | undefined): number | undefined {
  return other === undefined || one.kind === other.kind ? boundKindOf(one).chance(one, other) : undefined;
}

/** Whether two numbers are sure to differ by less than a limit; undefined where they can't tell. */
export function areWithin(one: Bound, other: Bound, limit: number, confidence: number): boolean | undefined {
  return one.kind === other.kind ? boundKindOf(one).isWithin(one, other, limit, confidence) : undefined;
}

/** Whether two statistics give numbers of one kind. */
export function isSameKind(one: Pick<IndicatorStatistic, 'kind'>, other: Pick<IndicatorStatistic, 'kind'>): boolean {
  return one.kind === other.kind;
}
