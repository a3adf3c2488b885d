import { isShown, type PublicSummary } from '../../disclosure/public-result.ts';
import type { DurationBound, Missing } from '../figures/figure-source.ts';
import type { NumbersByOrigin } from './figure-number.ts';
import { withPersons } from './with-persons.ts';

export const summary: NumbersByOrigin<PublicSummary> = {
  median: (figure) => withPersons(median(figure), figure.persons),
};

function median({ median: value, n, medianLower: lower, medianUpper: upper }: PublicSummary): DurationBound | Missing {
  if (!isShown(value)) return value;
  if (!isShown(n)) return n;
  const hasLimits = lower !== undefined && upper !== undefined && isShown(lower) && isShown(upper);
  return { kind: 'days', number: value, n, ...(hasLimits ? { lower, upper } : {}) };
}
