import { valueIn } from '../../charts/value-in.ts';
import { isShown } from '../../disclosure/public-result.ts';
import { formatCount } from '../../words/numbers.ts';
import type { HeadlineNumber } from './website-kind.ts';

/** How many there are. @param cases what is counted, in the plural */
export function counted(cases: string): HeadlineNumber {
  return {
    name: cases,
    label: `antal ${cases}`,
    format: formatCount,
    isShare: false,
    isCount: true,
    value: (figure) => valueIn(figure, 'n'),
    said: (figure, { where, when }) => (isShown(valueIn(figure, 'n')) ? `${cases} ${where} under ${when}` : undefined),
  };
}
