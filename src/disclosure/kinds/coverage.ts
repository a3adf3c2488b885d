import type { CoverageFigure } from '../../definitions/measure.ts';
import { DEFINED, type DefinedKind } from './disclosure-kind.ts';

/** How complete a register is says nothing of anyone's health: only a denominator of too few is withheld. */
export const definedCoverage: DefinedKind<CoverageFigure> = () => ({ ...DEFINED, sides: ['denominator'] });
