import type { Statistic } from '../figures/figure-source.ts';
import type { NumberOrigin } from '../reading/number-definition.ts';

/** What a statistic is by where its number comes from. */
export interface OriginKind<O extends NumberOrigin = NumberOrigin> {
  /** The kind of number that it gives. */
  readonly number: Statistic['kind'];
  /** Set where it comes from a life table and not from a published figure: at how many years. */
  readonly relative?: (from: O) => number;
  /** The breakdown whose picture shows it. */
  readonly breakdown?: (from: O) => string;
}

const ORIGINS: { readonly [K in NumberOrigin['kind']]: OriginKind<Extract<NumberOrigin, { kind: K }>> } = {
  count: { number: 'count' },
  share: { number: 'share' },
  choice: { number: 'share' },
  category: { number: 'share', breakdown: ({ breakdown }) => breakdown },
  median: { number: 'days' },
  survival: { number: 'estimate' },
  p: { number: 'p' },
  relativeSurvival: { number: 'estimate', relative: ({ years }) => years },
};

/** The one place that joins an origin's type to its kind's. */
export function originKindOf(from: NumberOrigin): OriginKind {
  return ORIGINS[from.kind] as unknown as OriginKind;
}

/** At how many years after the start a net survival is asked for, where it is. */
export function relativeYears(from: NumberOrigin): number | undefined {
  return originKindOf(from).relative?.(from);
}
