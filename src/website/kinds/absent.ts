import type { PublicAbsent } from '../../disclosure/public-result.ts';
import type { FigureEntries } from './website-kind.ts';

export const absent: FigureEntries<PublicAbsent> = ({ reason }) => [{ statistic: '', value: { absent: reason } }];
