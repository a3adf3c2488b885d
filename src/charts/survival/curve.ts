import type { Absence, PublicSurvivalPoint } from '../../disclosure/public-result.ts';
import type { Scale } from '../kit/d3.ts';
import type { Series } from '../kit/palette.ts';
import type { CurveEnd } from './curve-end.ts';

/** One group's curve with the numbers under it. */
export interface Curve {
  readonly name: string;
  readonly series: Series;
  /** Behind the name, such as how many there are and the median. */
  readonly facts: string;
  /** Without points there is no curve, and the reason stands instead. */
  readonly points: readonly PublicSurvivalPoint[];
  readonly absent?: Absence;
  /** Where it ends, when that must be told. */
  readonly end?: CurveEnd;
  /** The numbers under the curve, at whole years. */
  readonly rows: readonly CurveRow[];
}

/** Where the curves go: beside the axis' values (and the names of the numbers), and before the labels. */
export interface CurvePlot {
  readonly left: number;
  /** From years to pixels from the left edge. */
  readonly x: Scale;
  /** The years that are written out. */
  readonly years: readonly number[];
}

/** A row of numbers under the curves: what they are, and one text for each whole year from 0 on. */
export interface CurveRow {
  readonly name: string;
  readonly texts: readonly string[];
  /** How many are followed: what a curve without other numbers needs beside it. */
  readonly isAtRisk?: true;
}
