import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { Measure, Statistic } from '../../definitions/measure.ts';
import type { PublicFigure, Shown } from '../../disclosure/public-result.ts';
import type { Markup } from '../../markup.ts';
import type { ChartColumn } from '../chart.ts';
import type { Canvas, PictureWords } from '../kit/svg.ts';
import type { TargetLine } from '../kit/targets.ts';
import type { ChartReporter } from '../scene.ts';
import type { Said } from '../words/figure-words.ts';

/** A chart, or the charts of one sort, that `charts-for.ts` draws. */
export type ChartName =
  | 'reporters'
  | 'categories'
  | 'rates'
  | 'ways'
  | 'distributions'
  | 'distributionYears'
  | 'years'
  | 'coverage'
  | 'together'
  | 'choices'
  | 'curves';

/** What a measure's charts are, by its definition. */
export interface DefinedCharts {
  /** In the order to show them. */
  readonly charts: readonly ChartName[];
  /** Which of them stands for the measure where one alone is shown: the first that can be drawn. */
  readonly main: readonly ChartName[];
  /** The columns that its figures fill, after those that say whose and when; none where the chart has a table of its own. */
  readonly columns: readonly FigureColumn[];
  /** How a year by reporter is drawn; choices and curves have charts of their own. */
  readonly drawer?: (rows: readonly ReporterFigure[], look: Look) => (canvas: Canvas) => Markup;
  /** The number that is followed over the years; choices and curves have none. */
  readonly followed?: Followed;
  /** The nation is the sum of the units: it has a scale of its own over the years. */
  readonly nationIsSum: boolean;
  /** The measure's name says what the number is, so that a sentence begins with it. */
  readonly nameSaysIt: boolean;
  /** One of its numbers can be held against the other reporters': what is counted of each could have been another's by chance. */
  readonly chanceBetween: boolean;
  /** What a target's levels are in, and how many of them make one on the picture's scale. */
  readonly targets: { readonly unit: string; readonly scale: number };
}

export interface FigureColumn extends ChartColumn {
  readonly format: (value: number) => string;
  /** The level must list this for the number to be shown. Without it the number is always shown. */
  readonly statistic?: Statistic;
  /** The number, where it isn't the figure's own of the column's id. */
  readonly of?: (figure: PublicFigure) => Shown;
}

/** A reporter's figure for one year. */
export interface ReporterFigure {
  readonly reporter: ChartReporter;
  readonly figure: PublicFigure;
}

export interface Look {
  readonly words: PictureWords;
  readonly heading: string;
  readonly targets: readonly TargetLine[];
}

/** The one number of a figure that is followed over the years. */
export interface Followed {
  readonly column: 'n' | 'median' | 'mean' | 'share';
  /** Over the panels, after what the measure is measured in. */
  readonly words: string | undefined;
  /** Without a unit: the heading has it. */
  readonly format: (value: number) => string;
  /** The unit in words: empty of a count. */
  readonly unit: string;
  /** How sure the number is, where that is shown; without it the number is counted, and has no chance in it. */
  readonly limits?: (figure: PublicFigure) => FollowedLimits | undefined;
  /** What the limits are, where they are not a 95 % confidence interval. */
  readonly limitsAre?: string;
}

/** How sure a number is: its 95 % limits, or between what they lie. */
export interface FollowedLimits {
  readonly lower: number;
  readonly upper: number;
}

/** What charts know of one kind of definition. */
export type DefinedChartKind<D extends FigureDefinition> = (measure: Measure, definition: D) => DefinedCharts;

/** What charts say of one kind of figure. */
export interface FigureChartKind<F extends PublicFigure> {
  /** The main thing in one sentence; empty where the chart writes its own. */
  readonly sentence: (figure: F, said: Said) => string;
  /** The figure in a picture's description; empty where the chart writes its own. */
  readonly inWords: (figure: F, measure: Measure, reporter: ChartReporter) => string;
  /** The nation is made of units that may count the same person. */
  readonly addsUnits: boolean;
  /** How it was computed. */
  readonly notes: (figure: F, of: Noted) => readonly string[];
  /** The same of the nation's. */
  readonly nationNotes: (figure: F, measure: Measure) => readonly string[];
}

/** What a figure's notes are of. */
export interface Noted {
  readonly measure: Measure;
  /** Whether the table has more than the median and the quartiles. */
  readonly full: boolean;
  /** How many values must be possible for everybody. */
  readonly leastValues: number;
}

/** What holds unless a kind of definition says otherwise. */
export const DEFINED: Omit<DefinedCharts, 'charts' | 'main'> = {
  columns: [],
  nationIsSum: false,
  nameSaysIt: false,
  chanceBetween: false,
  targets: { unit: '%', scale: 100 },
};

/** What holds of a figure that has a chart and words of its own, or none. */
export const SILENT: FigureChartKind<PublicFigure> = {
  sentence: () => '',
  inWords: () => '',
  addsUnits: false,
  notes: () => [],
  nationNotes: () => [],
};
