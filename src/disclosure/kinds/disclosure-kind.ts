import type { FigureDefinition, Statistic } from '../../definitions/measure.ts';
import type { Figure } from '../../results/result.ts';
import type { PublicFigure } from '../public-result.ts';
import type { FigureRule } from './figure-rule.ts';
import { type FigureNumbers, SIDES, type Side } from './numbers.ts';

/** What disclosure knows of one kind of figure: its numbers, which of them give each other away, and what is left to show. */
export interface DisclosureKind<F extends Figure = Figure> {
  readonly numbers: (figure: F, defined: DefinedNumbers, statistics: readonly Statistic[]) => FigureNumbers;
  /** What is left of the figure when what must be withheld is. */
  readonly shown: (figure: F, rule: FigureRule) => Extract<PublicFigure, { kind: F['kind'] }>;
}

/** What a definition says of its figures' numbers. */
export interface DefinedNumbers {
  /** Sides of a share that tell of persons: few of them are withheld. */
  readonly sides: readonly Side[];
  /** Whether each case is in at most one of the breakdown's categories. */
  readonly addsUp: (breakdown: string) => boolean;
}

/** The same of one kind of definition. */
export type DefinedKind<D extends FigureDefinition> = (definition: D) => DefinedNumbers;

/** What holds unless a kind of definition says otherwise: the safe way, whatever figure it is asked of. */
export const DEFINED: DefinedNumbers = { sides: SIDES, addsUp: () => false };
