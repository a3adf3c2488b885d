import type { SurvivalResult } from '../../results/result.ts';

/** A figure's numbers by name, and how a reader could get one of them from the others. */
export interface FigureNumbers {
  readonly values: ReadonlyMap<string, number>;
  /** The name of the cell that a number lies in: numbers that give each other away share one. */
  readonly cell: (name: string) => string;
  /** Cells that fall with a cell. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
  readonly sums: readonly NamedSum[];
  /** Whether the numbers of several years add up to those of the years together; curves don't. */
  readonly adds: boolean;
}

export interface NamedSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** The cell of the list of parts itself, see `complement.ts`. */
  readonly list?: string;
}

/** Numbers that add up over years, each in a cell of its own. */
export function plainNumbers(values: ReadonlyMap<string, number>): FigureNumbers {
  return { values, cell: (name) => name, implied: new Map(), sums: [], adds: true };
}

/** A numerator and those outside it give each other away, since the denominator is known: they share a cell. */
export const besideOutside = (name: string) => name.replace(/(^|\/)outside$/, '$1numerator');

/** A numerator out of a denominator. */
export interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

export type Side = 'denominator' | 'numerator' | 'outside';
export const SIDES = ['denominator', 'numerator', 'outside'] as const satisfies readonly Side[];

/** The number of a side: how many are in the numerator, outside it, or both. */
export function sideOf(side: Side, { numerator, denominator }: Parts): number {
  return { denominator, numerator, outside: denominator - numerator }[side];
}

/** All three sides under a prefix. */
export function sidesOf(prefix: string, parts: Parts): [name: string, value: number][] {
  return SIDES.map((side) => [`${prefix}${side}`, sideOf(side, parts)]);
}

/** The dead out of all. */
export function partsOfDead({ n, events }: Pick<SurvivalResult, 'n' | 'events'>): Parts {
  return { numerator: events, denominator: n };
}
