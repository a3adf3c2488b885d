import type { Area } from '../definitions/area.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Evaluation, Result } from '../results/result.ts';
import { printedFigure } from './printed-figure.ts';
import { printedLimits } from './printed-limits.ts';
import { simulatedJson } from './simulated-json.ts';

/** One JSON object in the contract's form (contract.md 4) for one year. Single values behind a summary stay inside, and counts that nobody made. */
export function evaluationJson(
  evaluation: Evaluation,
  area: Area,
  year: number,
  simulation: Simulation | undefined,
): string {
  const { definition, extract, results, rows, problems } = evaluation;
  const about = {
    area: area.id,
    version: definition,
    year,
    period: areaPeriod(area, year),
    asOf: extract.asOf,
    preliminary: results.some(({ preliminary }) => preliminary === true),
  };
  return `${JSON.stringify({ ...about, ...simulatedJson(simulation), results: results.map(written), rows, problems }, null, 2)}\n`;
}

/** What is the same for all stands once, above. */
function written(result: Result): object {
  const { area: _, extract: _extract, figure: _figure, measure, reporter, ...rest } = result;
  const limits = printedLimits(result);
  return { measure, reporter, figure: printedFigure(result), ...(limits && { limits }), ...rest };
}
