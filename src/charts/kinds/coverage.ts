import type { CoverageFigure } from '../../definitions/figure-definition.ts';
import { percent } from '../../words/numbers.ts';
import { DEFINED, type DefinedChartKind } from './chart-kind.ts';
import { drawShares, shareColumns } from './share.ts';

export const definedCoverage: DefinedChartKind<CoverageFigure> = (measure) => ({
  ...DEFINED,
  charts: ['reporters', 'coverage', 'together'],
  main: ['coverage', 'reporters'],
  columns: shareColumns(true, { withLimits: false }),
  drawer: (rows, look) => drawShares(measure, rows, look),
  followed: { column: 'share', words: undefined, format: percent, unit: '%' },
  nameSaysIt: true,
});
