import type { Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import type { Part } from '../results/result.ts';
import { areaPeriod, firstYear, reportingPeriod } from './reporting-period.ts';

/** What one figure is about: a reporter in a part. */
export interface Cell {
  /** Its place in the grid's cells. */
  readonly id: number;
  readonly part: number;
  /** A reporter's id, or the nation's for the rows that belong to no reporter. */
  readonly reporter: string;
  readonly period: Period;
}

/** A part of the grid: what one figure of the nation is about. */
export interface GridPart extends Part {
  /** Its place in the grid's parts. */
  readonly id: number;
  /** From the first reporter's first day to the last one's last. */
  readonly period: Period;
}

/** All that is evaluated in one pass. A reporter without a measuring year has no cell; a year without cells has no part. */
export interface Grid {
  readonly parts: readonly GridPart[];
  readonly cells: readonly Cell[];
}

export interface GridChoice {
  readonly spans: readonly Span[];
  /** Ids of strata, the one of all together too; left out when the area is not to be divided. */
  readonly strata?: readonly string[];
}

/** Years taken as one, both ends included. */
export type Span = Pick<Part, 'from' | 'to'>;

/** The cells of some spans of years, by stratum. */
export function cellsOf(area: Area, { spans, strata }: GridChoice): Grid {
  const parts: GridPart[] = [];
  const cells: Cell[] = [];
  for (const { from, to } of spans) {
    const whole = areaPeriod(area, to, from);
    if (whole === undefined) continue;
    for (const stratum of strata ?? [undefined]) {
      const part = parts.length;
      parts.push({ id: part, from, to, period: whole, ...(stratum === undefined ? {} : { stratum }) });
      for (const { id: reporter } of area.reporters) {
        const period = reportingPeriod(area, reporter, to, from);
        if (period !== undefined) cells.push({ id: cells.length, part, reporter, period });
      }
      if (area.unplaced === 'nation') cells.push({ id: cells.length, part, reporter: NATION, period: whole });
    }
  }
  return { parts, cells };
}

/** All years from the area's first to the last of those given: the one part that a measure counted since the start has. */
export function sinceStart(area: Area, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  const first = firstYear(area) ?? Math.min(...spans.map(({ from }) => from));
  return [{ from: first, to: Math.max(...spans.map(({ to }) => to)) }];
}
