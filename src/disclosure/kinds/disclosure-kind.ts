import type { Measure, Statistic } from '../../definitions/measure.ts';
import type { Policy } from '../../definitions/policy.ts';
import type { AbsenceReason, Figure } from '../../results/result.ts';
import type { Solver } from '../../statistics/integer-program.ts';
import type { PublicFigure } from '../public-result.ts';
import type { FigureNumbers } from './numbers.ts';

/** What disclosure knows of one kind of figure: its numbers, how they are tied together, and what is left to show. */
export interface DisclosureKind<F extends Figure = Figure> {
  readonly numbers: (figure: F, context: FigureContext) => FigureNumbers;
  /** What is left of the figure when what must be withheld is. */
  readonly shown: (figure: F, rule: FigureRule) => Extract<PublicFigure, { kind: F['kind'] }>;
}

/** What a figure is of, as far as it matters to what may be seen. */
export interface FigureContext {
  readonly measure: Measure;
  /** What the level lists. */
  readonly listed: readonly Statistic[];
  readonly policy: Policy;
  /** Breakdowns that can't be told, and why. */
  readonly untold: Readonly<Record<string, AbsenceReason>>;
  /** Other measures of the area tell how many of the measure's times are at most so many days. */
  readonly limits: readonly number[];
  /** The figure is over some of those who report: that nobody of a category is known is no counted nought. */
  readonly isPartial?: boolean;
  /** The code of the region that the reporter lies in. */
  readonly homeRegion?: string | undefined;
}

/** What decides which of a figure's numbers are shown. */
export interface FigureRule extends FigureContext {
  /** By the number's name in the kind's `numbers`. */
  readonly isWithheld: (name: string) => boolean;
  /** Of a numerator that is withheld: whether its share is told rounded. */
  readonly isRounded: (name: string) => boolean;
  /** Statistics that are withheld for the sake of other figures. */
  readonly gone?: ReadonlySet<string>;
  /** The time of the figure has not ended, or its cases are still being registered. */
  readonly isOpen?: boolean;
  /** Asked what a reader could work out of a distribution. */
  readonly solver: Solver;
}
