import type { CoverageFigure } from '../../definitions/figure-definition.ts';
import { rowsOf } from '../case-set.ts';
import { type AttackKind, cell, holds, NOTHING } from './attack-kind.ts';

/** Sums of another register's: of how many it is is protected. How many are here too is how many cases there are here. */
export const coverage: AttackKind<CoverageFigure> = ({ rows }, { numbers, absent }) => ({
  ...NOTHING,
  counts: ['denominator', 'numerator', ...(numbers.has('missing') || absent !== undefined ? ['missing'] : [])],
  relations: [holds('denominator', ['numerator'])],
  sets: rows === undefined ? [] : [{ terms: [['numerator', 1]], set: rowsOf(rows) }],
  secrets: [cell('denominator')],
  noneOf: ['denominator', 'numerator'],
  adds: ['denominator', 'numerator'],
});
