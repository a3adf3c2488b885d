import type { Policy } from '../../definitions/policy.ts';
import { type PublicParts, publicParts } from '../../disclosure/kinds/public-parts.ts';
import { toldShare } from '../../disclosure/kinds/told-share.ts';
import {
  isShown,
  type PublicBeside,
  type PublicFigure,
  type PublicProportion,
  type Shown,
} from '../../disclosure/public-result.ts';
import { valueIn } from '../value-in.ts';

/**
 * The share of several years taken together, made of what each of them shows and of nothing else: numerators and denominators are
 * added, and the share and its interval are those of the sums. Where a year hides a number the sum is hidden too, since it would
 * give the number back, so that years together tell nothing that the years don't. Where a year has no figure there is none, but
 * for a year with nobody to count: how many it may be unknown of there isn't said, and so not of the years together.
 * @param figures shares of the same reporter, one for each year
 */
export function sharesTogether(
  figures: readonly PublicFigure[],
  { shareDecimals }: Pick<Policy, 'shareDecimals'>,
): PublicFigure {
  const counted = figures.filter((figure) => publicParts(figure).absent !== 'not-applicable');
  const parts = counted.map(publicParts);
  const absent = parts.find((part) => part.absent !== undefined)?.absent;
  if (absent !== undefined) return { kind: 'absent', reason: absent };
  if (counted.length === 0) return { kind: 'absent', reason: 'not-applicable' };
  const numerator = sum(counted.map((figure) => valueIn(figure, 'numerator')));
  const denominator = sum(counted.map((figure) => valueIn(figure, 'denominator')));
  const isWhole = counted.length === figures.length;
  const missing = parts.flatMap((part) => part.missing ?? []);
  return {
    kind: 'proportion',
    ...{ numerator, denominator, ...shareOf(numerator, denominator, shareDecimals) },
    ...(missing.length === 0 ? {} : { missing: isWhole ? sum(missing) : { absent: 'not-poolable' } }),
    preliminary: parts.some(({ preliminary }) => preliminary),
    ...besideTogether(parts, shareDecimals),
  };
}

/** What stands beside the share in every one of the years: of their sums, as the share is. */
function besideTogether(parts: readonly PublicParts[], decimals: number): Pick<PublicProportion, 'beside'> {
  const [first, ...others] = parts.map(({ beside }) => Object.keys(beside));
  const ids = (first ?? []).filter((id) => others.every((all) => all.includes(id)));
  if (ids.length === 0) return {};
  const summed = ids.map((id): [string, PublicBeside] => {
    const shares = parts.flatMap(({ beside }) => beside[id] ?? []);
    const numerator = sum(shares.map((one) => one.numerator));
    const denominator = sum(shares.map((one) => one.denominator));
    const { share } = shareOf(numerator, denominator, decimals);
    return [id, { numerator, denominator, share }];
  });
  return { beside: Object.fromEntries(summed) };
}

function sum(values: readonly Shown[]): Shown {
  return values.reduce((total, value) => {
    if (!isShown(total)) return total;
    return isShown(value) ? total + value : { absent: value.absent };
  }, 0);
}

function shareOf(numerator: Shown, denominator: Shown, decimals: number) {
  const nothing = (value: Shown) => ({ share: value, lower: value, upper: value });
  if (!isShown(numerator)) return nothing(numerator);
  if (!isShown(denominator)) return nothing(denominator);
  if (denominator === 0) return nothing({ absent: 'not-applicable' });
  return toldShare({ numerator, denominator }, decimals);
}
