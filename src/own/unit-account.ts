import type { Day } from '../calendar/day.ts';
import type { Area, Reporter } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Decision } from '../engine/population/case.ts';
import type { Problem } from '../problems/problem.ts';
import type { Result } from '../results/result.ts';
import { type CountColumn, countColumn } from './breakdown-rows.ts';

/** A unit's figures for a year as they would be reported, and every row behind them. Unprotected: for the unit alone. */
export interface UnitAccount {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly unit: Reporter;
  readonly year: number;
  readonly asOf: Day;
  /** What must be known before the figures: that they are made up, and what they lack. */
  readonly notices: readonly string[];
  /** In the order of the authority's form. */
  readonly measures: readonly AccountedMeasure[];
  /** What was found of the tables and the rows, the unit's own and what is everybody's. */
  readonly problems: readonly Problem[];
}

export interface AccountedMeasure {
  readonly measure: Measure;
  readonly result: Result;
  /** The year before's, where there is one. */
  readonly before?: Result;
  readonly decisions: readonly Decision[];
  /** Rows that are in no figure, since they couldn't be read. */
  readonly refused: readonly { readonly table: string; readonly row: number; readonly reasons: readonly string[] }[];
}

/** The year's counts and those of the year before, as columns of their breakdowns. */
export function countColumns({ result, before }: AccountedMeasure, year: number): readonly CountColumn[] {
  return [countColumn(String(year), result), ...(before === undefined ? [] : [countColumn(String(year - 1), before)])];
}

/** What became of a row, in the words of a heading. */
export const VERDICTS: Readonly<Record<Decision['verdict'], string>> = {
  counted: 'Räknas',
  excluded: 'Räknas inte, och listas',
  numerator: 'Sätter någon i täljaren',
  outside: 'Utanför måttet',
};

/** As it must be said of all that holds persons. */
export const PERSONAL = 'Innehåller patientuppgifter';
