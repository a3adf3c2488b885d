import { TEST_ROUNDING } from '../../disclosure/public-log-rank.ts';
import { isShown, type PublicSurvival } from '../../disclosure/public-result.ts';
import { chiSquareUpper } from '../../statistics/chi-square.ts';
import { NOT_APPLICABLE, type NumbersByOrigin } from './figure-number.ts';

const MONTHS_IN_YEAR = 12;

export const survival: NumbersByOrigin<PublicSurvival> = {
  survival: ({ groups }, { group: id, years }) => {
    const group = groups[id];
    if (group === undefined) return NOT_APPLICABLE;
    if (!isShown(group.n)) return group.n;
    const row = group.rows.find(({ months }) => months === years * MONTHS_IN_YEAR);
    if (row === undefined) return { absent: group.rows.length === 0 ? 'not-shown' : 'too-few-at-risk' };
    const { survival: number, lower, upper } = row;
    if (!isShown(number) || !isShown(lower) || !isShown(upper)) return NOT_APPLICABLE;
    return { kind: 'estimate', number, lower, upper, n: group.n };
  },
  p: ({ logRank }) => {
    if ('absent' in logRank) return { absent: logRank.absent };
    const { chisq, df, p } = logRank;
    return { kind: 'p', number: p, atMost: chiSquareUpper(Math.max(0, chisq - TEST_ROUNDING), df) };
  },
  relativeSurvival: ({ relative }, { years }) => {
    if (relative === undefined) return { absent: 'no-life-table' };
    if ('absent' in relative) return relative;
    const point = relative.at.find((one) => one.years === years);
    if (point === undefined) return { absent: 'too-few-at-risk' };
    const { survival: number, lower, upper } = point;
    return { kind: 'estimate', number, lower, upper, n: relative.n };
  },
};
