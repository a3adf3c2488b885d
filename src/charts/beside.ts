import { definedParts } from '../definitions/kinds/kinds.ts';
import type { Measure } from '../definitions/measure.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import type { PublicBeside, PublicFigure, Shown } from '../disclosure/public-result.ts';

/** A number of persons that stands beside a count or a summary. */
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

const NAMES = { unique: 'Olika personer', persons: 'Antal personer' } as const;

/** How many persons stand behind a figure's cases, where the figure says it. */
export function besideCount(figure: PublicFigure): BesideCount | undefined {
  const { persons } = publicParts(figure);
  return persons && { id: persons.id, name: NAMES[persons.id], value: persons.value };
}

/** The shares that stand beside a figure's own, by the names that the definition gives them. */
export function besideShares({ computation }: Measure, figure: PublicFigure): BesideShare[] {
  const names = new Map(definedParts(computation.figure).beside.map(({ id, name }) => [id, name]));
  const { beside } = publicParts(figure);
  return Object.entries(beside).map(([id, share]) => ({ id, name: names.get(id) ?? id, share }));
}
