import type { Measure } from '../definitions/measure.ts';
import type { PublicBeside, PublicFigure, Shown } from '../disclosure/public-result.ts';

/** A number of persons that stands beside a count, a summary or choices. */
export interface BesideCount {
  /** The number's name in the figure. */
  readonly id: 'unique' | 'persons';
  readonly name: string;
  readonly value: Shown;
}

/** A share among others that stands beside a share. */
export interface BesideShare {
  readonly id: string;
  readonly name: string;
  readonly share: PublicBeside;
}

/** How many persons stand behind a figure's cases, where the figure says it. */
export function besideCount(figure: PublicFigure): BesideCount | undefined {
  if ('unique' in figure && figure.unique !== undefined)
    return { id: 'unique', name: 'Olika personer', value: figure.unique };
  if ('persons' in figure && figure.persons !== undefined)
    return { id: 'persons', name: 'Antal personer', value: figure.persons };
  return undefined;
}

/** The shares that stand beside a figure's own, by the names that the definition gives them. */
export function besideShares({ computation: { figure: defined } }: Measure, figure: PublicFigure): BesideShare[] {
  if (!('beside' in figure) || figure.beside === undefined) return [];
  const named =
    'beside' in defined ? defined.beside : 'everyone' in defined && defined.everyone ? [defined.everyone] : [];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return Object.entries(figure.beside).map(([id, share]) => ({ id, name: names.get(id) ?? id, share }));
}
