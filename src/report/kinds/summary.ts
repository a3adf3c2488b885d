import { isShown, type PublicSummary, type Shown } from '../../disclosure/public-result.ts';
import type { DurationBound, Missing } from '../figures/figure-source.ts';
import type { NumbersByOrigin } from './figure-number.ts';
import { withPersons } from './with-persons.ts';

export const summary: NumbersByOrigin<PublicSummary> = {
  median: (figure) => withPersons(median(figure.median, figure.n), figure.persons),
};

function median(value: Shown, n: Shown): DurationBound | Missing {
  if (!isShown(value)) return value;
  return isShown(n) ? { kind: 'days', number: value, n } : n;
}
