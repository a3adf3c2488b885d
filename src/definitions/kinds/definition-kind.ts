import type { Exclusion, FigureDefinition } from '../measure.ts';

/** What a definition of one kind of figure says, whoever reads it. One file per kind, and a line in `kinds.ts`. */
export interface DefinitionKind<F extends FigureDefinition = FigureDefinition> {
  readonly kind: F['kind'];
  /** Why a case can be left out of n, in the words of the definition. */
  readonly exclusions: (figure: F) => readonly Exclusion[];
}
