import type {
  Breakdown,
  Choice,
  Condition,
  CoverageFigure,
  Exclusion,
  FigureDefinition,
  Numerator,
  ProportionFigure,
  SurvivalFigure,
  ValueDefinition,
} from '../measure.ts';

/** What a definition of one kind of figure says, whoever reads it. One file per kind, and a line in `kinds.ts`. */
export interface DefinitionKind<F extends FigureDefinition = FigureDefinition> {
  readonly kind: F['kind'];
  /** Why a case can be left out of n, in the words of the definition. */
  readonly exclusions: (figure: F) => readonly Exclusion[];
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
  /** The same share among others, reported beside. */
  readonly beside: readonly { readonly id: string; readonly name: string }[];
  /** Among those with a row of these sources. */
  readonly besideRows: ProportionFigure['beside'];
  /** What is summarised of each case. */
  readonly value?: ValueDefinition;
  /** Columns that hold sums already. */
  readonly sums?: CoverageFigure;
  /** The times that curves are made of, and their groups. */
  readonly followed?: SurvivalFigure;
}
