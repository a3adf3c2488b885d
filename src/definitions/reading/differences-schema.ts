import { z } from '../../schema.ts';
import { fractionOfPercent } from '../../statistics/fraction-of-percent.ts';
import type { DifferenceLimits } from '../difference-limits.ts';

/** `skillnader` in `omrade.yaml`: each may be left out. */
export const differences = z
  .strictObject({
    procentenheter: z
      .number()
      .positive()
      .lt(100)
      .default(5)
      .describe('Så många procentenheter ska två andelar skilja för att skillnaden ska sägas med ett ord.'),
    minst_fall: z
      .int()
      .min(2)
      .default(5)
      .describe('Så många fall ska skillnaden dessutom motsvara, av det som räknas av alla, som täckningsgraden.'),
    signifikansnivå: z
      .number()
      .gt(0)
      .lt(50)
      .default(5)
      .describe('I procent: under den ska ett p-värde vara för att skillnaden ska kallas statistiskt säkerställd.'),
  })
  .transform(
    (written): DifferenceLimits => ({
      share: fractionOfPercent(written.procentenheter),
      cases: written.minst_fall,
      significance: fractionOfPercent(written.signifikansnivå),
    }),
  );
