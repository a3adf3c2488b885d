import type { PublicAbsent } from '../../disclosure/public-result.ts';
import type { Missing } from '../figures/figure-source.ts';
import type { NumbersByOrigin } from './figure-number.ts';

const why = ({ reason }: PublicAbsent): Missing => ({ absent: reason });

/** Whatever number is asked for, there is none for the figure's own reason. */
export const absent: Required<NumbersByOrigin<PublicAbsent>> = {
  count: why,
  share: why,
  choice: why,
  category: why,
  median: why,
  survival: why,
  p: why,
  relativeSurvival: why,
};
