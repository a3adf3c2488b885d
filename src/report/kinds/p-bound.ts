import { TEST_ROUNDING } from '../../disclosure/public-log-rank.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import type { TestBound } from '../figures/figure-source.ts';
import { roundedApart } from '../figures/rounded-apart.ts';
import { cell, column } from './bound-cells.ts';
import type { BoundKind } from './bound-kind.ts';
import { cleanNumber } from './intervals.ts';

const SMALLEST_P = 0.001;

/** The p-value of a test: it is beside nothing. */
export const pBound: BoundKind<TestBound> = {
  words: ({ number }, { lines }) => ({ main: pWords(number, lines), basis: [] }),
  columns: () => [column('p', 'p-värde', 'number', ({ number }) => cell(number, pWords(number, [])))],
  clean: (bound) => ({ ...bound, number: cleanNumber(bound.number) }),
  isSound: ({ number }) => Number.isFinite(number),
  isPossible: (number) => number >= 0 && number <= 1,
  leastTold: SMALLEST_P,
  isShare: false,
  hasParts: false,
  isTest: true,
  needsEqualTime: false,
  unit: '',
  sizeBeside: (_, { share }) => share,
  // A published p-value is rounded: it is taken as the largest that it and its test's statistic let it be.
  chance: ({ number, atMost = 1 }) => Math.min(1, number + TEST_ROUNDING, atMost),
  isWithin: () => undefined,
  isExact: false,
};

function pWords(p: number, lines: readonly number[]): string {
  if (p < SMALLEST_P) return `p${FIXED_SPACE}<${FIXED_SPACE}0,001`;
  return `p${FIXED_SPACE}=${FIXED_SPACE}${roundedApart(p, lines, { leastDecimals: 3 })}`;
}
