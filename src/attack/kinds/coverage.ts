import type { CoverageFigure } from '../../definitions/figure-definition.ts';
import { type AttackKind, holds, NOTHING } from './attack-kind.ts';

/** Sums of another register's: how complete a register is says nothing of anybody, and nothing of it is protected. */
export const coverage: AttackKind<CoverageFigure> = (_, { numbers, absent }) => ({
  ...NOTHING,
  counts: ['denominator', 'numerator', ...(numbers.has('missing') || absent !== undefined ? ['missing'] : [])],
  relations: [holds('denominator', ['numerator'])],
  noneOf: ['denominator', 'numerator'],
  adds: ['denominator', 'numerator'],
});
