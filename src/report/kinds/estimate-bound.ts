import { equalSurvival } from '../../statistics/equal-survival.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import type { EstimateBound } from '../figures/figure-source.ts';
import { percent } from '../figures/percent.ts';
import { column, shareCell, shownCell, shownCountWords } from './bound-cells.ts';
import type { BoundKind } from './bound-kind.ts';
import { areNear, cleanNumber } from './intervals.ts';

/** Of the limits that public estimates have. */
const LEVEL = 0.95;

export const estimateBound: BoundKind<EstimateBound> = {
  words: ({ number, lower, upper, n }, { lines, leastDecimals }) => {
    const interval = `95${FIXED_SPACE}% KI ${percent(lower, []).replace(/\s?%$/u, '')}–${percent(upper, [])}`;
    return { main: percent(number, lines, leastDecimals), basis: [interval, shownCountWords(n)] };
  },
  columns: () => [
    column('share', 'Andel', 'share', ({ number }) => shareCell(number)),
    column('lower', '95 % KI, undre', 'share', ({ lower }) => shareCell(lower)),
    column('upper', '95 % KI, övre', 'share', ({ upper }) => shareCell(upper)),
    column('n', 'Antal', 'number', ({ n }) => shownCell(n)),
  ],
  clean: (bound) => ({
    ...bound,
    number: cleanNumber(bound.number),
    lower: cleanNumber(bound.lower),
    upper: cleanNumber(bound.upper),
  }),
  isSound: ({ n, number }) => n !== 0 && Number.isFinite(number),
  // Relative survival may be more than that of the population.
  isPossible: (number) => number >= 0,
  isShare: true,
  hasParts: false,
  isTest: false,
  needsEqualTime: false,
  unit: '',
  sizeBeside: (_, { share }) => share,
  chance: (one, other) => other && equalSurvival(one, other, LEVEL),
  isWithin: areNear,
  isExact: false,
};
