import type { Measure } from '../../definitions/measure.ts';
import type { PublicFigure } from '../../disclosure/public-result.ts';
import type { Bound, Missing } from '../figures/figure-source.ts';
import type { NumberOrigin } from '../reading/number-definition.ts';

export const NOT_APPLICABLE: Missing = { absent: 'not-applicable' };

/** How one kind of figure gives each of the numbers that it has; others are not applicable to it. */
export type NumbersByOrigin<F extends PublicFigure> = {
  readonly [K in NumberOrigin['kind']]?: (
    figure: F,
    from: Extract<NumberOrigin, { kind: K }>,
    measure: Measure,
  ) => Bound | Missing;
};
