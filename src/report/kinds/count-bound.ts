import { formatCount } from '../../words/numbers.ts';
import type { CountBound } from '../figures/figure-source.ts';
import { column, countCell, personColumns } from './bound-cells.ts';
import type { BoundKind } from './bound-kind.ts';

/** A count is what it is: any difference is one, and how large it is depends on what it is beside. */
export const countBound: BoundKind<CountBound> = {
  words: ({ number }) => ({ main: formatCount(number), basis: [] }),
  columns: (bounds) => [column('n', 'Antal', 'number', ({ number }) => countCell(number)), ...personColumns(bounds)],
  clean: (bound) => bound,
  isSound: ({ number }) => Number.isFinite(number),
  isPossible: (number) => Number.isInteger(number) && number >= 0,
  isShare: false,
  hasParts: false,
  isTest: false,
  needsEqualTime: true,
  unit: '',
  sizeBeside: (other, { count }) => count * Math.max(1, other.number),
  chance: () => undefined,
  isWithin: (one, other, limit) => Math.abs(one.number - other.number) < limit,
  isExact: true,
};
