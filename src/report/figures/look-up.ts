import { type Bound, type FigureSource, isMissing, type Missing, type Reference } from './figure-source.ts';

/** The number of a reference; the earlier extract's only where there is an earlier extract. */
export function lookUp(reference: Reference, source: FigureSource): Bound | Missing {
  if (reference.extract === 'previous' && source.extract.previousAsOf === undefined)
    return { absent: 'no-previous-extract' };
  const found = source.value(reference);
  if (isMissing(found)) return found;
  return isSound(found) ? withoutNoise(found) : { absent: 'not-applicable' };
}

/**
 * Estimates come out of long sums, where 0.5 may be 0.5000000000000001, and that is not "more than half": what is judged is
 * what nine decimals can say. Shares and counts are whole numbers or made of them.
 */
function withoutNoise(bound: Bound): Bound {
  if (bound.kind === 'share' || bound.kind === 'count') return bound;
  // A zero that was a hair below has no sign.
  const clean = (value: number) => Number(value.toFixed(9)) + 0;
  if (bound.kind === 'estimate')
    return { ...bound, number: clean(bound.number), lower: clean(bound.lower), upper: clean(bound.upper) };
  const { lower, upper } = 'lower' in bound ? bound : {};
  const limits = lower === undefined || upper === undefined ? {} : { lower: clean(lower), upper: clean(upper) };
  return { ...bound, number: clean(bound.number), ...limits };
}

/** Only real numbers are written: a share of nobody or a mean of none is not one. */
function isSound(bound: Bound): boolean {
  if (bound.kind === 'share') return bound.denominator > 0;
  if ('n' in bound && bound.n === 0) return false;
  return Number.isFinite(bound.number);
}

/** Whether two references are to the same number. */
export function isSame(a: Reference, b: Reference): boolean {
  return keyOf(a) === keyOf(b);
}

export function keyOf({ indicator, statistic, level, years, site, extract }: Reference): string {
  return [indicator, statistic, level, years.from, years.to, site, extract ?? ''].join(';');
}
