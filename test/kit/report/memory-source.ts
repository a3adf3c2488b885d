import type {
  Bound,
  FigureSource,
  Missing,
  Reference,
  ReportFigure,
} from '../../../src/report/figures/figure-source.ts';
import { simpleFigure } from './simple-figure.ts';

/** A source without its numbers. */
export type Described = Omit<FigureSource, 'value' | 'origin' | 'figure'>;

/** A source of made-up numbers, for tests: its pictures are drawn from the same numbers as its sentences. */
export function memorySource(described: Described, value: (reference: Reference) => Bound | Missing): FigureSource {
  const origin = ({ indicator: measure, level: reporter }: Reference) => ({ measure, reporter });
  const source = { ...described, value, origin };
  return { ...source, figure: (request): ReportFigure | Missing => simpleFigure(request, source) };
}
