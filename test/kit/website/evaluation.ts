import { day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import type { Evaluation, Figure } from '../../../src/results/result.ts';

/** Measure → reporter → figure. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** A year's evaluation of an area, from the first day to the last of the year. */
export function evaluation(of: Area, year: number, from: string, version: string, figures: Figures): Evaluation {
  return {
    area: of.id,
    version,
    year,
    period: { from: day(from), to: day(`${year}-12-31`) },
    asOf: day('2026-03-31'),
    results: Object.entries(figures).flatMap(([measure, byReporter]) =>
      Object.entries(byReporter).map(([reporter, figure]) => ({ measure, reporter, figure })),
    ),
    rows: {},
    problems: [],
  };
}
