import type { Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
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

/** A measuring year, or the years since the start up to it, and a stratum: what one figure of the nation is about. */
export interface Part {
  /** Its place in the grid's parts. */
  readonly id: number;
  readonly year: number;
  /** The first year: `year` itself, or earlier where years are taken together. */
  readonly since: number;
  /** Id of a stratum of the area, or of all together; absent when the area is not divided here. */
  readonly stratum?: string;
  /** From the first reporter's first day to the last one's last. */
  readonly period: Period;
}

/** All that is evaluated in one pass. A reporter without a measuring year has no cell; a year without cells has no part. */
export interface Grid {
  readonly parts: readonly Part[];
  readonly cells: readonly Cell[];
}

export interface GridChoice {
  readonly years: readonly number[];
  /** Ids of strata, the one of all together too; left out when the area is not to be divided. */
  readonly strata?: readonly string[];
  /** Each year with all before it. */
  readonly sinceStart?: boolean;
}

/** The cells of some years, by stratum. */
export function cellsOf(area: Area, { years, strata, sinceStart = false }: GridChoice): Grid {
  const parts: Part[] = [];
  const cells: Cell[] = [];
  for (const year of years) {
    const since = sinceStart ? Math.min(firstYear(area) ?? year, year) : year;
    const whole = areaPeriod(area, year, since);
    if (whole === undefined) continue;
    for (const stratum of strata ?? [undefined]) {
      const part = parts.length;
      parts.push({ id: part, year, since, period: whole, ...(stratum === undefined ? {} : { stratum }) });
      for (const { id: reporter } of area.reporters) {
        const period = reportingPeriod(area, reporter, year, since);
        if (period !== undefined) cells.push({ id: cells.length, part, reporter, period });
      }
      if (area.unplaced === 'nation') cells.push({ id: cells.length, part, reporter: NATION, period: whole });
    }
  }
  return { parts, cells };
}
