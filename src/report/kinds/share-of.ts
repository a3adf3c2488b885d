import { isShown, type PublicShare, type Shown } from '../../disclosure/public-result.ts';
import type { Missing, ShareBound } from '../figures/figure-source.ts';

/** A share out of its numerator and denominator, or why it isn't told. */
export function shareOf(
  {
    numerator,
    denominator,
    share,
  }: Pick<PublicShare, 'numerator' | 'denominator'> & Partial<Pick<PublicShare, 'share'>>,
  missing?: Shown,
  preliminary?: boolean,
): ShareBound | Missing {
  // Of a share that is told rounded the share says more than the numerator, which is just withheld.
  if (!isShown(numerator)) return share === undefined || isShown(share) ? numerator : share;
  if (!isShown(denominator)) return denominator;
  return {
    kind: 'share',
    numerator,
    denominator,
    number: numerator / denominator,
    ...(missing === undefined ? {} : { missing }),
    ...(preliminary ? { preliminary } : {}),
  };
}
