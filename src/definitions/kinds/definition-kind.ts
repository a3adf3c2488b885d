import type {
  AgeValue,
  Breakdown,
  Choice,
  CoverageFigure,
  DaysValue,
  FigureDefinition,
  LinkedRow,
  Numerator,
  ProportionFigure,
  SurvivalFigure,
} from '../figure-definition.ts';
import type { Statistic } from '../measure.ts';
import type { Condition, Exclusion } from '../population.ts';

/** What a definition of one kind of figure says, whoever reads it. One file per kind, and a line in `kinds.ts`. */
export interface DefinitionKind<F extends FigureDefinition = FigureDefinition> {
  readonly kind: F['kind'];
  /** In Swedish, after "inte": `en andel`. */
  readonly called: string;
  /** What its figures can hold: the fields of `result.ts`. */
  readonly fields: readonly string[];
  /** Why a case can be left out of n, in the words of the definition. */
  readonly exclusions: (figure: F) => readonly Exclusion[];
  /** What can be shown of it at a level. */
  readonly statistics: (figure: F) => readonly Statistic[];
  /** What its numbers are in: words that the unit of measurement may begin with, and what that is called. */
  readonly measuredIn: (figure: F) => { readonly words: readonly string[]; readonly name: string };
  /** Which key of a measure names what sentences call it, where there is one. */
  readonly noun?: 'cases' | 'valuesIn';
  /** A share of a denominator, or several. */
  readonly isShare: boolean;
  /** Told by breakdowns of the measure's own, if any. */
  readonly hasBreakdowns: boolean;
  /** Told by choices: there are some. */
  readonly hasChoices: boolean;
  /** Whether it reads the row that stands for the case, so that which row that is matters. */
  readonly readsOwnRow: (figure: F) => boolean;
  /** What the figure is made of, where other kinds may be made of the same. */
  readonly parts: (figure: F) => Partial<FigureParts>;
}

/** What a definition's figure is made of: who reads a part need not know of which kinds of figure it can be one. */
export interface FigureParts {
  readonly breakdowns: readonly Breakdown[];
  readonly choices: readonly Choice[];
  /** Only cases that meet these are in a share's denominator. */
  readonly among?: readonly Condition[];
  readonly numerator?: Numerator;
  /** The row in another table that puts a case in the numerator. */
  readonly linked?: LinkedRow;
  /** The same share among others, reported beside. */
  readonly beside: readonly { readonly id: string; readonly name: string }[];
  /** Among those with a row of these sources. */
  readonly besideRows: ProportionFigure['beside'];
  /** The age, or the time, that is summarised of each case. */
  readonly age?: AgeValue;
  readonly days?: DaysValue;
  /** All that there are are counted, and no chance is in it: it has no interval, and differences are not tried. */
  readonly census?: true;
  /** Columns that hold sums already. */
  readonly sums?: CoverageFigure;
  /** The times that curves are made of, and their groups. */
  readonly followed?: SurvivalFigure;
}

/** What a share's numbers are in. */
export const IN_PER_CENT = { words: ['andel', 'procent'], name: 'en andel' } as const;
