import type { Breakdown } from '../../../definitions/figure-definition.ts';
import type { BreakdownKind } from './breakdown-kind.ts';
import { categories } from './categories.ts';
import { variable } from './variable.ts';

/** Every kind of breakdown there is. */
const BREAKDOWNS: { readonly [K in Breakdown['kind']]: BreakdownKind<Extract<Breakdown, { kind: K }>> } = {
  categories,
  variable,
};

/** The kind of a breakdown: the one place that joins their types. */
export function breakdownKindOf<B extends Breakdown>(breakdown: B): BreakdownKind<B> {
  return BREAKDOWNS[breakdown.kind] as unknown as BreakdownKind<B>;
}
