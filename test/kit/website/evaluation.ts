import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { Figure, Result } from '../../../src/results/result.ts';
import { madeUpResult } from '../disclosure/made-up-results.ts';

/** Measure → reporter → figure. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** A year's results of an area, from the first day to the last of the year. */
export function yearOf(of: Area, year: number, from: string, definition: string, figures: Figures): Result[] {
  const period = { from: day(from), to: day(`${year}-12-31`) };
  return Object.entries(figures).flatMap(([measure, byReporter]) =>
    Object.entries(byReporter).map(([reporter, figure]) =>
      madeUpResult({ measure, reporter, year, figure }, { area: of.id, definition, period }),
    ),
  );
}
