import { isShown, type PublicShare, type Shown } from '../../disclosure/public-result.ts';
import type { Missing, ShareBound } from '../figures/figure-source.ts';

/** A share out of its numerator and denominator, or why it isn't told. */
export function shareOf(
  { numerator, denominator }: Pick<PublicShare, 'numerator' | 'denominator'>,
  missing?: Shown,
  preliminary?: boolean,
): ShareBound | Missing {
  if (!isShown(numerator)) return numerator;
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
