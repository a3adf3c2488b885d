import { type BesideShare, besideShares } from '../../charts/beside.ts';
import type { PublicProportion } from '../../disclosure/public-result.ts';
import { isMissing, type Missing, type ShareBound } from '../figures/figure-source.ts';
import type { NumbersByOrigin } from './figure-number.ts';
import { shareOf } from './share-of.ts';

export const proportion: NumbersByOrigin<PublicProportion> = {
  share: (figure, _, measure) =>
    withBeside(shareOf(figure, figure.missing, figure.preliminary), besideShares(measure, figure)),
};

function withBeside(bound: ShareBound | Missing, beside: readonly BesideShare[]): ShareBound | Missing {
  return beside.length === 0 || isMissing(bound) ? bound : { ...bound, beside };
}
