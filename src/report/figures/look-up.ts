import { boundKindOf } from '../kinds/bounds.ts';
import { type Bound, type FigureSource, isMissing, type Missing, type Reference } from './figure-source.ts';

/** The number of a reference; the earlier extract's only where there is an earlier extract. */
export function lookUp(reference: Reference, source: FigureSource): Bound | Missing {
  if (reference.extract === 'previous' && source.extract.previousAsOf === undefined)
    return { absent: 'no-previous-extract' };
  const found = source.value(reference);
  if (isMissing(found)) return found;
  const kind = boundKindOf(found);
  return kind.isSound(found) ? kind.clean(found) : { absent: 'not-applicable' };
}

/** Whether two references are to the same number. */
export function isSame(a: Reference, b: Reference): boolean {
  return keyOf(a) === keyOf(b);
}

export function keyOf({ indicator, statistic, level, years, site, extract }: Reference): string {
  return [indicator, statistic, level, years.from, years.to, site, extract ?? ''].join(';');
}
